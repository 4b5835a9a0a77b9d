using MediationNumerique.Api.Catalogue.Index;
using MediationNumerique.Api.Web.Parameters;

namespace MediationNumerique.Api.Web.Filtres;

/// <summary>All that is to be known of a filter, for those who describe it, read it and count its values.</summary>
/// <param name="Nom">The query parameter.</param>
/// <param name="Exemple">One value, as a text.</param>
/// <param name="Texte">What it asks, in the contract.</param>
/// <param name="Lecteur">The form of its values, and what they make.</param>
internal sealed record Filtre(string Nom, string? Exemple, string Texte, LecteurFiltre Lecteur)
{
    /// <summary>What holds where it is not given, as a text; null where that depends.</summary>
    public string? Defaut { get; init; }
}

/// <summary>How the values of a filter are read.</summary>
/// <param name="Format">Their form.</param>
/// <param name="Plusieurs">Whether several may be given.</param>
/// <param name="Facette">What rows are indexed by, where its values can be counted.</param>
/// <param name="Lire">Adds what valid values ask, which are separated.</param>
internal sealed record LecteurFiltre(
    Func<FiltresFormats, ParameterFormat> Format, bool Plusieurs, Critere? Facette, Action<Lecture, string, IEnumerable<string>> Lire);

/// <summary>The filters of a kind of rows.</summary>
internal interface ITableFiltres
{
    /// <summary>In the order of the contract.</summary>
    static abstract IReadOnlyList<Filtre> Tous { get; }

    /// <summary>What parameters that are given owe each other and do not keep: the one to blame, and a French sentence.</summary>
    static abstract IEnumerable<(string Parametre, string Message)> Incompatibles(IReadOnlySet<string> donnes);
}

internal static class TablesFiltres
{
    /// <summary>The filters whose values can be counted, by their parameters' names.</summary>
    public static IReadOnlyDictionary<string, Critere> Facettes(this IEnumerable<Filtre> filtres) => filtres
        .Where(filtre => filtre.Lecteur.Facette is not null)
        .ToDictionary(filtre => filtre.Nom, filtre => filtre.Lecteur.Facette!.Value);
}
