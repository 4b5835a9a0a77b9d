using System.Text.RegularExpressions;

namespace MediationNumerique.Api.Schema.Csv;

/// <summary>From cells to the fields of a place.</summary>
internal static partial class LieuRow
{
    /// <summary>A v1.0 row: its cells by column.</summary>
    public static Reading<LieuBrut> Read(IReadOnlyDictionary<string, string> row)
    {
        var anomalies = new List<Anomalie>();

        return new(ToLieuBrut(champ => row.GetValueOrDefault(champ), champ => Split(champ, row.GetValueOrDefault(champ), anomalies)), anomalies);
    }

    public static LieuBrut ToLieuBrut(Func<string, string?> text, Func<string, IReadOnlyList<string>> list) => new()
    {
        Id = text("id"),
        Pivot = text("pivot"),
        Nom = text("nom"),
        Commune = text("commune"),
        CodePostal = text("code_postal"),
        CodeInsee = text("code_insee"),
        Adresse = text("adresse"),
        ComplementAdresse = text("complement_adresse"),
        Latitude = text("latitude"),
        Longitude = text("longitude"),
        Typologie = list("typologie"),
        Telephone = text("telephone"),
        Courriels = list("courriels"),
        SiteWeb = list("site_web"),
        Horaires = text("horaires"),
        PresentationResume = text("presentation_resume"),
        PresentationDetail = text("presentation_detail"),
        Source = text("source"),
        Itinerance = list("itinerance"),
        StructureParente = text("structure_parente"),
        DateMaj = text("date_maj"),
        Services = list("services"),
        PublicsSpecifiquementAdresses = list("publics_specifiquement_adresses"),
        PriseEnChargeSpecifique = list("prise_en_charge_specifique"),
        FraisACharge = list("frais_a_charge"),
        DispositifProgrammesNationaux = list("dispositif_programmes_nationaux"),
        FormationsLabels = list("formations_labels"),
        AutresFormationsLabels = list("autres_formations_labels"),
        ModalitesAcces = list("modalites_acces"),
        ModalitesAccompagnement = list("modalites_accompagnement"),
        FicheAccesLibre = text("fiche_acces_libre"),
        PriseRdv = text("prise_rdv"),
    };

    private static string[] Split(string champ, string? cell, List<Anomalie> anomalies)
    {
        if (string.IsNullOrWhiteSpace(cell))
        {
            return [];
        }
        // Free labels may hold any sign, and a URL a semicolon: only what surely separates is forgiven.
        var values = champ is "autres_formations_labels" ? cell.Split('|') : (champ is "site_web" ? UrlSeparator() : Separator()).Split(cell);
        if (values.Length > cell.Count(c => c == '|') + 1)
        {
            anomalies.Add(Anomalie.Avertissement(champ, "separateur", "Séparez plusieurs valeurs par une barre verticale : |.", cell));
        }

        return values;
    }

    [GeneratedRegex(@"[|;]|\s/\s")]
    private static partial Regex Separator();

    [GeneratedRegex(@"\||(?:;|\s/)\s*(?=https?://|www\.)")]
    private static partial Regex UrlSeparator();
}
