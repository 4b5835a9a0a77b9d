using MediationNumerique.Api.Schema.Enumerations;

namespace MediationNumerique.Api.Storage.Entities;

internal sealed class StructureEntity : DeclarationEntity
{
    public string Nom { get; set; } = "";

    public string? Siret { get; set; }

    public string? Rna { get; set; }

    public IReadOnlyList<Typologie> Typologies { get; set; } = [];

    public string? Description { get; set; }

    public string? SiteWeb { get; set; }

    public string? Telephone { get; set; }

    public string? Courriel { get; set; }
}
