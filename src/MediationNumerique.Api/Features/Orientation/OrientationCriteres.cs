using FluentValidation;
using MediationNumerique.Api.Web.Filtres;
using MediationNumerique.Api.Web.Parameters;
using Microsoft.AspNetCore.Mvc;

namespace MediationNumerique.Api.Features.Orientation;

/// <param name="PresDe">Où est la personne : latitude, longitude. L’un des deux, `pres_de` ou `pres_de_commune`, est nécessaire.</param>
/// <param name="PresDeCommune" example="15014">Où est la personne : le code officiel d’une commune, dont le centre sert de point.</param>
/// <param name="Besoins" example="caf">Ce qu’il lui faut : un mot simple, ou une catégorie de services. Avec plusieurs : au moins l’un d’eux, et mieux vaut tous. Sans besoin : tous les lieux. Les mots sont à `/v1/orientation/methode`.</param>
/// <param name="Profils" example="senior">Sa situation. Avec plusieurs : toutes à la fois. Rien n’en est conservé.</param>
/// <param name="Frais" example="Gratuit">Ce qu’elle peut payer. Avec plusieurs : l’un d’eux.</param>
/// <param name="Disponibilites" example="sa-matin">Quand elle peut venir : un jour (`sa`), ou une partie (`sa-matin`, `sa-apres-midi`, `sa-soir`), dans les sept jours à venir. Avec plusieurs : à l’un de ces moments.</param>
/// <param name="MobiliteKm" example="5" default="10">Jusqu’où elle peut aller, en kilomètres à vol d’oiseau.</param>
/// <param name="ADistance" example="accepte" default="accepte">Si une aide à distance convient : `accepte` (si trop peu de lieux conviennent), `exige` (rien d’autre), `refuse`.</param>
/// <param name="Exige" example="disponibilites">Les critères qui écartent au lieu de classer. Ce dont on ne sait rien n’est pas écarté. Avec `besoins` : tous les besoins à la fois. Avec `distance` : rien au-delà de `mobilite_km`.</param>
/// <param name="Limite" example="5" default="10">Le nombre de résultats.</param>
internal sealed record OrientationCriteres(
    [FromQuery(Name = "pres_de")] string[]? PresDe,
    [FromQuery(Name = "pres_de_commune")] string[]? PresDeCommune,
    [FromQuery(Name = "besoins")] string[]? Besoins,
    [FromQuery(Name = "profils")] string[]? Profils,
    [FromQuery(Name = "frais")] string[]? Frais,
    [FromQuery(Name = "disponibilites")] string[]? Disponibilites,
    [FromQuery(Name = "mobilite_km")] string[]? MobiliteKm,
    [FromQuery(Name = "a_distance")] string[]? ADistance,
    [FromQuery(Name = "exige")] string[]? Exige,
    [FromQuery(Name = "limite")] string[]? Limite) : ICriteres<OrientationCriteres>;

/// <summary>The forms of the values.</summary>
internal static class OrientationFormats
{
    public static ChoiceFormat Besoins { get; } = new(Orientation.Besoins.Acceptes, "Besoin", "Un besoin en mots simples, ou une catégorie de services.");

    public static ChoiceFormat Profils { get; } = new([.. Orientation.Profils.Tous.Select(profil => profil.Nom)], "Profil", "La situation d’une personne.");

    public static ChoiceFormat Disponibilites { get; } = new(Creneau.Codes, "Creneau", "Un jour, ou une partie d’un jour.");

    public static ChoiceFormat ADistance { get; } = new(["accepte", "exige", "refuse"], "AideADistance", "Si une aide à distance convient.");

    public static ChoiceFormat Exige { get; } = new(NomsCriteres.Exigibles, "CritereExigible", "Un critère qui écarte au lieu de classer.");

    public static NumberFormat MobiliteKm { get; } = new(0.1, 100);

    public static IntegerFormat Limite { get; } = new(1, 50);
}

internal sealed class OrientationCriteresValidator : AbstractValidator<OrientationCriteres>
{
    public OrientationCriteresValidator(FiltresFormats formats)
    {
        RuleFor(o => o.PresDe).One(formats.Point);
        RuleFor(o => o.PresDeCommune).One(formats.Commune);
        RuleFor(o => o.Besoins).Many(OrientationFormats.Besoins);
        RuleFor(o => o.Profils).Many(OrientationFormats.Profils);
        RuleFor(o => o.Frais).Many(formats.Frais);
        RuleFor(o => o.Disponibilites).Many(OrientationFormats.Disponibilites);
        RuleFor(o => o.MobiliteKm).One(OrientationFormats.MobiliteKm);
        RuleFor(o => o.ADistance).One(OrientationFormats.ADistance);
        RuleFor(o => o.Exige).Many(OrientationFormats.Exige);
        RuleFor(o => o.Limite).One(OrientationFormats.Limite);
        RuleFor(o => o.PresDeCommune)
            .Must((o, _) => o.PresDe is not [_, ..])
            .When(o => o.PresDeCommune is [_, ..])
            .WithErrorCode(ErrorCodes.ParametreIncompatible)
            .WithMessage("Donnez « pres_de » ou « pres_de_commune », pas les deux.");
    }
}
