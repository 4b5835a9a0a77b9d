using System.Globalization;
using System.Text.Json;
using MediationNumerique.Api.Catalogue;
using MediationNumerique.Api.Catalogue.Resources;
using MediationNumerique.Api.Schema.Csv;
using MediationNumerique.Api.Schema.Enumerations;
using MediationNumerique.Api.Web;
using MediationNumerique.Api.Web.Lists.Writers;

namespace MediationNumerique.Api.Features.Services;

/// <summary>Services as a table: their own fields, then those of the place where they are offered.</summary>
internal static class ServiceColumns
{
    public static readonly CsvColumns<ServiceEntry> Value = new(
        "services.csv",
        [
            "id", "source", "id_source", "declare", "structure_id", "categorie", "nom", "description", "en_ligne",
            "modalites_accompagnement", "publics", "prises_en_charge", "frais", "prise_rdv", "horaires", "zones", "sous_categories",
            "lieu_id", "lieu_nom", "adresse", "complement_adresse", "code_postal", "commune", "code_insee", "departement", "region", "epci",
            "latitude", "longitude", "telephone", "courriels", "site_web", "modalites_acces", "itinerance", "date_maj", "distance_km",
            "position",
        ],
        Cells);

    private static IEnumerable<string?> Cells(ServiceEntry entry, double? kilometres)
    {
        using var json = new PooledBuffer();
        entry.WriteTo(json);
        var service = JsonSerializer.Deserialize(json.Written, CatalogueJson.Instance.Service)!;

        return [.. OfService(service), .. OfLieu(service.Lieu), kilometres?.ToString("F3", CultureInfo.InvariantCulture),
            entry.Point is null && kilometres is not null ? "commune" : null];
    }

    private static IEnumerable<string?> OfService(Service service) =>
    [
        service.Id.ToString(),
        service.Source,
        service.IdSource,
        CellText.Of(service.Declare),
        service.StructureId.ToString(),
        Enumeration.ValueOf(service.Categorie),
        service.Nom,
        service.Description,
        CellText.Of(service.EnLigne),
        CellText.Of(service.ModalitesAccompagnement),
        CellText.Of(service.Publics),
        CellText.Of(service.PrisesEnCharge),
        CellText.Of(service.Frais),
        service.PriseRdv,
        service.Horaires,
        CellText.Of(service.Zones),
        CellText.Of([.. service.SousCategories.Select(s => $"{s.Referentiel}:{s.Code}")]),
    ];

    private static IEnumerable<string?> OfLieu(ServiceLieu? lieu) => lieu is null ? Enumerable.Repeat<string?>(null, 18) :
    [
        lieu.Id.ToString(),
        lieu.Nom,
        lieu.Adresse,
        lieu.ComplementAdresse,
        lieu.CodePostal,
        lieu.Commune,
        lieu.CodeInsee,
        lieu.Departement,
        lieu.Region,
        lieu.Epci,
        CellText.Of(lieu.Latitude),
        CellText.Of(lieu.Longitude),
        lieu.Telephone,
        CellText.Of(lieu.Courriels),
        CellText.Of(lieu.SiteWeb),
        CellText.Of(lieu.ModalitesAcces),
        CellText.Of(lieu.Itinerance),
        CellText.Of(lieu.DateMaj),
    ];
}
