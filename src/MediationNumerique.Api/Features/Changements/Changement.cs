using System.Text.Json.Serialization;
using MediationNumerique.Api.Catalogue.Resources;

namespace MediationNumerique.Api.Features.Changements;

/// <summary>Ce qui a changé, et d’où lire la suite.</summary>
public sealed record PageChangements
{
    /// <summary>Les changements, dans l’ordre où ils ont été enregistrés. Une ressource n’y est qu’une fois.</summary>
    public required IReadOnlyList<Changement> Resultats { get; init; }

    /// <summary>Vrai s’il n’y a rien de plus récent pour le moment : revenez plus tard. Faux : suivez `liens.suivant` tout de suite.</summary>
    /// <example>true</example>
    public required bool AJour { get; init; }

    /// <summary>Où lire la suite : gardez-la pour la prochaine fois.</summary>
    public required LiensChangements Liens { get; init; }
}

/// <summary>Les liens d’une page de changements, qui a toujours une suite.</summary>
public sealed record LiensChangements
{
    /// <summary>L’adresse de la suite.</summary>
    /// <example>https://api.example/v1/changements?apres=AgAAAAAAAAAA</example>
    public required Uri Suivant { get; init; }

    /// <summary>Le curseur de la suite, seul : à mettre dans `apres`.</summary>
    /// <example>AgAAAAAAAAAA</example>
    public required string Curseur { get; init; }
}

/// <summary>
/// Une ressource qui a changé. Le champ qui porte le nom de sa nature la donne en entier, telle qu’elle est maintenant ;
/// il n’y en a pas pour une suppression.
/// </summary>
public sealed record Changement
{
    /// <summary>Ce qu’est cette ressource.</summary>
    public required NatureChangement Nature { get; init; }

    /// <summary>Ce qu’il faut faire dans la copie.</summary>
    public required OperationChangement Operation { get; init; }

    /// <summary>L’identifiant de la ressource.</summary>
    /// <example>cae3c4ea-f1c5-5c88-bf5e-74fb40920969</example>
    public required Guid Id { get; init; }

    /// <summary>La source du lieu ou du service. Absente pour une structure, qui peut en avoir plusieurs.</summary>
    /// <example>demonstration</example>
    public string? Source { get; init; }

    /// <summary>Quand le changement a été enregistré (UTC).</summary>
    /// <example>2026-03-16T08:30:00Z</example>
    public required DateTime Date { get; init; }

    /// <summary>Le lieu, comme à `/v1/lieux/{id}`.</summary>
    public Lieu? Lieu { get; init; }

    /// <summary>Le service, comme à `/v1/services/{id}`.</summary>
    public Service? Service { get; init; }

    /// <summary>La structure, comme dans `/v1/structures`.</summary>
    public Structure? Structure { get; init; }
}

/// <summary>La nature d’une ressource.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<NatureChangement>))]
public enum NatureChangement
{
    /// <summary>Un lieu.</summary>
    [JsonStringEnumMemberName("lieu")]
    Lieu,

    /// <summary>Un service.</summary>
    [JsonStringEnumMemberName("service")]
    Service,

    /// <summary>Une structure.</summary>
    [JsonStringEnumMemberName("structure")]
    Structure,
}

/// <summary>Ce qu’il faut faire d’une ressource.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<OperationChangement>))]
public enum OperationChangement
{
    /// <summary>L’ajouter, ou la remplacer si la copie l’a déjà.</summary>
    [JsonStringEnumMemberName("upsert")]
    Upsert,

    /// <summary>La retirer, si la copie l’a.</summary>
    [JsonStringEnumMemberName("suppression")]
    Suppression,
}
