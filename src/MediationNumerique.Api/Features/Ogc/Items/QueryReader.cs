using MediationNumerique.Api.Textes;
using MediationNumerique.Api.Web.Parameters;
using MediationNumerique.Api.Web.Problems;
using MediationNumerique.Api.Web.Query;

namespace MediationNumerique.Api.Features.Ogc.Items;

/// <summary>Reads parameters one by one, and keeps what is wrong with them for one answer.</summary>
internal sealed class QueryReader(IQueryCollection query)
{
    private const int MostErrors = 20;

    private readonly List<Erreur> _erreurs = [];

    /// <summary>All that was wrong, as one problem; null where nothing was.</summary>
    public ProblemResult? Problem => _erreurs.Count == 0 ? null : ProblemResult.ForParameters(_erreurs);

    /// <summary>Refuses the parameters that are not among these.</summary>
    public QueryReader Accept(IReadOnlyCollection<string> names)
    {
        _erreurs.AddRange(QueryValidation.Unknown(query, names).Take(MostErrors));

        return this;
    }

    /// <summary>The value of a parameter; nothing where it is not given, or is wrong.</summary>
    public T? Read<T>(string name, Func<string, (T? Value, ParameterError? Error)> read)
    {
        if (!query.TryGetValue(name, out var values))
        {
            return default;
        }
        if (values.Count > 1)
        {
            return Refuse<T>(name, values[1]!, new(ErrorCodes.ParametreRepete, "Ce paramètre ne se donne qu’une fois."));
        }
        var text = values[0] ?? "";
        if (text.Length == 0)
        {
            return Refuse<T>(name, text, new(ErrorCodes.ValeurVide, "La valeur est vide. Donnez une valeur, ou retirez ce paramètre."));
        }
        var (value, error) = read(text);

        return error is { } wrong ? Refuse<T>(name, text, wrong) : value;
    }

    private T? Refuse<T>(string name, string text, ParameterError error)
    {
        _erreurs.Add(new()
        {
            Parametre = name,
            Code = error.Code,
            Message = $"Paramètre « {name} ». {error.Message}",
            Valeur = text.Shortened(),
            Suggestions = error.Suggestions ?? [],
        });

        return default;
    }
}
