namespace MediationNumerique.Api.Catalogue.Index;

/// <summary>A value that a row has, and may be found by: <c>(Frais, "Gratuit")</c>.</summary>
internal readonly record struct Key(Critere Critere, string Value)
{
    public const string True = "true";

    public const string False = "false";

    public static Key Flag(Critere critere, bool value) => new(critere, value ? True : False);
}
