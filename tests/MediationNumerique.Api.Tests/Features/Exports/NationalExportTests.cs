using System.IO.Compression;
using System.Text;
using System.Text.Json;
using MediationNumerique.Api.Schema;
using MediationNumerique.Api.Tests.Features.Imports;
using MediationNumerique.Api.Tests.Web.Lists;

namespace MediationNumerique.Api.Tests.Features.Exports;

/// <summary>The national file against the official schema, which stays outside the repository.</summary>
[Collection(ImportedApi.Name)]
public sealed class NationalExportTests(FranceApi france, ApiFactory examples)
{
    private const string SchemaFile = "schema-lieux-v1.0.2.json";

    [RealDataFact(SchemaFile)]
    public async Task Every_real_row_that_was_valid_when_it_came_in_is_valid_when_it_goes_out()
    {
        var schema = await SchemaAsync();
        await using var gzip = new GZipStream(RealData.Open(FranceApi.File), CompressionMode.Decompress);
        var received = await TableAsync(gzip);
        using var answer = await france.Client.GetAsync("/v1/exports/lieux-schema-national.csv");
        var sent = (await FormsTests.TableAsync(answer)).ToDictionary(row => Guid.Parse(row["id"]));

        var valid = received.Where(row => !schema.Errors(row).Any()).Select(row => row["id"]).ToList();
        Assert.True(valid.Count > 10_000, $"{valid.Count} rows were valid");
        Assert.Equal(schema.Names, sent.Values.First().Keys);
        // The constructor of the dictionary has seen that they are unique.
        Assert.Equal(received.Count, sent.Count);
        Assert.All(valid, id => Assert.Empty(schema.Errors(sent[Identifiants.Lieu("france", id)])));
    }

    /// <summary>
    /// But for one value, which the official pattern does not take though the schema documents it: its own spelling lacks a space.
    /// </summary>
    [RealDataFact(SchemaFile)]
    public async Task The_examples_are_valid_too()
    {
        var schema = await SchemaAsync();
        using var answer = await examples.Client.GetAsync("/v1/exports/lieux-schema-national.csv");
        var rows = await FormsTests.TableAsync(answer);

        Assert.Equal(examples.Offers.Lieux.Count, rows.Count);
        Assert.All(rows.SelectMany(row => schema.Errors(row)), error => Assert.Contains(error, "formations_labels is not as the schema wants it"));
        Assert.All(rows.Where(row => schema.Errors(row).Any()), row => Assert.Contains("Étapes numériques (La Poste)", row["formations_labels"]));
    }

    private static async Task<TableSchema> SchemaAsync()
    {
        await using var file = RealData.Open(SchemaFile);

        return new((await JsonDocument.ParseAsync(file)).RootElement);
    }

    private static async Task<List<Dictionary<string, string>>> TableAsync(Stream stream)
    {
        using var reader = new StreamReader(stream, Encoding.UTF8);
        using var answer = new HttpResponseMessage { Content = new StringContent(await reader.ReadToEndAsync()) };

        return await FormsTests.TableAsync(answer);
    }
}
