using MediationNumerique.Api.Schema;
using MediationNumerique.Api.Schema.Readers;

namespace MediationNumerique.Api.Intake.Reparations;

/// <summary>Links that are none: producers answer « Oui » to « prise de rendez-vous ».</summary>
internal static class ContactRepare
{
    private static readonly string[] s_prefixes = ["mailto:", "mail :", "mail:", "email :", "e-mail :", "courriel :"];

    public static LieuBrut Repair(LieuBrut lieu, Journal journal) => lieu with
    {
        Courriels = [.. lieu.Courriels.Select(Plain)],
        PriseRdv = Link("prise_rdv", lieu.PriseRdv, journal),
        FicheAccesLibre = Link("fiche_acces_libre", lieu.FicheAccesLibre, journal),
    };

    private static string? Link(string champ, string? url, Journal journal)
    {
        var told = new List<Anomalie>();
        if (url is null || new ContactRepair(told).KeepUrl(champ, url) is not null)
        {
            return url;
        }
        journal.Warn(champ, "url", "Ce n’est pas une adresse : elle n’est pas reprise. Écrivez-la en entier, par exemple https://www.exemple.fr.", url);

        return null;
    }

    private static string Plain(string courriel)
    {
        var plain = courriel.Trim('<', '>', '"', '\'', '.', ' ', '(', ')');
        foreach (var prefix in s_prefixes)
        {
            plain = plain.StartsWith(prefix, StringComparison.OrdinalIgnoreCase) ? plain[prefix.Length..].TrimStart() : plain;
        }

        return plain;
    }
}
