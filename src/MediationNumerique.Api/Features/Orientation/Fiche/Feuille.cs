using System.Text.Json;
using MediationNumerique.Api.Catalogue;
using MediationNumerique.Api.Catalogue.Ouvertures;
using MediationNumerique.Api.Catalogue.Resources;
using MediationNumerique.Api.Http;
using MediationNumerique.Api.Schema.Enumerations;

namespace MediationNumerique.Api.Features.Orientation.Fiche;

/// <summary>What a person needs to know of one place, or of one service at a place, to go there.</summary>
/// <param name="Nom">The place, else the service.</param>
/// <param name="Service">What is done there for the person; null where the place was chosen as a whole.</param>
/// <param name="Adresse">Its lines; none for a service without a place.</param>
/// <param name="Telephone">As it is dialled here.</param>
/// <param name="Courriel">The first address.</param>
/// <param name="PriseRdv">The appointment link.</param>
/// <param name="Calendrier">The hours, where they can be read.</param>
/// <param name="Horaires">The same as the producer wrote them.</param>
/// <param name="Frais">A sentence on what there is to pay.</param>
/// <param name="Avertissement">What to know before going, or null.</param>
internal sealed record Feuille(
    string Nom,
    string? Service,
    IReadOnlyList<string> Adresse,
    string? Telephone,
    string? Courriel,
    string? PriseRdv,
    Calendrier? Calendrier,
    string? Horaires,
    string Frais,
    string? Avertissement)
{
    public static Feuille Of(LieuEntry entry)
    {
        var lieu = entry.Decode();

        return new(
            lieu.Nom,
            null,
            Lignes(lieu.Adresse, lieu.ComplementAdresse, lieu.CodePostal, lieu.Commune),
            Dial(lieu.Telephone),
            First(lieu.Courriels),
            lieu.PriseRdv,
            entry.Calendrier,
            lieu.Horaires,
            Phrase(lieu.FraisACharge),
            Avertir(lieu.ModalitesAcces, lieu.Itinerance));
    }

    public static Feuille Of(ServiceEntry entry)
    {
        using var json = new PooledBuffer();
        entry.WriteTo(json);
        var service = JsonSerializer.Deserialize(json.Written, CatalogueJson.Instance.Service)!;
        var lieu = service.Lieu;

        return new(
            lieu?.Nom ?? service.Nom,
            lieu is null ? null : service.Nom,
            lieu is null ? [] : Lignes(lieu.Adresse, lieu.ComplementAdresse, lieu.CodePostal, lieu.Commune),
            Dial(lieu?.Telephone),
            First(lieu?.Courriels ?? []),
            service.PriseRdv,
            entry.Calendrier,
            service.Horaires,
            Phrase(service.Frais),
            lieu is null ? "Ce service se fait à distance." : Avertir(lieu.ModalitesAcces, lieu.Itinerance));
    }

    private static string[] Lignes(string adresse, string? complement, string codePostal, string commune) =>
        [.. new[] { adresse, complement, $"{codePostal} {commune}" }.OfType<string>()];

    private static string? Dial(string? numero) => numero is null ? null : NumeroTelephone.EnClair(numero);

    private static string? First(IReadOnlyList<string> values) => values is [var first, ..] ? first : null;

    private static string Phrase(IReadOnlyList<FraisACharge> frais) => frais switch
    {
        [FraisACharge.Gratuit] => "C’est gratuit.",
        [] => "On ne sait pas si c’est gratuit : demandez.",
        _ when frais.Any(f => f is not FraisACharge.Payant) => "C’est gratuit sous condition : demandez.",
        _ => "C’est payant : demandez le prix.",
    };

    private static string? Avertir(IReadOnlyList<ModaliteAcces> acces, IReadOnlyList<Itinerance> itinerance) => (acces, itinerance) switch
    {
        _ when acces.Contains(ModaliteAcces.CeLieuNAccueillePasDePublic) => "Ce lieu n’accueille pas de public : ne vous déplacez pas.",
        _ when itinerance.Contains(Schema.Enumerations.Itinerance.Itinerant) => "Ce lieu se déplace : demandez où il sera.",
        _ when acces.Count > 0 && !acces.Contains(ModaliteAcces.SePresenter) => "Prenez contact avant de venir.",
        _ => null,
    };
}
