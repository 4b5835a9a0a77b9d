using MediationNumerique.Api.Schema.Enumerations;

namespace MediationNumerique.Api.Catalogue.Resources;

/// <summary>Le lieu d’un service : où aller, qui appeler. La fiche entière est à `/v1/lieux/{id}`.</summary>
public sealed record ServiceLieu
{
    /// <summary>L’identifiant du lieu.</summary>
    /// <example>cae3c4ea-f1c5-5c88-bf5e-74fb40920969</example>
    public required Guid Id { get; init; }

    /// <summary>Le nom du lieu.</summary>
    /// <example>Médiathèque de démonstration des Capucines</example>
    public required string Nom { get; init; }

    /// <summary>Le numéro et la voie.</summary>
    /// <example>14 rue du Clavier-qui-Chante</example>
    public required string Adresse { get; init; }

    /// <summary>Le bâtiment, l’étage, l’entrée.</summary>
    /// <example>Bâtiment B, 1er étage</example>
    public string? ComplementAdresse { get; init; }

    /// <summary>Le code postal.</summary>
    /// <example>69007</example>
    public required string CodePostal { get; init; }

    /// <summary>La commune.</summary>
    /// <example>Lyon</example>
    public required string Commune { get; init; }

    /// <summary>Le code officiel de la commune.</summary>
    /// <example>69387</example>
    public string? CodeInsee { get; init; }

    /// <summary>Le code du département.</summary>
    /// <example>69</example>
    public string? Departement { get; init; }

    /// <summary>Le code de la région.</summary>
    /// <example>84</example>
    public string? Region { get; init; }

    /// <summary>Le code SIREN de l’intercommunalité.</summary>
    /// <example>200046977</example>
    public string? Epci { get; init; }

    /// <summary>La latitude, en degrés (WGS 84).</summary>
    /// <example>45.7484</example>
    public double? Latitude { get; init; }

    /// <summary>La longitude, en degrés (WGS 84).</summary>
    /// <example>4.8412</example>
    public double? Longitude { get; init; }

    /// <summary>Le téléphone, au format international.</summary>
    /// <example>+33465710000</example>
    public string? Telephone { get; init; }

    /// <summary>Les adresses électroniques.</summary>
    /// <example>["accueil@capucines.example"]</example>
    public required IReadOnlyList<string> Courriels { get; init; }

    /// <summary>Les sites internet.</summary>
    /// <example>["https://capucines.example"]</example>
    public required IReadOnlyList<string> SiteWeb { get; init; }

    /// <summary>Comment prendre contact.</summary>
    public required IReadOnlyList<ModaliteAcces> ModalitesAcces { get; init; }

    /// <summary>Si le lieu se déplace.</summary>
    public required IReadOnlyList<Itinerance> Itinerance { get; init; }

    /// <summary>La date de mise à jour par le producteur. Absente si elle est inconnue.</summary>
    /// <example>2026-03-15</example>
    public DateOnly? DateMaj { get; init; }
}
