using MediationNumerique.Api.Horaires;
using MediationNumerique.Api.Schema;
using MediationNumerique.Api.Schema.Enumerations;
using MediationNumerique.Api.Storage.Exemples;
using MediationNumerique.Api.Web;

namespace MediationNumerique.Api.Features.Orientation.Fiche;

/// <summary>A place or a service as a sheet says it: what goes on paper, ready to be read.</summary>
internal sealed class Feuille(Offre offre)
{
    /// <summary>The place, else the service.</summary>
    public string Nom => offre.Nom;

    /// <summary>What is done there for the person; null where the place was chosen as a whole, or has no name but the service's.</summary>
    public string? Service => offre.Lieu is null ? null : offre.Service?.Nom;

    /// <summary>Its lines; none for a service without a place.</summary>
    public IReadOnlyList<string> Adresse => offre.Lieu is not { } lieu
        ? []
        : [.. new[] { lieu.Adresse, lieu.ComplementAdresse, $"{lieu.CodePostal} {lieu.Commune}" }.OfType<string>()];

    /// <summary>As it is dialled here.</summary>
    public string? Telephone => offre.Telephone is { } numero ? Telephones.EnClair(numero) : null;

    public string? Courriel => offre.Courriel;

    public string? PriseRdv => offre.PriseRdv;

    /// <summary>The number as it is called from anywhere.</summary>
    public string? Numero => offre.Telephone;

    /// <summary>The day it is there.</summary>
    public DateOnly Jour(DateTimeOffset now) => DateOnly.FromDateTime(offre.Fuseau.LocalTime(now));

    /// <summary>How old what is known of it is, and a warning past two years.</summary>
    public string Age(DateTimeOffset now) => offre.DateMaj switch
    {
        null => "On ne sait pas de quand datent ces renseignements : vérifiez avant d’y aller.",
        { } date when Jour(now).DayNumber - date.DayNumber > Evaluation.JoursDeFraicheur =>
            $"Renseignements {Francais.DeMois(date)}, plus de deux ans : vérifiez avant d’y aller.",
        { } date => $"Renseignements {Francais.DeMois(date)}.",
    };

    /// <summary>Whether nobody is to be sent there.</summary>
    public bool EstFictif => Demonstration.IsOf(offre.Entry);

    /// <summary>The hours, where they can be read.</summary>
    public Calendrier? Calendrier => offre.Calendrier;

    /// <summary>The same as the producer wrote them.</summary>
    public string? Horaires => offre.Horaires;

    /// <summary>A sentence on what there is to pay.</summary>
    public string Frais => offre.Frais switch
    {
        [FraisACharge.Gratuit] => "C’est gratuit.",
        [] => "On ne sait pas si c’est gratuit : demandez.",
        var frais when frais.Any(f => f is not FraisACharge.Payant) => "C’est gratuit sous condition : demandez.",
        _ => "C’est payant : demandez le prix.",
    };

    /// <summary>What to know before going, or null.</summary>
    public string? Avertissement => offre.Lieu switch
    {
        null => "Ce service se fait à distance.",
        { } lieu when lieu.ModalitesAcces.Contains(ModaliteAcces.CeLieuNAccueillePasDePublic) => "Ce lieu n’accueille pas de public : ne vous déplacez pas.",
        { } lieu when lieu.Itinerance.Contains(Itinerance.Itinerant) => "Ce lieu se déplace : demandez où il sera.",
        { } lieu when lieu.ModalitesAcces.Count > 0 && !lieu.ModalitesAcces.Contains(ModaliteAcces.SePresenter) => "Prenez contact avant de venir.",
        _ => null,
    };
}
