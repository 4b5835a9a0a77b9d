using MediationNumerique.Api.Catalogue.Resources;
using MediationNumerique.Api.Schema;

namespace MediationNumerique.Api.Catalogue;

internal static class SourceMapping
{
    /// <param name="source">As its producer describes it.</param>
    /// <param name="lieux">How many places it has.</param>
    /// <param name="services">How many services it has.</param>
    /// <param name="dayMaj">Its latest update as a day number, 0 where it is unknown.</param>
    public static Source ToResource(this DeclaredSource source, int lieux, int services, int dayMaj) => new()
    {
        Slug = source.Slug,
        Nom = source.Nom,
        Description = source.Description,
        Licence = source.Licence,
        Url = source.Url,
        Contact = source.Contact,
        NombreLieux = lieux,
        NombreServices = services,
        DateMaj = dayMaj == 0 ? null : DateOnly.FromDayNumber(dayMaj),
    };
}
