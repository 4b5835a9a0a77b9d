using System.Collections.Frozen;

namespace MediationNumerique.Api.Schema.V01;

/// <summary>Where a v0.1 value goes: a v1.0 field and its value there, or nowhere when v1.0 has no need to say it.</summary>
internal sealed record ConversionV01(string Champ, string? Valeur);

/// <summary>
/// The v0.1 values and what they become in v1.0. Services follow the national map's own table, except
/// "Promouvoir la citoyenneté numérique", which 24 of 26 producers convert to secure use.
/// </summary>
internal static class ConversionsV01
{
    private static readonly FrozenDictionary<string, ValueTable> s_byColumn = new Dictionary<string, ValueTable>
    {
        ["services"] = new("services", new()
        {
            ["Devenir autonome dans les démarches administratives"] = "Aide aux démarches administratives",
            ["Réaliser des démarches administratives avec un accompagnement"] = "Aide aux démarches administratives",
            ["Accompagner les démarches de santé"] = "Aide aux démarches administratives",
            ["Prendre en main un smartphone ou une tablette"] = "Maîtrise des outils numériques du quotidien",
            ["Prendre en main un ordinateur"] = "Maîtrise des outils numériques du quotidien",
            ["Utiliser le numérique au quotidien"] = "Maîtrise des outils numériques du quotidien",
            ["Approfondir ma culture numérique"] = "Compréhension du monde numérique",
            ["Promouvoir la citoyenneté numérique"] = "Utilisation sécurisée du numérique",
            ["Favoriser mon insertion professionnelle"] = "Insertion professionnelle via le numérique",
            ["Créer et développer mon entreprise"] = "Insertion professionnelle via le numérique",
            ["Accéder à une connexion internet"] = "Accès internet et matériel informatique",
            ["Accéder à du matériel"] = "Accès internet et matériel informatique",
            ["S'équiper en matériel informatique"] = "Acquisition de matériel informatique à prix solidaire",
            ["Créer avec le numérique"] = "Loisirs et créations numériques",
            ["Soutenir la parentalité et l'éducation avec le numérique"] = "Parentalité et éducation avec le numérique",
        }),
        ["publics_accueillis"] = new("publics_specifiquement_adresses", new()
        {
            ["Seniors (+ 65 ans)"] = "Seniors",
            ["Familles/enfants"] = "Familles et/ou enfants",
            ["Jeunes (16-26 ans)"] = "Jeunes",
            ["Uniquement femmes"] = "Femmes",
            ["Adultes"] = null,
        }, new("prise_en_charge_specifique", new()
        {
            ["Surdité"] = "Surdité",
            ["Déficience visuelle"] = "Déficience visuelle",
            ["Handicaps mentaux : déficiences limitant les activités d'une personne"] = "Handicaps mentaux",
            ["Handicaps psychiques : troubles psychiatriques donnant lieu à des atteintes comportementales"] = "Handicaps mentaux",
            ["Personnes en situation d'illettrisme"] = "Illettrisme",
            ["Public langues étrangères"] = "Langues étrangères (autres)",
        })),
        ["conditions_acces"] = new("frais_a_charge", new()
        {
            ["Gratuit : Je peux accéder gratuitement au lieu et à ses services"] = "Gratuit",
            ["Gratuit sous condition : La gratuité est conditionnée à des critères "
                + "(situation familiale, convention avec un organisme social...)"] = "Gratuit sous condition",
            ["Payant : L'accès au lieu et/ou à ses services est payant"] = "Payant",
            ["Accepte le Pass numérique : Il est possible d'utiliser un Pass numérique pour accéder au lieu"] = "Gratuit sous condition",
            ["Adhésion : L'accès au lieu et/ou à ses services nécessite d'y adhérer"] = "Payant",
        }),
        ["labels_nationaux"] = new("dispositif_programmes_nationaux", new()
        {
            ["France Services"] = "France Services",
            ["CNFS"] = "Conseillers numériques",
            ["Aidants Connect"] = "Aidants Connect",
            ["Grandes écoles du numérique"] = "Grande école du numérique",
            ["Point numérique CAF"] = "Point d'accès numérique CAF",
        }, new("formations_labels", new() { ["Fabriques de Territoire"] = "Fabriques de Territoire" }, new("autres_formations_labels", new()
        {
            ["APTIC"] = "APTIC",
            ["Point relais CAF"] = "Point relais CAF",
            ["Relais pôle emploi"] = "Relais pôle emploi",
            ["French Tech"] = "French Tech",
            ["Campus connecté"] = "Campus connecté",
        }))),
        ["modalites_accompagnement"] = new("modalites_accompagnement", new()
        {
            ["Seul : j'ai accès à du matériel et une connexion"] = "En autonomie",
            ["Avec de l'aide : je suis accompagné seul dans l'usage du numérique"] = "Accompagnement individuel",
            ["Dans un atelier : j'apprends collectivement à utiliser le numérique"] = "Dans un atelier collectif",
            ["A ma place : une personne habilitée fait les démarches à ma place"] = "Accompagnement individuel",
        }),
        ["typologie"] = new("typologie", new() { ["PE"] = "FT" }),
    }.ToFrozenDictionary();

    /// <summary>The columns whose values changed; those of other columns are kept as they are.</summary>
    public static ValueTable? Of(string column) => s_byColumn.GetValueOrDefault(column);

    /// <summary>The column whose values become those of a field; the field itself where they did not change.</summary>
    public static string ColumnOf(string champ) => champ switch
    {
        "publics_specifiquement_adresses" or "prise_en_charge_specifique" => "publics_accueillis",
        "frais_a_charge" => "conditions_acces",
        "dispositif_programmes_nationaux" => "labels_nationaux",
        _ => champ,
    };

    /// <summary>Today's name of a typologie; null for one that kept its name. Files of v1.0 still hold the former ones.</summary>
    public static string? RenamedTypologie(string valeur) => s_byColumn["typologie"].Find(valeur)?.Valeur is { } current
        && !string.Equals(current, valeur, StringComparison.OrdinalIgnoreCase) ? current : null;
}
