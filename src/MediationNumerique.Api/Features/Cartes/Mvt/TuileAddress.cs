using MediationNumerique.Api.Catalogue.Cartes;
using MediationNumerique.Api.Textes;
using MediationNumerique.Api.Web.Parameters;
using MediationNumerique.Api.Web.Problems;

namespace MediationNumerique.Api.Features.Cartes.Mvt;

/// <summary>Reads the three numbers of a tile.</summary>
internal static class TuileAddress
{
    /// <summary>The tile; null where there is none of these numbers, with what is wrong.</summary>
    public static (Tuile? Tuile, IReadOnlyList<Erreur> Erreurs) Read(string z, string x, string y)
    {
        var zoom = new IntegerFormat(0, Tuile.MostZoom);
        if (Check("z", z, zoom) is { } erreur)
        {
            return (null, [erreur]);
        }
        var deep = IntegerFormat.Parse(z);
        var side = new IntegerFormat(0, (1 << deep) - 1);
        Erreur[] erreurs = [.. new[] { Check("x", x, side), Check("y", y, side) }.OfType<Erreur>()];

        return erreurs.Length > 0 ? (null, erreurs) : (new(deep, (uint)IntegerFormat.Parse(x), (uint)IntegerFormat.Parse(y)), []);
    }

    private static Erreur? Check(string name, string value, IntegerFormat format) => format.Check(value) is not { } error ? null : new()
    {
        Parametre = name,
        Code = error.Code,
        Message = $"Paramètre « {name} ». {error.Message}",
        Valeur = value.Shortened(),
        Suggestions = error.Suggestions,
    };
}
