using MediationNumerique.Api.Schema;
using MediationNumerique.Api.Storage.Entities;

namespace MediationNumerique.Api.Storage.Mapping;

internal static class SourceMapping
{
    /// <summary>A new row, without date nor revision number: the writer gives them.</summary>
    public static SourceEntity ToEntity(this DeclaredSource source)
    {
        var entity = new SourceEntity { Slug = source.Slug };
        entity.Take(source);

        return entity;
    }

    /// <summary>Replaces all that the producer states, and neither the key nor the dates.</summary>
    public static void Take(this SourceEntity entity, DeclaredSource source)
    {
        entity.Nom = source.Nom;
        entity.Description = source.Description;
        entity.Licence = source.Licence;
        entity.Url = source.Url;
        entity.Contact = source.Contact;
        entity.MoissonnageUrl = source.Moissonnage?.Url;
        entity.MoissonnagePeriodeHeures = source.Moissonnage?.PeriodeHeures;
    }

    public static DeclaredSource ToDeclared(this SourceEntity entity) => new()
    {
        Slug = entity.Slug,
        Nom = entity.Nom,
        Description = entity.Description,
        Licence = entity.Licence,
        Url = entity.Url,
        Contact = entity.Contact,
        Moissonnage = entity is { MoissonnageUrl: { } url, MoissonnagePeriodeHeures: { } hours } ? new(url, hours) : null,
    };
}
