using MediationNumerique.Api.Schema.V01;
using MediationNumerique.Api.Schema.Validation;

namespace MediationNumerique.Api.Schema.Readers;

/// <summary>
/// What is forgiven in a place before the schema's rules apply. Each change is reported as a warning, so that nothing is
/// rewritten or dropped silently. Identity, place and enumerations are not repaired here, nor is a link dropped that a program sent:
/// it is told what is wrong. A row of a file has been set right before (<c>Intake/Reparations</c>).
/// </summary>
internal static class LieuRepair
{
    /// <param name="brut">The place as text.</param>
    /// <param name="saysServices">Whether a place without services has none; else nothing is known of them.</param>
    /// <param name="anomalies">What is changed is added there.</param>
    public static LieuBrut Apply(LieuBrut brut, bool saysServices, ICollection<Anomalie> anomalies)
    {
        var contact = new ContactRepair(anomalies);
        var repaired = brut with
        {
            Typologie = [.. brut.Typologie.Select(t => RenameTypologie("typologie", t, anomalies))],
            Telephone = contact.KeepTelephone("telephone", brut.Telephone, brut.CodePostal ?? brut.CodeInsee),
            Courriels = [.. brut.Courriels.Select(c => contact.KeepCourriel("courriels", c)).OfType<string>()],
            SiteWeb = [.. brut.SiteWeb.Select(u => contact.KeepUrl("site_web", u)).OfType<string>()],
            FicheAccesLibre = contact.CompleteUrl("fiche_acces_libre", brut.FicheAccesLibre),
            PriseRdv = contact.CompleteUrl("prise_rdv", brut.PriseRdv),
            Latitude = PointForComma("latitude", brut.Latitude, anomalies),
            Longitude = PointForComma("longitude", brut.Longitude, anomalies),
        };

        var placed = DropNullIsland(repaired, anomalies);

        return saysServices ? PublicReception.Apply(placed, anomalies) : placed;
    }

    public static string RenameTypologie(string champ, string typologie, ICollection<Anomalie> anomalies)
    {
        if (ConversionsV01.RenamedTypologie(typologie) is not { } current)
        {
            return typologie;
        }
        anomalies.Add(Anomalie.Avertissement(
            champ, "valeur-renommee", "Cette valeur a changé de nom : elle a été remplacée.", typologie)
            .Suggesting(current).Keeping(current));

        return current;
    }

    private static string? PointForComma(string champ, string? degrees, ICollection<Anomalie> anomalies)
    {
        var pointed = degrees?.Replace(',', '.');
        if (pointed == degrees || Formats.ParseDegrees(pointed) is null)
        {
            return degrees;
        }
        anomalies.Add(Anomalie.Avertissement(
            champ, "virgule-decimale", "La virgule a été lue comme un point : écrivez les décimales après un point.", degrees));

        return pointed;
    }

    /// <summary>0,0 lies in the gulf of Guinea: it is what software writes for a place that it could not locate.</summary>
    private static LieuBrut DropNullIsland(LieuBrut brut, ICollection<Anomalie> anomalies)
    {
        if (Formats.ParseDegrees(brut.Latitude) is not 0 || Formats.ParseDegrees(brut.Longitude) is not 0)
        {
            return brut;
        }
        anomalies.Add(Anomalie.Avertissement(
            "latitude", "coordonnees-nulles",
            "Les coordonnées 0, 0 ne sont pas reprises : donnez celles du lieu, ou aucune.", brut.Latitude));

        return brut with { Latitude = null, Longitude = null };
    }
}
