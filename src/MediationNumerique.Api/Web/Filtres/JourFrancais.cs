namespace MediationNumerique.Api.Web.Filtres;

/// <summary>The days of the week by the first two letters of their French names, Monday first.</summary>
internal static class JourFrancais
{
    public static readonly IReadOnlyList<string> Codes = ["lu", "ma", "me", "je", "ve", "sa", "di"];

    public static readonly IReadOnlyList<string> Noms = ["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"];

    /// <summary>A bit a day, 1 for Monday.</summary>
    public static int BitOf(string code) => 1 << IndexOf(code);

    /// <summary>0 for Monday.</summary>
    public static int IndexOf(string code) => Codes.Index().First(day => day.Item == code).Index;
}
