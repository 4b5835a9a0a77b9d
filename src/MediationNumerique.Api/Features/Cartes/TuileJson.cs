namespace MediationNumerique.Api.Features.Cartes;

/// <summary>Ce qu’une carte doit savoir pour afficher les tuiles (TileJSON 3.0.0).</summary>
public sealed record TuileJson
{
    /// <summary>A client draws this one larger rather than ask for more: it is exact to half a metre.</summary>
    internal const int DeepestZoom = 14;

    /// <summary>La version de TileJSON.</summary>
    /// <example>3.0.0</example>
    public required string Tilejson { get; init; }

    /// <summary>Le nom de ces tuiles.</summary>
    /// <example>Lieux de médiation numérique</example>
    public required string Name { get; init; }

    /// <summary>Ce que contiennent ces tuiles.</summary>
    /// <example>Les lieux qui passent les filtres.</example>
    public required string Description { get; init; }

    /// <summary>La mention à afficher sur la carte, en HTML.</summary>
    /// <example>&lt;a href="https://api.example/v1/sources"&gt;Sources des lieux&lt;/a&gt;</example>
    public required string Attribution { get; init; }

    /// <summary>Le compte des lignes : depuis le nord.</summary>
    /// <example>xyz</example>
    public required string Scheme { get; init; }

    /// <summary>Les adresses des tuiles, avec les mêmes filtres ; la carte y met `{z}`, `{x}` et `{y}`.</summary>
    /// <example>["https://api.example/v1/tuiles/{z}/{x}/{y}.mvt?departement=69"]</example>
    public required IReadOnlyList<string> Tiles { get; init; }

    /// <summary>Le plus petit zoom.</summary>
    /// <example>0</example>
    public required int Minzoom { get; init; }

    /// <summary>Le zoom des tuiles les plus fines : au-delà, la carte agrandit celles-ci.</summary>
    /// <example>14</example>
    public required int Maxzoom { get; init; }

    /// <summary>Le cadre à montrer, en degrés : ouest, sud, est, nord. Celui du territoire demandé, sinon celui des lieux, sans les quelques-uns qui sont au loin. Le monde entier s’il n’y a pas de lieu.</summary>
    /// <example>[4.244, 45.455, 5.16, 46.305]</example>
    public required IReadOnlyList<double> Bounds { get; init; }

    /// <summary>Combien de lieux passent les filtres et ne sont pas sur la carte, faute de coordonnées.</summary>
    /// <example>3</example>
    public required int LieuxSansCoordonnees { get; init; }

    /// <summary>Les couches des tuiles.</summary>
    public required IReadOnlyList<CoucheTuiles> VectorLayers { get; init; }
}

/// <summary>Une couche des tuiles.</summary>
public sealed record CoucheTuiles
{
    /// <summary>Son nom dans les tuiles.</summary>
    /// <example>lieux</example>
    public required string Id { get; init; }

    /// <summary>Ce qu’elle contient.</summary>
    /// <example>Les lieux, un point par lieu.</example>
    public required string Description { get; init; }

    /// <summary>Le plus petit zoom où elle a des points.</summary>
    /// <example>0</example>
    public required int Minzoom { get; init; }

    /// <summary>Le plus grand.</summary>
    /// <example>14</example>
    public required int Maxzoom { get; init; }

    /// <summary>Ce que dit chaque point, et ce que cela veut dire.</summary>
    /// <example>{"nombre": "Le nombre de lieux."}</example>
    public required IReadOnlyDictionary<string, string> Fields { get; init; }
}
