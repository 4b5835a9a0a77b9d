using System.Globalization;
using MediationNumerique.Api.Textes;

namespace MediationNumerique.Api.Schema.Rangees;

/// <summary>How a column is named by who looks for it. In JSON, <c>a.b</c> is in an object, and <c>a.0</c> the first value of a list.</summary>
internal sealed class NomColonne
{
    public NomColonne(string nom)
    {
        Nom = nom.Trim();
        Plie = Fold(Nom);
        if (Nom.LastIndexOf('.') is > 0 and var dot
            && int.TryParse(Nom.AsSpan(dot + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var rank))
        {
            (Liste, Rang) = (new(Nom[..dot]), rank);
        }
    }

    public string Nom { get; }

    /// <summary>See <see cref="Fold"/>.</summary>
    public string Plie { get; }

    /// <summary>The list of which it is one value, where its name says so.</summary>
    public NomColonne? Liste { get; }

    public int Rang { get; }

    /// <summary>As columns are compared; what has neither letter nor figure stays as it is.</summary>
    public static string Fold(string nom) => TextFolding.Fold(nom) is { Length: > 0 } plie ? plie : nom;
}
