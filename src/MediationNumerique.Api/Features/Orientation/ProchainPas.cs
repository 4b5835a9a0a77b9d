using MediationNumerique.Api.Schema;

namespace MediationNumerique.Api.Features.Orientation;

/// <summary>The best next step: an appointment, else a call, else a letter, else to go, with the hours.</summary>
internal static class ProchainPas
{
    /// <param name="offre">Where.</param>
    /// <param name="sansTelephone">Whether the person cannot telephone.</param>
    /// <param name="now">Now.</param>
    public static CommentFaire Of(Offre offre, bool sansTelephone, DateTimeOffset now)
    {
        var horaires = HorairesEnClair.Maintenant(offre.Calendrier, now);

        return offre switch
        {
            { PriseRdv: { } lien } => new() { Moyen = MoyenContact.RendezVous, Phrase = "Prenez rendez-vous en ligne.", Lien = lien },
            { Telephone: { } numero } when !sansTelephone => new()
            {
                Moyen = MoyenContact.Telephone,
                Phrase = WithHours($"Appelez le {Telephones.EnClair(numero)}.", horaires),
                Lien = $"tel:{numero}",
            },
            { Courriel: { } adresse } => new() { Moyen = MoyenContact.Courriel, Phrase = $"Écrivez à {adresse}.", Lien = $"mailto:{adresse}" },
            { Lieu: { } lieu } => new()
            {
                Moyen = MoyenContact.SurPlace,
                Phrase = WithHours($"Allez-y : {lieu.Adresse}, {lieu.CodePostal} {lieu.Commune}.", horaires),
            },
            { SiteWeb: { } site } => new() { Moyen = MoyenContact.SiteWeb, Phrase = "Voyez le site internet.", Lien = site },
            _ => new() { Moyen = MoyenContact.Inconnu, Phrase = "Aucun moyen de contact n’est connu : demandez à la mairie." },
        };
    }

    private static string WithHours(string phrase, string? horaires) => horaires is null ? phrase : $"{phrase} {horaires}";
}
