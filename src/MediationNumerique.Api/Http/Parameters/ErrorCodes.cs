namespace MediationNumerique.Api.Http.Parameters;

/// <summary>The codes of parameter errors.</summary>
internal static class ErrorCodes
{
    public const string ParametreInconnu = "parametre-inconnu";
    public const string ParametreIncompatible = "parametre-incompatible";
    public const string ParametreRepete = "parametre-repete";
    public const string TropDeValeurs = "trop-de-valeurs";
    public const string ValeurVide = "valeur-vide";
    public const string ValeurInconnue = "valeur-inconnue";
    public const string Format = "format";
    public const string HorsBornes = "hors-bornes";
    public const string TropLong = "trop-long";
}
