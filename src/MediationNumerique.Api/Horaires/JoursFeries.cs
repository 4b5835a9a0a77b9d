namespace MediationNumerique.Api.Horaires;

/// <summary>
/// The official public holidays of a territory. National: code du travail, L3133-1. Alsace-Moselle: L3134-13, whose Good
/// Friday only holds in communes that have a Protestant church; the calendar of the département is followed. Abolition of
/// slavery: L3422-2. Polynésie française: its own code du travail, Lp. 3211-2, changed in 2025. Nouvelle-Calédonie and
/// Wallis-et-Futuna: their territorial law. What is only customary (Mardi gras, Fête Victor-Schœlcher) is not one.
/// </summary>
internal sealed class JoursFeries
{
    private static readonly JourFerie[] s_nationaux =
    [
        new(1, 1, "Jour de l’an"),
        new(0, 1, "Lundi de Pâques"),
        new(5, 1, "Fête du Travail"),
        new(5, 8, "Victoire de 1945"),
        new(0, 39, "Ascension"),
        new(0, 50, "Lundi de Pentecôte"),
        new(7, 14, "Fête nationale"),
        new(8, 15, "Assomption"),
        new(11, 1, "Toussaint"),
        new(11, 11, "Armistice de 1918"),
        new(12, 25, "Noël"),
    ];

    private static readonly JoursFeries s_alsaceMoselle = new(new JourFerie(0, -2, "Vendredi saint"), new(12, 26, "Saint-Étienne"));

    private static readonly Dictionary<string, JoursFeries> s_byDepartement = new()
    {
        ["57"] = s_alsaceMoselle,
        ["67"] = s_alsaceMoselle,
        ["68"] = s_alsaceMoselle,
        ["971"] = Abolition(5, 27),
        ["972"] = Abolition(5, 22),
        ["973"] = Abolition(6, 10),
        ["974"] = Abolition(12, 20),
        ["976"] = Abolition(4, 27),
        ["977"] = Abolition(10, 9),
        // The code du travail still says 27 May; a ministers' circular of 4 May 2018 moved it to the 28th, and so it is kept.
        ["978"] = new(new JourFerie(5, 27, "Abolition de l’esclavage", Until: 2017), new(5, 28, "Abolition de l’esclavage", From: 2018)),
        ["986"] = new(new JourFerie(4, 28, "Saint-Pierre-Chanel"), new(6, 29, "Saints Pierre et Paul"), new(7, 29, "Fête du Territoire")),
        ["987"] = new(
            new JourFerie(3, 5, "Arrivée de l’Évangile"), new(0, -2, "Vendredi saint"),
            new(6, 29, "Fête de l’autonomie", Until: 2024), new(11, 20, "Matari’i", From: 2025)),
        ["988"] = new(new JourFerie(9, 24, "Fête de la citoyenneté")),
    };

    private readonly JourFerie[] _jours;

    private JoursFeries(params IEnumerable<JourFerie> locaux) => _jours = [.. s_nationaux, .. locaux];

    /// <summary>Those of the whole country, and of every territory that has no other.</summary>
    public static JoursFeries Nationaux { get; } = new();

    /// <summary>Those of a département or collectivité, by its code: <c>67</c>, <c>974</c>, <c>988</c>; null when it is not known.</summary>
    public static JoursFeries Of(string? departement) =>
        departement is not null && s_byDepartement.TryGetValue(departement, out var feries) ? feries : Nationaux;

    public bool Contains(DateOnly date) => Find(date) is not null;

    /// <summary>What the holiday of a date is called, or null when it is none.</summary>
    public string? NameOf(DateOnly date) => Find(date)?.Nom;

    private static JoursFeries Abolition(int month, int day) => new(new JourFerie(month, day, "Abolition de l’esclavage"));

    private JourFerie? Find(DateOnly date)
    {
        var easter = Paques.Of(date.Year);
        foreach (var jour in _jours)
        {
            if (jour.IsOn(date, easter))
            {
                return jour;
            }
        }

        return null;
    }
}
