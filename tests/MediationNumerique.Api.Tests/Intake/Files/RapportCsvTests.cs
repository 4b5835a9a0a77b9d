using System.Text;
using CsvHelper;
using MediationNumerique.Api.Intake.Files.Rapports;
using MediationNumerique.Api.Schema;

namespace MediationNumerique.Api.Tests.Intake.Files;

public sealed class RapportCsvTests
{
    [Fact]
    public void It_opens_in_a_French_spreadsheet()
    {
        var bytes = Write(Remarque("id", "a;b") with { Ligne = 12, IdSource = "lieu-1" });

        Assert.Equal(Encoding.UTF8.Preamble, bytes.AsSpan(0, 3));
        Assert.Equal(
            "Ligne;Identifiant;Colonne;Gravité;Code;Message;Valeur reçue;Valeur retenue;Suggestions;Lignes concernées\r\n12;lieu-1;id;erreur;format;Écrivez-le.;\"a;b\";;un | deux;\r\n",
            Encoding.UTF8.GetString(bytes.AsSpan(3)));
    }

    [Theory]
    [InlineData("=cmd|'/c calc'!A0")]
    [InlineData("+33400000000")]
    [InlineData("-1")]
    [InlineData("@SUM(A1)")]
    [InlineData("\t=1")]
    [InlineData("\r=1")]
    public void A_cell_that_a_spreadsheet_would_run_becomes_a_text(string formula)
    {
        using var csv = CsvReader.Create(Write(Remarque(formula, formula) with { IdSource = formula }), new() { Separator = ';' });

        Assert.True(csv.Read());
        Assert.All(["Identifiant", "Colonne", "Valeur reçue"], title => Assert.Equal($"'{formula}", csv.GetString(title)));
    }

    private static Remarque Remarque(string colonne, string valeur) => new()
    {
        Colonne = colonne,
        Gravite = Gravite.Erreur,
        Code = "format",
        Message = "Écrivez-le.",
        Valeur = valeur,
        Suggestions = ["un", "deux"],
    };

    private static byte[] Write(params Remarque[] remarques)
    {
        using var output = new MemoryStream();
        RapportCsv.Write(output, remarques);

        return output.ToArray();
    }
}
