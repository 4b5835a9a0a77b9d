using System.Text.Json;
using MediationNumerique.Api.Schema;
using MediationNumerique.Api.Schema.DataInclusion;
using MediationNumerique.Api.Schema.Enumerations;
using MediationNumerique.Api.Schema.Json;
using MediationNumerique.Api.Schema.Rangees;

namespace MediationNumerique.Api.Intake.Files.DataInclusion;

/// <summary>
/// A place that this API gave to data.inclusion, on its way back. That schema has fewer words: what comes back in the words that were
/// given for it is what it was; what is said otherwise is a change.
/// </summary>
internal static class LieuRevenu
{
    /// <param name="lu">As it comes back.</param>
    /// <param name="connu">What its producer stated.</param>
    /// <param name="cellules">The row.</param>
    public static LieuBrut Of(LieuBrut lu, LieuMediationNumerique connu, Cellules cellules)
    {
        var avant = JsonSerializer.SerializeToNode(connu, SchemaJson.Instance.LieuMediationNumerique)!.Deserialize(BrutJson.Instance.LieuBrut)!;
        // A service tells nothing of the structure that it belongs to.
        var lieu = cellules[ColonnesDataInclusion.EstUnService].Texte is not null ? avant : avant with
        {
            Pivot = lu.Pivot ?? avant.Pivot,
            Nom = lu.Nom == DataInclusionTextes.Nom(avant.Nom!) ? avant.Nom : lu.Nom,
            Commune = lu.Commune,
            CodePostal = lu.CodePostal,
            CodeInsee = lu.CodeInsee,
            Adresse = lu.Adresse,
            ComplementAdresse = lu.ComplementAdresse,
            Latitude = lu.Latitude,
            Longitude = lu.Longitude,
            Telephone = lu.Telephone,
            Courriels = FirstOrAll(lu.Courriels, avant.Courriels),
            SiteWeb = FirstOrAll(lu.SiteWeb, avant.SiteWeb),
            Horaires = lu.Horaires,
            PresentationDetail = lu.PresentationDetail == DataInclusionTextes.Description(avant.PresentationDetail, avant.PresentationResume) ? avant.PresentationDetail : lu.PresentationDetail,
            DateMaj = lu.DateMaj,
            DispositifProgrammesNationaux = Words(cellules, "reseaux_porteurs").SetEquals(DataInclusionTables.Reseaux(connu.DispositifProgrammesNationaux) ?? [])
                ? avant.DispositifProgrammesNationaux : lu.DispositifProgrammesNationaux,
            FicheAccesLibre = lu.FicheAccesLibre,
        };

        return Words(cellules, ColonnesDataInclusion.Services.Nom) is { Count: > 0 } services ? WithServices(lieu, lu, connu, cellules, services) : lieu;
    }

    private static LieuBrut WithServices(LieuBrut lieu, LieuBrut lu, LieuMediationNumerique connu, Cellules cellules, HashSet<string> services)
    {
        var themes = Words(cellules, ColonnesDataInclusion.Themes.Nom);
        var before = connu.Services.SelectMany(DataInclusionTables.Thematiques).ToHashSet();
        var areApart = services.Count > 1 || !services.Contains(lu.Id!);
        // What is stated apart may have themes of its own.
        var withThemes = (areApart ? before.IsSubsetOf(themes) : before.SetEquals(themes)) ? lieu : lieu with { Services = lu.Services };
        if (!services.Contains(lu.Id!))
        {
            return withThemes;
        }
        var modes = DataInclusionTables.ModesMobilisation(connu.ModalitesAcces, connu.Telephone, connu.Courriels is [var first, ..] ? first : null, connu.PriseRdv) ?? [];
        var arePublics = Words(cellules, "service.publics").SetEquals(DataInclusionTables.Publics(connu.PublicsSpecifiquementAdresses, connu.PriseEnChargeSpecifique));
        var isHelp = cellules[new("service.type")].Texte == DataInclusionTables.Type(connu.ModalitesAccompagnement)
            && (areApart || Words(cellules, "service.modes_accueil").Contains("a-distance") == connu.ModalitesAccompagnement.Contains(ModaliteAccompagnement.ADistance));

        return withThemes with
        {
            PublicsSpecifiquementAdresses = arePublics ? lieu.PublicsSpecifiquementAdresses : lu.PublicsSpecifiquementAdresses,
            PriseEnChargeSpecifique = arePublics ? lieu.PriseEnChargeSpecifique : lu.PriseEnChargeSpecifique,
            FraisACharge = cellules[new("service.frais")].Texte == DataInclusionTables.Frais(connu.FraisACharge) ? lieu.FraisACharge : lu.FraisACharge,
            ModalitesAcces = Words(cellules, "service.modes_mobilisation").SetEquals(modes) ? lieu.ModalitesAcces : lu.ModalitesAcces,
            ModalitesAccompagnement = isHelp ? lieu.ModalitesAccompagnement : lu.ModalitesAccompagnement,
            PriseRdv = lu.PriseRdv,
        };
    }

    private static HashSet<string> Words(Cellules cellules, string colonne) => [.. ColonnesDataInclusion.Words(cellules[new(colonne)])];

    /// <summary>Of several, only the first goes.</summary>
    private static IReadOnlyList<string> FirstOrAll(IReadOnlyList<string> back, IReadOnlyList<string> before) =>
        before is [var first, ..] && back is [var only] && only == first ? before : back;
}
