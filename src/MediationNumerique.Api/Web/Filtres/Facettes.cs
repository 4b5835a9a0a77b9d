using MediationNumerique.Api.Catalogue.Index;

namespace MediationNumerique.Api.Web.Filtres;

/// <summary>The filters whose values can be counted, by their parameters' names, and the orders of lists.</summary>
internal static class Facettes
{
    public static readonly IReadOnlyList<string> Tris = ["id", "nom", "-date_maj", "distance", "pertinence"];

    private static readonly Dictionary<string, Critere> s_territoires = new()
    {
        ["region"] = Critere.Region,
        ["departement"] = Critere.Departement,
        ["epci"] = Critere.Epci,
        ["commune"] = Critere.Commune,
    };

    public static readonly IReadOnlyDictionary<string, Critere> OfLieux = new Dictionary<string, Critere>(s_territoires)
    {
        ["services"] = Critere.Service,
        ["en_ligne"] = Critere.EnLigne,
        ["prise_rdv"] = Critere.PriseRdv,
        ["labels"] = Critere.Label,
        ["dispositifs"] = Critere.Dispositif,
        ["typologies"] = Critere.Typologie,
        ["publics"] = Critere.Public,
        ["prises_en_charge"] = Critere.PriseEnCharge,
        ["frais"] = Critere.Frais,
        ["modalites_acces"] = Critere.ModaliteAcces,
        ["modalites_accompagnement"] = Critere.ModaliteAccompagnement,
        ["itinerance"] = Critere.Itinerance,
        ["accessible"] = Critere.Accessible,
        ["sources"] = Critere.Source,
    };

    public static readonly IReadOnlyDictionary<string, Critere> OfStructures = new Dictionary<string, Critere>(s_territoires)
    {
        ["typologies"] = Critere.Typologie,
    };
}
