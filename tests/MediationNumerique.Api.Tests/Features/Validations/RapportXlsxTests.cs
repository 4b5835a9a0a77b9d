using System.Net.Http.Headers;
using System.Text;
using ExcelDataReader;

namespace MediationNumerique.Api.Tests.Features.Validations;

/// <summary>A report is the producer's own table, with two columns more, and comes back as a file like any other.</summary>
[Collection(SharedApi.Name)]
public sealed class RapportXlsxTests(ApiFactory api)
{
    private const string Csv = "id;nom;commune;code_postal;adresse;frais_a_charge;detail\nm1;Mairie;Aurillac;15000;;Gratuite;=1+1\nm2;Mairie;Bourg-en-Bresse;1000;1 rue Exemple;Gratuit;\u0001🙂\nm3;Mairie;Aurillac;15000;2 rue Exemple;Gratuit;\n";

    [Fact]
    public async Task Each_row_has_what_is_wrong_and_what_to_write_before_its_own_cells()
    {
        var (lieux, bilan) = Read(await ReportAsync(Encoding.UTF8.GetBytes(Csv)));

        Assert.Equal(["À corriger", "À écrire", "id", "nom", "commune", "code_postal", "adresse", "frais_a_charge", "detail"], lieux[0]);
        Assert.StartsWith("Refusé. adresse :", lieux[1][0], StringComparison.Ordinal);
        Assert.Contains("frais_a_charge : Gratuit", lieux[1][1], StringComparison.Ordinal);
        Assert.Equal(["m1", "Mairie", "Aurillac", "15000", "", "Gratuite", "=1+1"], lieux[1][2..]);
        Assert.Equal("", lieux[2][0]);
        Assert.Contains("code_postal : 01000", lieux[2][1], StringComparison.Ordinal);
        Assert.Equal("🙂", lieux[2][8]);
        Assert.Equal("2 lieux pris, dont 2 corrigés ou complétés ; 1 ligne refusée.", bilan[0][0]);
        Assert.Contains(bilan, row => row[0].Contains("detail", StringComparison.Ordinal));
    }

    [Fact]
    public async Task It_comes_back_and_nothing_is_said_of_its_two_columns()
    {
        var report = await ReportAsync(Encoding.UTF8.GetBytes(Csv));
        using var content = new ByteArrayContent(report) { Headers = { ContentType = new("application/octet-stream") } };
        using var answer = await api.Client.PostAsync("/v1/validations", content);
        var text = await answer.Content.ReadAsStringAsync();

        Assert.Contains("\"format\":\"xlsx\"", text, StringComparison.Ordinal);
        Assert.Contains("\"lues\":3", text, StringComparison.Ordinal);
        Assert.DoesNotContain("À corriger", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""[{"id":"1","nom":"Mairie"},{"id":"2","nom":"Mairie","tardive":"x"}]""", "tardive")]
    [InlineData("\u0089PNG\r\n\u001a\n", "À écrire")]
    public async Task Any_file_has_a_report(string file, string lastTitle)
    {
        var (lieux, bilan) = Read(await ReportAsync(Encoding.Latin1.GetBytes(file)));

        Assert.Equal(lastTitle, lieux[0][^1]);
        Assert.NotEmpty(bilan);
    }

    private async Task<byte[]> ReportAsync(byte[] file)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/v1/validations") { Content = new ByteArrayContent(file) { Headers = { ContentType = new("text/csv") } } };
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"));
        using var answer = await api.Client.SendAsync(request);
        Assert.Equal("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", answer.Content.Headers.ContentType?.MediaType);

        return await answer.Content.ReadAsByteArrayAsync();
    }

    private static (List<string[]> Lieux, List<string[]> Bilan) Read(byte[] workbook)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        using var reader = ExcelReaderFactory.CreateReader(new MemoryStream(workbook));
        var sheets = new List<List<string[]>>();
        do
        {
            sheets.Add([]);
            while (reader.Read())
            {
                sheets[^1].Add([.. Enumerable.Range(0, reader.FieldCount).Select(rank => reader.GetValue(rank)?.ToString() ?? "")]);
            }
        }
        while (reader.NextResult());

        return (sheets[0], sheets[1]);
    }
}
