namespace MediationNumerique.Api.Schema.Csv;

/// <summary>From a place to the cells of a v1.0 row, in the official column order (<see cref="Champs.All"/>).</summary>
internal static class LieuCells
{
    public static IEnumerable<string?> Of(LieuMediationNumerique lieu) =>
    [
        lieu.Id,
        lieu.Pivot,
        lieu.Nom,
        lieu.Commune,
        lieu.CodePostal,
        lieu.CodeInsee,
        lieu.Adresse,
        lieu.ComplementAdresse,
        CellText.Of(lieu.Latitude),
        CellText.Of(lieu.Longitude),
        CellText.Of(lieu.Typologie),
        lieu.Telephone,
        CellText.Of(lieu.Courriels),
        CellText.Of(lieu.SiteWeb),
        lieu.Horaires,
        lieu.PresentationResume,
        lieu.PresentationDetail,
        lieu.Source,
        CellText.Of(lieu.Itinerance),
        lieu.StructureParente,
        CellText.Of(lieu.DateMaj),
        CellText.Of(lieu.Services),
        CellText.Of(lieu.PublicsSpecifiquementAdresses),
        CellText.Of(lieu.PriseEnChargeSpecifique),
        CellText.Of(lieu.FraisACharge),
        CellText.Of(lieu.DispositifProgrammesNationaux),
        CellText.Of(lieu.FormationsLabels),
        CellText.Of(lieu.AutresFormationsLabels),
        CellText.Of(lieu.ModalitesAcces),
        CellText.Of(lieu.ModalitesAccompagnement),
        lieu.FicheAccesLibre,
        lieu.PriseRdv,
    ];
}
