using FluentValidation;
using MediationNumerique.Api.Intake.Imports;
using MediationNumerique.Api.Storage.Entities;
using MediationNumerique.Api.Web.Negotiation;
using MediationNumerique.Api.Web.Parameters;
using Microsoft.AspNetCore.Mvc;

namespace MediationNumerique.Api.Features.Imports;

/// <param name="Mode" example="partiel" default="partiel">`partiel` crée et remplace ; `complet` supprime aussi les lieux de la source qui sont absents du fichier.</param>
/// <param name="Simulation" example="true" default="false">Tout faire, sauf enregistrer.</param>
/// <param name="Strict" example="true" default="false">Refuser le fichier entier dès qu’une ligne est refusée.</param>
/// <param name="ConfirmerSuppressions" example="true" default="false">Accepter qu’un import complet supprime plus de 30 % des lieux de la source.</param>
/// <param name="Correspondance" example="proposee">`proposee` : si la source n’a pas de correspondance, lire le fichier par celle que l’API propose pour lui.</param>
/// <param name="Feuille" example="Lieux">La feuille d’un classeur. Par défaut : celle dont les titres disent le plus de lieux.</param>
internal sealed record ImportsCriteres(
    [FromQuery(Name = "mode")] string[]? Mode,
    [FromQuery(Name = "simulation")] string[]? Simulation,
    [FromQuery(Name = "strict")] string[]? Strict,
    [FromQuery(Name = "confirmer_suppressions")] string[]? ConfirmerSuppressions,
    [FromQuery(Name = "correspondance")] string[]? Correspondance,
    [FromQuery(Name = "feuille")] string[]? Feuille) : ICriteres<ImportsCriteres>
{
    public ImportDemande ToDemande(string source, string auteur) => new(
        source,
        Mode is [var mode] && ImportsCriteresValidator.Modes.Canonical(mode) == "complet" ? ModeImport.Complet : ModeImport.Partiel,
        IsTrue(Simulation),
        IsTrue(Strict),
        IsTrue(ConfirmerSuppressions),
        OrigineImport.Requete,
        auteur)
    {
        Lecture = new(Feuille is [var feuille] ? feuille : null, Correspondance is [_]),
    };

    private static bool IsTrue(string[]? values) => values is [var value] && BooleanFormat.Parse(value);
}

internal sealed class ImportsCriteresValidator : AbstractValidator<ImportsCriteres>
{
    public static readonly ChoiceFormat Modes = new(["partiel", "complet"], typeof(ModeImport));

    public ImportsCriteresValidator()
    {
        RuleFor(i => i.Mode).One(Modes);
        RuleFor(i => i.Simulation).One(new BooleanFormat());
        RuleFor(i => i.Strict).One(new BooleanFormat());
        RuleFor(i => i.ConfirmerSuppressions).One(new BooleanFormat());
        RuleFor(i => i.Correspondance).One(ChoixCorrespondance.Format);
        RuleFor(i => i.Feuille).One(new FeuilleFormat());
    }
}

/// <param name="Format" example="csv" default="json">La forme de la réponse : `json` ; `csv` pour le rapport entier, à ouvrir dans un tableur. L’en-tête Accept: text/csv dit la même chose.</param>
/// <param name="Limite" example="50" default="50">Le nombre de remarques par page.</param>
/// <param name="Curseur">La suite du rapport : la valeur lue dans `rapport.liens.suivant`.</param>
internal sealed record RapportCriteres(
    [FromQuery(Name = "format")] string[]? Format,
    [FromQuery(Name = "limite")] string[]? Limite,
    [FromQuery(Name = "curseur")] string[]? Curseur) : ICriteres<RapportCriteres>;

internal sealed class RapportCriteresValidator : AbstractValidator<RapportCriteres>
{
    public RapportCriteresValidator()
    {
        RuleFor(r => r.Format).One(AnswerFormats.OfReports.Choice);
        RuleFor(r => r.Limite).One(Rang.Limite);
        RuleFor(r => r.Curseur).One(Rang.Format);
    }
}

/// <param name="Limite" example="50" default="50">Le nombre d’imports par page.</param>
/// <param name="Curseur">La suite de la liste : la valeur lue dans `liens.suivant`.</param>
internal sealed record ListeImportsCriteres([FromQuery(Name = "limite")] string[]? Limite, [FromQuery(Name = "curseur")] string[]? Curseur) : ICriteres<ListeImportsCriteres>;

internal sealed class ListeImportsCriteresValidator : AbstractValidator<ListeImportsCriteres>
{
    public ListeImportsCriteresValidator()
    {
        RuleFor(r => r.Limite).One(Rang.Limite);
        RuleFor(r => r.Curseur).One(Rang.Format);
    }
}
