using MediationNumerique.Api.Schema;
using MediationNumerique.Api.Schema.Enumerations;

namespace MediationNumerique.Api.Tests.Catalogue;

/// <summary>Small sets of statements whose values collide: few names, few places, few pivots, few days.</summary>
internal static class RandomDeclarations
{
    private static readonly string[] s_sources = ["alpha", "beta", "gamma"];

    private static readonly (string? Insee, string Postal, string Nom)[] s_communes =
    [
        ("69383", "69003", "Lyon"), (null, "69003", "LYON 3e"), ("69123", "69001", "Lyon"), ("69266", "69100", "Villeurbanne"),
        ("15014", "15000", "Aurillac"), ("98818", "98800", "Nouméa"), ("2A004", "20000", "Ajaccio"), ("74268", "74600", "Seynod"),
        (null, "00000", "Nulle-Part"),
    ];

    private static readonly string[] s_pivots =
        [LieuMediationNumerique.PivotInconnu, LieuMediationNumerique.PivotInconnu, "13002526500013", "13002526500021", "W751000000", "W752000000"];

    private static readonly string[] s_noms = ["Médiathèque", "mediatheque", "L’Œuvre", "Le Café d'à côté", "Café", "***", "a", "Zoé & Cie"];
    private static readonly string[] s_parentes = ["Ville de Lyon", "VILLE DE LYON", "Café associatif", "Réseau"];
    private static readonly string[] s_zones = ["france", "region-84", "departement-15", "commune-69123", "commune-74010", "arrondissement-69383", "epci-200046977", "epci-200006682"];
    private static readonly double[] s_latitudes = [-21.5, 0, 45.75, 45.7501, 48.85, 89.9];
    private static readonly double[] s_longitudes = [-179.9, 4.85, 4.8501, 166.4, 179.95];
    private static readonly string[] s_labels = ["QPV", "qpv", "ordi 3.0", "Point Num"];
    private static readonly string[] s_horaires =
    [
        "Mo 09:00-12:00", "Tu-Sa 09:00-12:00,14:00-18:30", "24/7", "Fr 22:00-02:00", "Mo-Fr 14:00+", "Sa[1] 10:00-12:00; PH off",
        "Mo-Su 08:00-20:00; PH off", "lundi matin", "off", "Mo 09:00-12:00 \"sur rendez-vous\"; We unknown", "SH Mo-Fr 10:00-12:00",
    ];

    private static readonly string[] s_textes = ["Aide à la déclaration", "déclaratif et café", "à Lyon, l’œuvre d'un soir"];

    private static readonly DateOnly[] s_days = [new(1970, 1, 1), new(1969, 12, 31), new(2025, 6, 1), new(2026, 1, 31), new(2026, 2, 1)];

    public static AllDeclared Create(int seed, int lieux)
    {
        var dice = new Dice(seed);

        return new()
        {
            Sources = [.. s_sources.Select(slug => AllDeclared.By(slug, Source(slug)))],
            Structures = [.. Enumerable.Range(0, 6).Select(i => AllDeclared.By(dice.OneOf(s_sources), Structure(dice, i)))],
            Services = [.. Enumerable.Range(0, lieux / 2).Select(i => AllDeclared.By(dice.OneOf(s_sources), Service(dice, i, lieux)))],
            Lieux = [.. Enumerable.Range(0, lieux).Select(i => AllDeclared.By(dice.OneOf(s_sources), Lieu(dice, $"l{i}")))],
        };
    }

    public static LieuMediationNumerique Lieu(Dice dice, string id)
    {
        var (insee, postal, nom) = dice.OneOf(s_communes);
        var located = dice.Chance(85);

        return new()
        {
            Id = id,
            Pivot = dice.OneOf(s_pivots),
            Nom = dice.OneOf(s_noms),
            Commune = nom,
            CodePostal = postal,
            CodeInsee = insee,
            Adresse = $"{dice.Below(3)} rue de l’{dice.OneOf(s_noms)}",
            ComplementAdresse = dice.Maybe("Bâtiment B"),
            Latitude = located ? dice.OneOf(s_latitudes) : null,
            Longitude = located ? dice.OneOf(s_longitudes) : null,
            Typologie = dice.Some<Typologie>(),
            Telephone = dice.Maybe("+33400000000"),
            Courriels = dice.Some(["a@b.example"]),
            SiteWeb = dice.Some(["https://a.example"]),
            Horaires = dice.Maybe(s_horaires),
            PresentationResume = dice.Maybe(s_textes),
            PresentationDetail = dice.Maybe(s_textes),
            Itinerance = dice.Some<Itinerance>(),
            StructureParente = dice.Maybe(s_parentes),
            DateMaj = dice.OneOf(s_days),
            Services = dice.Some<ServiceCategorie>(),
            PublicsSpecifiquementAdresses = dice.Some<PublicSpecifique>(),
            PriseEnChargeSpecifique = dice.Some<PriseEnChargeSpecifique>(),
            FraisACharge = dice.Some<FraisACharge>(),
            DispositifProgrammesNationaux = dice.Some<DispositifProgrammeNational>(),
            FormationsLabels = dice.Some<FormationLabel>(),
            AutresFormationsLabels = dice.Some(s_labels),
            ModalitesAcces = dice.Some<ModaliteAcces>(),
            ModalitesAccompagnement = dice.Some<ModaliteAccompagnement>(),
            FicheAccesLibre = dice.Maybe("https://acces.example"),
            PriseRdv = dice.Maybe("https://rdv.example"),
        };
    }

    private static DeclaredSource Source(string slug) => new() { Slug = slug, Nom = slug, Description = "Un essai.", Licence = "Licence Ouverte 2.0" };

    public static DeclaredStructure Structure(Dice dice, int number) => new()
    {
        Id = $"s{number}",
        Nom = dice.OneOf(s_parentes),
        Siret = dice.Maybe("13002526500013", "13002526500021"),
        Rna = dice.Maybe("W751000000", "W752000000"),
        Typologies = dice.Some<Typologie>(),
        Description = dice.Maybe(s_textes),
    };

    public static DeclaredService Service(Dice dice, int number, int lieux)
    {
        var atPlace = dice.Chance(70);

        return new()
        {
            Id = $"x{number}",
            // Some of the places and structures do not exist, or are of another source.
            Lieu = atPlace ? $"l{dice.Below(lieux + 2)}" : null,
            Structure = atPlace ? null : $"s{dice.Below(8)}",
            Categorie = dice.OneOf([.. Enum.GetValues<ServiceCategorie>().Take(4)]),
            Nom = dice.Maybe(s_noms),
            Description = dice.Maybe(s_textes),
            EnLigne = dice.Chance(50) ? null : dice.Chance(50),
            ModalitesAccompagnement = dice.Chance(50) ? null : dice.Some<ModaliteAccompagnement>(),
            Publics = dice.Chance(50) ? null : dice.Some<PublicSpecifique>(),
            PrisesEnCharge = dice.Chance(50) ? null : dice.Some<PriseEnChargeSpecifique>(),
            Frais = dice.Chance(50) ? null : dice.Some<FraisACharge>(),
            PriseRdv = dice.Maybe("https://rdv.example/2"),
            Horaires = dice.Maybe(s_horaires),
            Zones = dice.Some(s_zones),
        };
    }
}
