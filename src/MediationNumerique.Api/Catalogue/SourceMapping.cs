using MediationNumerique.Api.Catalogue.Index;
using MediationNumerique.Api.Catalogue.Resources;
using MediationNumerique.Api.Schema;

namespace MediationNumerique.Api.Catalogue;

/// <summary>A producer's dataset, and how much of the catalogue it is.</summary>
internal static class SourceMapping
{
    public static Source ToResource(this DeclaredSource source, CatalogueSnapshot catalogue)
    {
        var key = new Key(Critere.Source, source.Slug);
        var dayMaj = catalogue.Lieux.Tables
            .SelectMany(table => table.Rows)
            .Where(lieu => lieu.Source == source.Slug)
            .Select(lieu => lieu.DayMaj)
            .DefaultIfEmpty()
            .Max();

        return new()
        {
            Slug = source.Slug,
            Nom = source.Nom,
            Description = source.Description,
            Licence = source.Licence,
            Url = source.Url,
            Contact = source.Contact,
            NombreLieux = catalogue.Lieux.CountOf(key),
            NombreServices = catalogue.Services.CountOf(key),
            DateMaj = dayMaj == 0 ? null : DateOnly.FromDayNumber(dayMaj),
        };
    }
}
