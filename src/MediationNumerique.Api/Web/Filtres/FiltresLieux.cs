using MediationNumerique.Api.Catalogue.Index;
using MediationNumerique.Api.Web.Parameters;

namespace MediationNumerique.Api.Web.Filtres;

/// <summary>The filters of places and services. A new one is a line here, and where what it looks for is indexed.</summary>
internal sealed class FiltresLieux : ITableFiltres
{
    public static IReadOnlyList<Filtre> Tous { get; } =
    [
        new("region", "84", "Le code officiel d’une région.", Lecteurs.Territoire(f => f.Region, Critere.Region)),
        new("departement", "69", "Le code officiel d’un département.", Lecteurs.Territoire(f => f.Departement, Critere.Departement)),
        new("epci", "200046977", "Le code SIREN d’une intercommunalité.", Lecteurs.Territoire(f => f.Epci, Critere.Epci)),
        new(
            "commune", "69123",
            "Le code officiel d’une commune ou d’un arrondissement. Paris, Lyon et Marseille comprennent leurs arrondissements ; une ancienne commune vaut celle d’aujourd’hui.",
            Lecteurs.Territoire(f => f.Commune, Critere.Commune)),
        new("code_postal", "69007", "Un code postal.", Lecteurs.AnyOf(f => f.CodePostal, Critere.CodePostal)),
        new(
            "bbox", "4.7,45.6,5.0,45.9",
            "Un cadre en degrés : ouest, sud, est, nord. Si l’ouest est plus grand que l’est, le cadre traverse l’antiméridien.",
            Lecteurs.One(f => f.Box, (lecture, text) => lecture.Box = BoxFormat.Parse(text))),
        new(
            "pres_de", "45.75,4.85",
            "Un point en degrés : latitude, longitude. Les résultats disent leur distance. La réponse peut être gardée par des caches : pour la position d’une personne, préférez `POST /v1/orientation`.",
            Lecteurs.One(f => f.Point, (lecture, text) => lecture.Centre = PointFormat.Parse(text))),
        new(
            "pres_de_commune", null,
            "Le code officiel d’une commune, dont le centre sert de point.",
            Lecteurs.One(f => f.CommuneCentre, (lecture, text) => lecture.Centre = lecture.Formats.CommuneCentre.Parse(text))),
        new("rayon", "10", "La distance au point, en kilomètres.", Lecteurs.One(f => f.Rayon, (lecture, text) => lecture.Rayon = NumberFormat.Parse(text))) { Defaut = "20" },
        new("services", "Aide aux démarches administratives", "Une catégorie de services. Avec plusieurs : l’une d’elles.", Lecteurs.Counted(f => f.Services, Critere.Service)),
        new(
            "services_tous", "Accès internet et matériel informatique",
            "Une catégorie de services proposée dans le lieu. Avec plusieurs : toutes à la fois.",
            Lecteurs.AllOf(f => f.Services, Critere.ServiceDuLieu)),
        new("en_ligne", "false", "Vrai : une aide à distance est proposée.", Lecteurs.Flag(Critere.EnLigne)),
        new("prise_rdv", "true", "Vrai : il y a un lien de prise de rendez-vous.", Lecteurs.Flag(Critere.PriseRdv)),
        new(
            "labels", "Fabriques de Territoire",
            "Une formation ou un label, du schéma national ou propre à un producteur.",
            Lecteurs.Counted(f => f.Labels, Critere.Label, (format, label) => format.Spellings(label))),
        new("dispositifs", "France Services", "Un dispositif ou programme national.", Lecteurs.Counted(f => f.Dispositifs, Critere.Dispositif)),
        new("typologies", "BIB", "Un type de structure.", Lecteurs.Counted(f => f.Typologies, Critere.Typologie)),
        new("publics", "Seniors", "Un public spécifiquement adressé.", Lecteurs.Counted(f => f.Publics, Critere.Public)),
        new("prises_en_charge", "Illettrisme", "Un besoin particulier pris en charge.", Lecteurs.Counted(f => f.PrisesEnCharge, Critere.PriseEnCharge)),
        new("frais", "Gratuit", "Ce que la personne doit payer.", Lecteurs.Counted(f => f.Frais, Critere.Frais)),
        new("modalites_acces", "Se présenter", "Une façon de prendre contact.", Lecteurs.Counted(f => f.ModalitesAcces, Critere.ModaliteAcces)),
        new(
            "modalites_accompagnement", "Accompagnement individuel",
            "Une façon d’être accompagné.",
            Lecteurs.Counted(f => f.ModalitesAccompagnement, Critere.ModaliteAccompagnement)),
        new("itinerance", "Fixe", "Si le lieu se déplace.", Lecteurs.Counted(f => f.Itinerance, Critere.Itinerance)),
        new("accessible", "true", "Vrai : le lieu a une fiche sur Accès libre.", Lecteurs.Flag(Critere.Accessible)),
        new("sources", "demonstration", "Le nom court d’une source.", Lecteurs.Counted(f => f.Sources, Critere.Source)),
        new("siret", "99900001100018", "Un SIRET : 14 chiffres.", Lecteurs.AnyOf(f => f.Siret, Critere.Pivot)),
        new("rna", "W691234567", "Un numéro RNA : W et neuf signes.", Lecteurs.AnyOf(f => f.Rna, Critere.Pivot)),
        new("structure", "d3b1126e-5602-56b0-91ef-0576eb9f5f61", "L’identifiant d’une structure.", Lecteurs.AnyOf(f => f.Structure, Critere.Structure)),
        new(
            "maj_depuis", "2022-01-01",
            "La plus ancienne date de mise à jour admise.",
            Lecteurs.One(f => f.Date, (lecture, text) => lecture.MajDepuis = DateFormat.Parse(text).DayNumber)),
        new("score_min", "0.5", "Le plus petit score de qualité admis, de 0 à 1.", Lecteurs.One(f => f.Score, (lecture, text) => lecture.ScoreMin = Hundredths(text))),
        new(
            "ouvert_maintenant", "true",
            "Vrai : ouvert à cet instant. Faux : fermé. Un lieu dont les horaires manquent, ne peuvent pas être lus ou ne disent rien de cet instant n’est ni l’un ni l’autre. D’une page à l’autre, le temps passe : chaque page dit ce qui est vrai quand elle est lue.",
            Lecteurs.One(f => f.Boolean, (lecture, text) => lecture.Horaires.Maintenant = BooleanFormat.Parse(text))),
        new(
            "ouvert_le", "2026-11-28T10:00",
            "Une date et une heure. Sans décalage, c’est l’heure qu’il est dans le lieu ; avec un décalage (`Z`, `+01:00`), c’est un instant. Avec plusieurs : ouvert à l’un d’eux.",
            Lecteurs.Many(f => f.Moment, (lecture, texts) => lecture.Horaires.Moments = [.. texts.Select(MomentFormat.Parse)])),
        new(
            "ouvert_le_week_end", "true",
            "Vrai : ouvert, ne serait-ce qu’un moment, un samedi ou un dimanche des sept jours à venir, aujourd’hui compris. Faux : fermé ces deux jours.",
            Lecteurs.One(f => f.Boolean, (lecture, text) => lecture.Horaires.WeekEnd = BooleanFormat.Parse(text))),
        new(
            "ouvert_jours", "sa",
            "Un jour : ouvert, ne serait-ce qu’un moment, ce jour-là dans les sept jours à venir, aujourd’hui compris. Avec plusieurs : l’un d’eux.",
            Lecteurs.Many(f => f.Jours, (lecture, jours) => lecture.Horaires.Jours = jours.Aggregate(0, (bits, jour) => bits | JourFrancais.BitOf(jour)))),
        new(
            "ouvert_apres", "18:00",
            "Une heure : encore ouvert après elle, un des sept jours à venir. Avec `ouvert_jours` ou `ouvert_le_week_end` : un de ces jours-là.",
            Lecteurs.One(f => f.Heure, (lecture, text) => lecture.Horaires.Apres = HorairesDemandes.Minute(text))),
        new(
            "q", "mediatheque",
            "Des mots à trouver dans le nom, la commune, l’adresse, la présentation ou la structure. Chaque mot doit être trouvé ; son début suffit, sauf s’il n’a qu’une lettre ; les accents ne comptent pas.",
            Lecteurs.One(f => f.Search, (lecture, text) => lecture.Words = SearchFormat.Words(text))),
    ];

    public static IEnumerable<(string Parametre, string Message)> Incompatibles(IReadOnlySet<string> donnes)
    {
        if (donnes.Contains("rayon") && !donnes.Contains("pres_de") && !donnes.Contains("pres_de_commune"))
        {
            yield return ("rayon", "« rayon » s’emploie avec « pres_de » ou « pres_de_commune ».");
        }
        if (donnes.Contains("pres_de_commune") && donnes.Contains("pres_de"))
        {
            yield return ("pres_de_commune", "Donnez « pres_de » ou « pres_de_commune », pas les deux.");
        }
    }

    private static byte Hundredths(string score) => (byte)Math.Ceiling(Math.Round(NumberFormat.Parse(score) * 100, 6));
}
