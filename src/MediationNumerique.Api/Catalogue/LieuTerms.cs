using MediationNumerique.Api.Catalogue.Index;
using MediationNumerique.Api.Catalogue.Resources;
using MediationNumerique.Api.Schema;
using MediationNumerique.Api.Schema.Enumerations;
using MediationNumerique.Api.Territoires;

namespace MediationNumerique.Api.Catalogue;

/// <summary>What a place is found by.</summary>
internal static class LieuTerms
{
    public static RowTerms Describe(DescribedLieu described)
    {
        var lieu = described.Lieu;

        return new(
            [
                .. described.Keys,
                .. Values(Critere.Service, Categories(lieu)),
                .. Values(Critere.Public, lieu.PublicsSpecifiquementAdresses),
                .. Values(Critere.PriseEnCharge, lieu.PriseEnChargeSpecifique),
                .. Values(Critere.Frais, lieu.FraisACharge),
                .. Values(Critere.ModaliteAccompagnement, lieu.ModalitesAccompagnement),
                Key.Flag(Critere.EnLigne, lieu.EnLigne),
                Key.Flag(Critere.PriseRdv, lieu.PriseRdv is not null),
            ],
            described.Texts);
    }

    /// <summary>What a place and all its services have in common.</summary>
    public static Key[] PlaceKeys(Lieu lieu, Territoire? territoire) =>
    [
        .. TerritoryKeys(territoire),
        new(Critere.CodePostal, lieu.CodePostal),
        new(Critere.Source, lieu.Source),
        new(Critere.Structure, lieu.StructureId.ToString()),
        .. PivotKeys(lieu.Pivot),
        .. Values(Critere.ServiceDuLieu, Categories(lieu)),
        .. Values(Critere.Typologie, lieu.Typologie),
        .. Values(Critere.Itinerance, lieu.Itinerance),
        .. Values(Critere.ModaliteAcces, lieu.ModalitesAcces),
        .. Values(Critere.Dispositif, lieu.DispositifProgrammesNationaux),
        .. Values(Critere.Label, lieu.FormationsLabels),
        .. lieu.AutresFormationsLabels.Select(OtherLabel),
        Key.Flag(Critere.Accessible, lieu.FicheAccesLibre is not null),
    ];

    /// <summary>A territory and all that contain it: a commune's places are in its EPCI, its département and its région.</summary>
    public static IEnumerable<Key> TerritoryKeys(Territoire? territoire) =>
        territoire is null ? [] : territoire.Ancetres.Prepend(territoire).Select(t => new Key(CritereOf(t.Type), t.Code));

    public static Critere CritereOf(TypeTerritoire type) => type switch
    {
        TypeTerritoire.Region => Critere.Region,
        TypeTerritoire.Departement => Critere.Departement,
        TypeTerritoire.Epci => Critere.Epci,
        _ => Critere.Commune,
    };

    public static IEnumerable<Key> PivotKeys(string? pivot)
    {
        if (Identifiants.PivotConnu(pivot) is not { } known)
        {
            yield break;
        }
        yield return new(Critere.Pivot, known);
        if (known.Length == 14)
        {
            yield return new(Critere.Siren, known[..9]);
        }
    }

    public static IEnumerable<Key> Values<T>(Critere critere, IEnumerable<T> values) where T : struct, Enum =>
        values.Select(value => new Key(critere, Enumeration.ValueOf(value)));

    public static FieldText[] Texts(Lieu lieu, Territoire? territoire) =>
    [
        new(TextField.Name, lieu.Nom),
        new(TextField.Place, lieu.Commune),
        .. Names(territoire).Select(nom => new FieldText(TextField.Place, nom)),
        new(TextField.Place, lieu.StructureParente),
        new(TextField.Other, lieu.Adresse),
        new(TextField.Other, lieu.ComplementAdresse),
        new(TextField.Other, lieu.PresentationResume),
        new(TextField.Other, lieu.PresentationDetail),
    ];

    /// <summary>What its commune is called, and was.</summary>
    public static IEnumerable<string?> Names(Territoire? territoire) => territoire is null ? [] :
    [
        territoire.Nom,
        territoire.Commune?.Nom,
        .. territoire.AnciennesCommunes.Select(ancienne => ancienne.Nom),
    ];

    /// <summary>As listed, and those of the services that are stated besides.</summary>
    private static IEnumerable<ServiceCategorie> Categories(Lieu lieu) =>
        lieu.Services.Concat(lieu.ServicesDetail.Select(service => service.Categorie));

    /// <summary>An official label that a producer put among the others counts as the official one.</summary>
    private static Key OtherLabel(string label) =>
        new(Critere.Label, Enumeration.Of<FormationLabel>().Find(label)?.Valeur ?? label);
}
