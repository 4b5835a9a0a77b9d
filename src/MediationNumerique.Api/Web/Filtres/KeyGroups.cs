using System.Collections.Immutable;
using MediationNumerique.Api.Catalogue;
using MediationNumerique.Api.Catalogue.Index;
using MediationNumerique.Api.Web.Parameters;

namespace MediationNumerique.Api.Web.Filtres;

/// <summary>Collects the conditions that the given parameters make; a parameter that is not given makes none.</summary>
internal sealed class KeyGroups
{
    private readonly ImmutableArray<KeyGroup>.Builder _groups = ImmutableArray.CreateBuilder<KeyGroup>();

    /// <summary>Any of the values, each of which may stand for several keys.</summary>
    public KeyGroups Add<TFormat>(string parametre, string[]? raw, TFormat format, Func<TFormat, string, IEnumerable<Key>> keys)
        where TFormat : ParameterFormat
    {
        if (raw is null or [])
        {
            return this;
        }
        ImmutableArray<Key> anyOf = [.. ParameterValues.Read(raw, format).SelectMany(value => keys(format, value)).Distinct()];
        if (!anyOf.IsEmpty)
        {
            _groups.Add(new(parametre, anyOf));
        }

        return this;
    }

    /// <summary>Any of the values, each of which is a key.</summary>
    public KeyGroups Add(string parametre, string[]? raw, ParameterFormat format, Critere critere) =>
        Add(parametre, raw, format, (_, value) => [new(critere, format.Canonical(value))]);

    /// <summary>All of the values.</summary>
    public KeyGroups AddEach(string parametre, string[]? raw, ParameterFormat format, Critere critere)
    {
        foreach (var value in ParameterValues.Read(raw, format).Distinct())
        {
            _groups.Add(new(parametre, [new(critere, format.Canonical(value))]));
        }

        return this;
    }

    public ImmutableArray<KeyGroup> ToImmutable() => _groups.ToImmutable();
}
