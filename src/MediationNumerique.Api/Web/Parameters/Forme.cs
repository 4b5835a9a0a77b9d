using MediationNumerique.Api.Textes;
using MediationNumerique.Api.Web.Problems;

namespace MediationNumerique.Api.Web.Parameters;

/// <summary>The form of a parameter's values, as it is checked and described.</summary>
/// <param name="Format">Of each value.</param>
/// <param name="IsMany">Whether several values may be given.</param>
internal readonly record struct Forme(ParameterFormat Format, bool IsMany)
{
    /// <summary>How many values a parameter may have.</summary>
    public const int MostValues = 500;

    private const int MostErrors = 10;

    /// <summary>Each value.</summary>
    public IEnumerable<string> Values(string[] raw) => IsMany ? ParameterValues.Read(raw, Format) : raw;

    /// <summary>The first errors of what is given: none where nothing is.</summary>
    public IEnumerable<FormeError> Errors(string[] raw)
    {
        if (!IsMany && raw.Length > 1)
        {
            return [new(raw[1], new(ErrorCodes.ParametreRepete, "Ce paramètre ne se donne qu’une fois."))];
        }
        if (raw.Sum(text => text.Count(c => c == ',') + 1) > MostValues)
        {
            return [new(raw[0], new(ErrorCodes.TropDeValeurs, $"Ce paramètre accepte au plus {MostValues} valeurs."))];
        }
        var format = Format;

        return Values(raw).Select(text => (text, Error: Check(format, text)))
            .Where(checkedValue => checkedValue.Error is not null)
            .Select(checkedValue => new FormeError(checkedValue.text, checkedValue.Error!.Value))
            .Take(MostErrors);
    }

    private static ParameterError? Check(ParameterFormat format, string text) => text.Length switch
    {
        0 => new(ErrorCodes.ValeurVide, "La valeur est vide. Donnez une valeur, ou retirez ce paramètre."),
        var length when length > format.Longest => new(ErrorCodes.TropLong, $"Cette valeur a {length} signes : {format.Longest} au plus sont acceptés."),
        _ => format.Check(text),
    };
}

/// <summary>A value, and what is wrong with it.</summary>
internal readonly record struct FormeError(string? Valeur, ParameterError Error)
{
    public Erreur Told(string parametre) => new()
    {
        Parametre = parametre,
        Code = Error.Code,
        Message = $"Paramètre « {parametre} ». {Error.Message}",
        Valeur = Valeur?.Shortened(),
        Suggestions = Error.Suggestions ?? [],
    };
}
