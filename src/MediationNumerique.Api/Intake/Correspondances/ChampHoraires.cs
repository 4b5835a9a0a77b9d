using MediationNumerique.Api.Horaires;
using MediationNumerique.Api.Horaires.Corrections;
using MediationNumerique.Api.Schema;
using MediationNumerique.Api.Schema.Rangees;

namespace MediationNumerique.Api.Intake.Correspondances;

/// <summary>Opening hours: one column for the whole week, or columns by day.</summary>
/// <param name="Semaine">In OpenStreetMap's notation or in French.</param>
/// <param name="Jours">By day in that notation, <c>Mo</c>; several columns of a day add up.</param>
/// <param name="SemaineOuverture">A text that says whether only even or odd weeks are meant.</param>
internal sealed record ChampHoraires(ChampTexte? Semaine, IReadOnlyList<(string Jour, NomColonne Colonne)> Jours, ChampTexte? SemaineOuverture)
{
    public static readonly string[] Days = ["Mo", "Tu", "We", "Th", "Fr", "Sa", "Su", "PH"];

    private static readonly Dictionary<string, string> s_french = new()
    {
        ["Mo"] = "lundi",
        ["Tu"] = "mardi",
        ["We"] = "mercredi",
        ["Th"] = "jeudi",
        ["Fr"] = "vendredi",
        ["Sa"] = "samedi",
        ["Su"] = "dimanche",
        ["PH"] = "jours fériés",
    };

    public IEnumerable<NomColonne> Named => [.. Semaine?.Named ?? [], .. Jours.Select(jour => jour.Colonne), .. SemaineOuverture?.Named ?? []];

    public void Read(Cellules cellules, ChampsLus champs)
    {
        var texte = Semaine?.Read(cellules).Texte ?? Week(cellules, champs);
        if (texte is null)
        {
            return;
        }
        var weeks = SemaineOuverture?.Read(cellules).Texte is { } said ? Weeks(Terme.ToCompare(said)) : null;
        champs.Set("horaires", weeks is null ? texte : OnlyIn(weeks, texte));
    }

    private static string? Weeks(string said) => said.Contains("impair", StringComparison.Ordinal) ? "week 01-53/2"
        : said.Contains("pair", StringComparison.Ordinal) ? "week 02-52/2"
        : null;

    private static string OnlyIn(string weeks, string texte)
    {
        var notation = HorairesParser.Parse(texte)?.ToString() ?? HorairesCorrection.Suggest(texte) switch { [var certain] => certain, _ => texte };

        return string.Join("; ", notation.Split("; ").Select(rule => $"{weeks} {rule}"));
    }

    /// <summary>Null where no day has hours, or where one cannot be read: the others would say that it is closed.</summary>
    private string? Week(Cellules cellules, ChampsLus champs)
    {
        var rules = new List<string>();
        foreach (var day in Days)
        {
            var said = Jours.Where(jour => jour.Jour == day).Select(jour => cellules[jour.Colonne].Texte?.Trim()).OfType<string>().ToArray();
            if (said.Length == 0)
            {
                continue;
            }
            if (said.All(hours => hours.Replace(" ", "", StringComparison.Ordinal) is "00:00-00:00" or "-"))
            {
                // What software writes for a day without hours.
                continue;
            }
            if (Rule(day, string.Join(" / ", said)) is not { } rule)
            {
                champs.Anomalies.Add(Anomalie.Avertissement(
                    "horaires", "horaires-illisibles", $"Les horaires du {s_french[day]} ne se lisent pas, et aucun jour n’est repris : écrivez-les par exemple 09:00-12:00,14:00-17:00.", string.Join(" / ", said)));
                return null;
            }
            rules.Add(rule);
        }

        return rules.Count == 0 ? null : HorairesParser.Parse(string.Join("; ", rules))?.ToString();
    }

    private static string? Rule(string day, string said) =>
        (HorairesParser.Parse($"{day} {said}") ?? HorairesParser.Parse(said))?.ToString()
        ?? (HorairesCorrection.Suggest($"{s_french[day]} {said}") is [var certain] ? certain : null);
}
