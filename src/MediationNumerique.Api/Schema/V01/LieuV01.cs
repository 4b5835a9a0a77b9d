using MediationNumerique.Api.Textes;
namespace MediationNumerique.Api.Schema.V01;

/// <summary>Converts one v0.1 row to the fields of v1.0. Nothing is lost silently, except what v1.0 does not need.</summary>
internal static class LieuV01
{
    private static readonly Dictionary<string, string> s_renamed = new()
    {
        ["courriel"] = "courriels",
        ["labels_autres"] = "autres_formations_labels",
        ["accessibilite"] = "fiche_acces_libre",
    };

    private static readonly Dictionary<string, string> s_columns = s_renamed.ToDictionary(pair => pair.Value, pair => pair.Key);

    /// <summary>
    /// The row's cells by column, in the file's order. A value without a counterpart is an error and is left out; the rest
    /// of the row is there all the same, so that all that is wrong with it is told at once.
    /// </summary>
    public static Reading<LieuBrut> Convert(IReadOnlyDictionary<string, string> row)
    {
        var fields = new Dictionary<string, List<string>>();
        var anomalies = new List<Anomalie>();
        // The address base's key is of no use once the address has its coordinates.
        foreach (var (column, cell) in row.Where(c => c.Key != "cle_ban" && !string.IsNullOrWhiteSpace(c.Value)))
        {
            if (Anomalie.TooMany(column, cell.AsSpan().Count(';') + 1) is { } tooMany && Splits(column))
            {
                anomalies.Add(tooMany);
                continue;
            }
            if (Correspondances.Of(column) is { } table)
            {
                ConvertValues(column, cell, table, fields, anomalies);
                continue;
            }
            var champ = ChampOf(column);
            Add(fields, champ, Champs.Lists.Contains(champ) ? Split(cell) : [cell]);
        }
        MoveLongResume(fields, anomalies);

        return new(LieuBrut.From(champ => fields.GetValueOrDefault(champ)?[0], champ => fields.GetValueOrDefault(champ) ?? []), anomalies);
    }

    /// <summary>The v0.1 column that a field of v1.0 is read from, where it has another name.</summary>
    public static string ColumnOf(string champ) => s_columns.GetValueOrDefault(champ, champ);

    private static bool Splits(string column) => Correspondances.Of(column) is not null || Champs.Lists.Contains(ChampOf(column));

    private static string ChampOf(string column) => s_renamed.GetValueOrDefault(column, column);

    private static void ConvertValues(
        string column, string cell, ValueTable table, Dictionary<string, List<string>> fields, List<Anomalie> anomalies)
    {
        foreach (var valeur in Split(cell))
        {
            if (table.Find(valeur) is { } known)
            {
                Add(fields, known.Champ, known.Valeur is null ? [] : [known.Valeur]);
            }
            else if (column == "labels_nationaux")
            {
                Add(fields, "autres_formations_labels", [valeur]);
                anomalies.Add(UnknownLabel(valeur, table));
            }
            else
            {
                anomalies.Add(WithoutCounterpart(column, valeur, table));
            }
        }
    }

    /// <summary>Other labels are free, so nothing is lost and the row need not be refused.</summary>
    private static Anomalie UnknownLabel(string valeur, ValueTable table) =>
        Anomalie.Avertissement(
            "labels_nationaux", "label-inconnu",
            "Ce label n’est pas national : il est repris dans autres_formations_labels.", valeur)
            .Suggesting(Suggestions.Nearest(valeur, table.Valeurs));

    private static Anomalie WithoutCounterpart(string column, string valeur, ValueTable table) =>
        Anomalie.Erreur(
            column, "sans-correspondance",
            "Cette valeur n’est ni du schéma v0.1 ni du schéma v1.0 : choisissez une valeur de l’un des deux.", valeur)
            .Suggesting(Suggestions.Nearest(valeur, table.Valeurs));

    /// <summary>v0.1 allowed 500 characters, v1.0 allows 280: the text goes where there is no limit rather than being cut.</summary>
    private static void MoveLongResume(Dictionary<string, List<string>> fields, List<Anomalie> anomalies)
    {
        if (!fields.TryGetValue("presentation_resume", out var resume) || resume[0].Trim().Length <= Champs.LongestResume)
        {
            return;
        }
        var detail = fields.GetValueOrDefault("presentation_detail")?[0];
        fields["presentation_detail"] = [detail is null ? resume[0] : $"{resume[0].Trim()}\n\n{detail}"];
        fields.Remove("presentation_resume");
        anomalies.Add(Anomalie.Avertissement(
            "presentation_resume", "resume-deplace",
            $"Le résumé dépasse {Champs.LongestResume} caractères : il est repris au début de presentation_detail.", resume[0]));
    }

    private static string[] Split(string cell) => cell.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static void Add(Dictionary<string, List<string>> fields, string champ, IEnumerable<string> values)
    {
        if (!fields.TryGetValue(champ, out var list))
        {
            fields[champ] = list = [];
        }
        list.AddRange(values);
    }
}
