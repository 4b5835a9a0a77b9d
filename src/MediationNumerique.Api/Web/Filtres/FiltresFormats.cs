using System.Text.RegularExpressions;
using MediationNumerique.Api.Catalogue;
using MediationNumerique.Api.Schema.Enumerations;
using MediationNumerique.Api.Territoires;
using MediationNumerique.Api.Web.Parameters;

namespace MediationNumerique.Api.Web.Filtres;

/// <summary>The forms of the filters' values, for those who check them and those who read them.</summary>
internal sealed partial class FiltresFormats(ReferentielTerritoires territoires, LiveCatalogue catalogue)
{
    public TerritoireFormat Region { get; } = new(territoires, TypeTerritoire.Region, "le code d’une région", "^[0-9]{2,3}$");

    public TerritoireFormat Departement { get; } = new(
        territoires, TypeTerritoire.Departement, "le code d’un département", "^([0-9]{2,3}|2[ABab])$");

    public TerritoireFormat Epci { get; } = new(
        territoires, TypeTerritoire.Epci, "le code SIREN d’une intercommunalité", "^[0-9]{9}$");

    public TerritoireFormat Commune { get; } = new(
        territoires, TypeTerritoire.Commune, "le code officiel d’une commune", "^([0-9]{5}|2[ABab][0-9]{3})$");

    /// <summary>A commune that serves as a point.</summary>
    public CentreFormat CommuneCentre => new(Commune);

    public PatternFormat CodePostal { get; } = new(CodePostalPattern(), "un code postal : cinq chiffres");

    public BoxFormat Box { get; } = new();

    public PointFormat Point { get; } = new();

    public NumberFormat Rayon { get; } = new(0.1, 200);

    public BooleanFormat Boolean { get; } = new();

    public LabelFormat Labels { get; } = new(catalogue);

    public ChoiceFormat Services { get; } = ChoiceFormat.Of<ServiceCategorie>();

    public ChoiceFormat Dispositifs { get; } = ChoiceFormat.Of<DispositifProgrammeNational>();

    public ChoiceFormat Typologies { get; } = ChoiceFormat.Of<Typologie>();

    public ChoiceFormat Publics { get; } = ChoiceFormat.Of<PublicSpecifique>();

    public ChoiceFormat PrisesEnCharge { get; } = ChoiceFormat.Of<PriseEnChargeSpecifique>();

    public ChoiceFormat Frais { get; } = ChoiceFormat.Of<FraisACharge>();

    public ChoiceFormat ModalitesAcces { get; } = ChoiceFormat.Of<ModaliteAcces>();

    public ChoiceFormat ModalitesAccompagnement { get; } = ChoiceFormat.Of<ModaliteAccompagnement>();

    public ChoiceFormat Itinerance { get; } = ChoiceFormat.Of<Itinerance>();

    public SourceFormat Sources { get; } = new(catalogue);

    public PatternFormat Siret { get; } = new(SiretPattern(), "un SIRET : 14 chiffres");

    public PatternFormat Siren { get; } = new(SirenPattern(), "un SIREN : 9 chiffres");

    public PatternFormat Rna { get; } = new(RnaPattern(), "un numéro RNA : la lettre W et neuf chiffres ou lettres");

    public UuidFormat Structure { get; } = new();

    public DateFormat Date { get; } = new();

    public MomentFormat Moment { get; } = new();

    public ChoiceFormat Jours { get; } = new(JourFrancais.Codes, "Jour", "Un jour de la semaine, par ses deux premières lettres.");

    public PatternFormat Heure { get; } = new(HeurePattern(), "une heure : écrivez 18:00");

    public NumberFormat Score { get; } = new(0, 1);

    public SearchFormat Search { get; } = new();

    [GeneratedRegex("^([01][0-9]|2[0-3]):[0-5][0-9]\\z")]
    private static partial Regex HeurePattern();

    [GeneratedRegex("^[0-9]{5}\\z")]
    private static partial Regex CodePostalPattern();

    [GeneratedRegex("^[0-9]{14}\\z")]
    private static partial Regex SiretPattern();

    [GeneratedRegex("^[0-9]{9}\\z")]
    private static partial Regex SirenPattern();

    [GeneratedRegex("^[Ww][0-9A-Za-z]{9}\\z")]
    private static partial Regex RnaPattern();
}
