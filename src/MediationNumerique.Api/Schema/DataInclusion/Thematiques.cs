using MediationNumerique.Api.Schema.Enumerations;
using MediationNumerique.Api.Schema.V01;

namespace MediationNumerique.Api.Schema.DataInclusion;

/// <summary>The way back of <see cref="DataInclusionTables.Thematiques"/>: the categories that the themes of one service speak of.</summary>
internal static class Thematiques
{
    private const string Numerique = "numerique";

    private static readonly ServiceCategorie[] s_all = Enum.GetValues<ServiceCategorie>();

    /// <summary>Themes that only one category has.</summary>
    private static readonly Dictionary<string, ServiceCategorie> s_own = s_all
        .SelectMany(categorie => DataInclusionTables.Thematiques(categorie), (categorie, theme) => (categorie, theme))
        .GroupBy(pair => pair.theme)
        .Where(group => group.Count() == 1)
        .ToDictionary(group => group.Key, group => group.Single().categorie);

    /// <summary>Whether a service with this theme is one of digital mediation.</summary>
    public static bool IsNumerique(string theme) => theme == Numerique || theme.StartsWith($"{Numerique}--", StringComparison.Ordinal);

    /// <summary>
    /// The fewest categories that explain the themes: a theme which an explained category has too tells of no other one. A theme of v0
    /// is a service of the national schema v0.1, as <c>numerique--creer-avec-le-numerique</c>.
    /// </summary>
    public static IReadOnlyList<string> ToServices(IReadOnlyCollection<string> themes)
    {
        var found = new List<string>();
        var explained = new HashSet<string>();
        foreach (var categorie in s_own.Where(own => themes.Contains(own.Key)).Select(own => own.Value))
        {
            Add(categorie);
        }
        if (Lacks(DataInclusionTables.Fondamentaux) || Lacks(DataInclusionTables.ServicesEnLigne))
        {
            // To reach services online, without learning how, is to be helped there.
            Add(themes.Contains(DataInclusionTables.Fondamentaux) ? ServiceCategorie.MaitriseDesOutilsNumeriquesDuQuotidien : ServiceCategorie.AideAuxDemarchesAdministratives);
        }
        if (Lacks(DataInclusionTables.Equipement))
        {
            Add(ServiceCategorie.AcquisitionDeMaterielInformatiqueAPrixSolidaire);
        }
        found.AddRange(themes.Where(theme => !explained.Contains(theme)).Select(OfV0).OfType<string>());

        return [.. found.Distinct()];

        void Add(ServiceCategorie categorie)
        {
            found.Add(Enumeration.ValueOf(categorie));
            explained.UnionWith(DataInclusionTables.Thematiques(categorie));
        }

        bool Lacks(string theme) => themes.Contains(theme) && !explained.Contains(theme);
    }

    private static string? OfV0(string theme) => theme.StartsWith($"{Numerique}--", StringComparison.Ordinal)
        ? ConversionsV01.Of("services")!.Find(theme[(Numerique.Length + 2)..])?.Valeur
        : null;
}
