using System.Globalization;
using System.Text.RegularExpressions;
using MediationNumerique.Api.Horaires.Selecteurs;
using MediationNumerique.Api.Web.Filtres;

namespace MediationNumerique.Api.Web;

/// <summary>Months and numbers in French, with or without the machine's own data on languages.</summary>
internal static partial class Francais
{
    private static readonly string[] s_mois =
    [
        "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre", "décembre",
    ];

    private static readonly NumberFormatInfo s_nombres = new() { NumberGroupSeparator = "\u202F" };

    /// <summary><c>samedi</c>.</summary>
    public static string NomJour(DateOnly date) => JourFrancais.Noms[Noms.Weekday(date)];

    /// <summary><c>samedi 28 novembre</c>, <c>dimanche 1er mars</c>.</summary>
    public static string Jour(DateOnly date) =>
        string.Create(CultureInfo.InvariantCulture, $"{NomJour(date)} {Quantieme(date)} {s_mois[date.Month - 1]}");

    /// <summary><c>28 novembre 2026</c>.</summary>
    public static string Date(DateOnly date) => string.Create(CultureInfo.InvariantCulture, $"{Quantieme(date)} {Mois(date)}");

    /// <summary><c>novembre 2026</c>.</summary>
    public static string Mois(DateOnly date) => string.Create(CultureInfo.InvariantCulture, $"{s_mois[date.Month - 1]} {date.Year}");

    /// <summary><c>de mai 2021</c>, <c>d’août 2021</c>.</summary>
    public static string DeMois(DateOnly date) => Mois(date) is ['a' or 'o', ..] and var mois ? $"d’{mois}" : $"de {Mois(date)}";

    /// <summary><c>350 m</c>, <c>1,2 km</c>.</summary>
    public static string Distance(double km) => km < 0.995
        ? string.Create(CultureInfo.InvariantCulture, $"{Math.Round(km * 100) * 10:0} m")
        : $"{Nombre(km)} km";

    /// <summary>A number stays on the line of its unit: <c>9 h</c>, <c>12 km</c>.</summary>
    public static string Insecable(string text) => BeforeUnit().Replace(text, "$1\u00A0");

    [GeneratedRegex("([0-9]) (?=(h|km|m|min)\\b)")]
    private static partial Regex BeforeUnit();

    /// <summary><c>10 948</c>, thousands apart.</summary>
    public static string Entier(int nombre) => nombre.ToString("N0", s_nombres);

    /// <summary>To a tenth, which is left out where it is 0.</summary>
    public static string Nombre(double nombre) => nombre.ToString("0.#", CultureInfo.InvariantCulture).Replace('.', ',');

    private static string Quantieme(DateOnly date) => string.Create(CultureInfo.InvariantCulture, $"{date.Day}{(date.Day == 1 ? "er" : "")}");
}
