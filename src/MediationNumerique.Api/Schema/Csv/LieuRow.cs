using System.Text.RegularExpressions;

namespace MediationNumerique.Api.Schema.Csv;

/// <summary>From the cells of a v1.0 row to the fields of a place.</summary>
internal static partial class LieuRow
{
    public static Reading<LieuBrut> Read(IReadOnlyDictionary<string, string> row)
    {
        var anomalies = new List<Anomalie>();
        var lieu = LieuBrut.From(
            champ => row.GetValueOrDefault(champ),
            champ => Split(champ, row.GetValueOrDefault(champ), anomalies));

        return new(lieu, anomalies);
    }

    /// <summary>The values of a cell of a list.</summary>
    public static string[] Split(string champ, string? cell, List<Anomalie> anomalies)
    {
        if (string.IsNullOrWhiteSpace(cell))
        {
            return [];
        }
        // Free labels may hold any sign, and a URL a semicolon: only what surely separates is forgiven.
        var values = champ switch
        {
            "autres_formations_labels" => cell.Split('|'),
            "site_web" => UrlSeparator().Split(cell),
            _ => Separator().Split(cell),
        };
        if (values.Length > cell.Count(c => c == '|') + 1)
        {
            anomalies.Add(Anomalie.Avertissement(champ, "separateur", "Séparez plusieurs valeurs par une barre verticale : |.", cell));
        }

        return values;
    }

    [GeneratedRegex(@"[|;]|\s/\s")]
    private static partial Regex Separator();

    [GeneratedRegex(@"\||(?:;|\s/)\s*(?=https?://|www\.)")]
    private static partial Regex UrlSeparator();
}
