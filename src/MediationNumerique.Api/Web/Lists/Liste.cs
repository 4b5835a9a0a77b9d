namespace MediationNumerique.Api.Web.Lists;

/// <summary>Une page de résultats.</summary>
public record Liste<T>
{
    /// <summary>Le nombre exact de résultats, toutes pages comprises.</summary>
    /// <example>128</example>
    public required int Total { get; init; }

    /// <summary>Les résultats de cette page.</summary>
    public required IReadOnlyList<T> Resultats { get; init; }

    /// <summary>Où lire la suite.</summary>
    public required Liens Liens { get; init; }
}

/// <summary>Une page de résultats, et les décomptes qui ont été demandés.</summary>
public sealed record ListeAvecFacettes<T> : Liste<T>
{
    /// <summary>Les décomptes demandés par `facettes`, par filtre.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<Decompte>>? Facettes { get; init; }
}

/// <summary>Les liens d’une page.</summary>
public sealed record Liens
{
    /// <summary>L’adresse de la page suivante. Absente sur la dernière page.</summary>
    /// <example>https://api.example/v1/lieux?curseur=AQAB</example>
    public Uri? Suivant { get; init; }

    /// <summary>Le curseur de la page suivante, seul : à mettre dans `curseur`, avec les mêmes filtres. Absent sur la dernière page.</summary>
    /// <example>AQAB</example>
    public string? Curseur { get; init; }

    /// <param name="next">The address of the next page, which ends on its cursor; null where there is none.</param>
    internal static Liens Of(string? next) => next is null ? new() : new() { Suivant = new(next), Curseur = CursorOf(next) };

    internal static string CursorOf(string next) => next[(next.LastIndexOf('=') + 1)..];
}

/// <summary>Combien de résultats ont une valeur.</summary>
public sealed record Decompte
{
    /// <summary>La valeur, à reprendre dans le filtre de même nom.</summary>
    /// <example>Gratuit</example>
    public required string Valeur { get; init; }

    /// <summary>Le nombre de résultats.</summary>
    /// <example>42</example>
    public required int Nombre { get; init; }
}
