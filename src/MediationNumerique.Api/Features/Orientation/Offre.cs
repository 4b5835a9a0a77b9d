using System.Text.Json;
using MediationNumerique.Api.Catalogue;
using MediationNumerique.Api.Catalogue.Resources;
using MediationNumerique.Api.Horaires;
using MediationNumerique.Api.Schema.Enumerations;
using MediationNumerique.Api.Territoires;

namespace MediationNumerique.Api.Features.Orientation;

/// <summary>What a person needs to know of a place or a service to go there: read back from the catalogue, only for what is answered.</summary>
internal sealed record Offre
{
    public required Entry Entry { get; init; }

    public required string Nom { get; init; }

    public ServiceLieu? Lieu { get; init; }

    /// <summary>The service that answers; null where the whole place does.</summary>
    public ServiceResume? Service { get; init; }

    public required IReadOnlyList<ServiceCategorie> Categories { get; init; }

    public string? Telephone { get; init; }

    public string? Courriel { get; init; }

    public string? SiteWeb { get; init; }

    public string? PriseRdv { get; init; }

    public required bool EnLigne { get; init; }

    public required IReadOnlyList<FraisACharge> Frais { get; init; }

    /// <summary>As the producer wrote them.</summary>
    public string? Horaires { get; init; }

    public Calendrier? Calendrier => Entry.Calendrier;

    /// <summary>What clocks show where it is.</summary>
    public TimeZoneInfo Fuseau => FuseauHoraire.Of(Territoire?.EnDepartement?.Code, Territoire?.Code);

    private Territoire? Territoire => (Entry as LieuEntry ?? (Entry as ServiceEntry)?.Lieu)?.Territoire;

    public DateOnly? DateMaj => Entry.DayMaj == 0 ? null : DateOnly.FromDayNumber(Entry.DayMaj);

    public static Offre Of(Entry entry, CatalogueSnapshot snapshot) => entry switch
    {
        LieuEntry lieu => Of(lieu, lieu.Decode()),
        ServiceEntry { IsStated: true } service => Of(service, service.DecodeStated(), snapshot),
        ServiceEntry { Lieu: { } lieu } service => Of(lieu, lieu.Decode()) with
        {
            Entry = service,
            EnLigne = service.EnLigne,
            Service = new()
            {
                Id = service.Id,
                Categorie = service.Categorie,
                Nom = Enumeration.ValueOf(service.Categorie),
                EnLigne = service.EnLigne,
                Declare = false,
            },
        },
        _ => throw new ArgumentOutOfRangeException(nameof(entry)),
    };

    private static Offre Of(LieuEntry entry, Lieu lieu) => new()
    {
        Entry = entry,
        Nom = lieu.Nom,
        Lieu = lieu.ToServiceLieu(),
        Categories = [.. lieu.ServicesDetail.Select(service => service.Categorie)],
        Telephone = lieu.Telephone,
        Courriel = First(lieu.Courriels),
        SiteWeb = First(lieu.SiteWeb),
        PriseRdv = lieu.PriseRdv,
        EnLigne = lieu.EnLigne,
        Frais = lieu.FraisACharge,
        Horaires = lieu.Horaires,
    };

    /// <summary>A service without a place is reached by its structure.</summary>
    private static Offre Of(ServiceEntry entry, Service service, CatalogueSnapshot snapshot)
    {
        var lieu = entry.Lieu?.Decode();
        var structure = lieu is null && snapshot.Structures.Find(service.StructureId) is { } found
            ? JsonSerializer.Deserialize(found.Json, CatalogueJson.Instance.Structure)
            : null;

        return new()
        {
            Entry = entry,
            Nom = lieu?.Nom ?? service.Nom,
            Lieu = lieu?.ToServiceLieu(),
            Service = new() { Id = service.Id, Categorie = service.Categorie, Nom = service.Nom, EnLigne = service.EnLigne, Declare = true },
            Categories = lieu is null ? [service.Categorie] : [.. lieu.ServicesDetail.Select(detail => detail.Categorie)],
            Telephone = lieu?.Telephone ?? structure?.Telephone,
            Courriel = First(lieu?.Courriels) ?? structure?.Courriel,
            SiteWeb = First(lieu?.SiteWeb) ?? structure?.SiteWeb,
            PriseRdv = service.PriseRdv,
            EnLigne = service.EnLigne,
            Frais = service.Frais,
            Horaires = service.Horaires,
        };
    }

    private static string? First(IReadOnlyList<string>? values) => values is [var first, ..] ? first : null;
}
