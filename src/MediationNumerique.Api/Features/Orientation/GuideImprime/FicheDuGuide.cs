using MediationNumerique.Api.Schema;
using MediationNumerique.Api.Schema.Enumerations;
using MediationNumerique.Api.Web;

namespace MediationNumerique.Api.Features.Orientation.GuideImprime;

/// <summary>A place in a guide: what fits in a few lines of print.</summary>
internal static class FicheDuGuide
{
    public static string Render(LieuDuGuide lieu, DateTimeOffset now)
    {
        var l = lieu.Lieu;
        string?[] lines =
        [
            string.Join(", ", new[] { l.Adresse, l.ComplementAdresse, $"{l.CodePostal} {l.Commune}" }.OfType<string>()),
            l.Telephone is null ? null : $"Tél. {Telephones.EnClair(l.Telephone)}",
            l.Courriels is [var courriel, ..] ? courriel : null,
            l.PriseRdv is null ? null : $"Rendez-vous : {l.PriseRdv}",
            Horaires(lieu, now),
            l.FraisACharge.Count == 0 ? null : $"Tarif : {Join(l.FraisACharge)}",
            l.Services.Count == 0 ? null : $"Aide proposée : {Join(l.Services)}",
            l.PublicsSpecifiquementAdresses.Count == 0 ? null : $"Pour : {Join(l.PublicsSpecifiquementAdresses)}",
            l.PriseEnChargeSpecifique.Count == 0 ? null : $"Besoins pris en charge : {Join(l.PriseEnChargeSpecifique)}",
            l.Itinerance.Contains(Itinerance.Itinerant) ? "Ce lieu se déplace : demandez où il sera." : null,
            l.DateMaj is { } date ? $"Renseignements du {Francais.Date(date)}." : null,
        ];

        return $"""
            <article id="lieu-{lieu.Numero}">
            <h4><span class="numero">{lieu.Numero}</span> {GuidePage.Text(l.Nom)}</h4>
            {string.Concat(lines.OfType<string>().Select(line => $"<p>{GuidePage.Text(line)}</p>"))}
            </article>
            """;
    }

    private static string? Horaires(LieuDuGuide lieu, DateTimeOffset now) => lieu switch
    {
        { Entry.Calendrier: { } calendrier } when HorairesEnClair.EnUneLigne(calendrier, now) is { Length: > 0 } hours => $"Ouvert {hours}",
        { Entry.Calendrier: not null } => "Fermé les sept jours qui viennent",
        { Lieu.Horaires: not null } => "Horaires à demander",
        _ => null,
    };

    private static string Join<T>(IEnumerable<T> values) where T : struct, Enum => string.Join(", ", values.Select(Enumeration.ValueOf));
}
