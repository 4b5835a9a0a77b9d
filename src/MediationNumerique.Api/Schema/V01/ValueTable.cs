using System.Collections.Frozen;
using MediationNumerique.Api.Schema.Enumerations;
using MediationNumerique.Api.Textes;

namespace MediationNumerique.Api.Schema.V01;

/// <summary>What the values of one v0.1 column become in a v1.0 field, then in the next table's field.</summary>
internal sealed class ValueTable
{
    private readonly FrozenDictionary<string, ConversionV01> _byFoldedValue;
    private readonly Enumeration? _enumeration;
    private readonly ValueTable? _next;

    public ValueTable(string champ, Dictionary<string, string?> values, ValueTable? next = null)
    {
        Champ = champ;
        Valeurs = [.. values.Keys, .. next?.Valeurs ?? []];
        _enumeration = Enumeration.All.SingleOrDefault(e => e.Champ == champ);
        _next = next;
        _byFoldedValue = values
            .SelectMany(v => new[] { v.Key, Head(v.Key) }.Select(TextFolding.Fold).Distinct(), (v, key) => (key, v.Value))
            .ToFrozenDictionary(v => v.key, v => new ConversionV01(champ, v.Value));
    }

    /// <summary>The v1.0 field.</summary>
    public string Champ { get; }

    /// <summary>The v0.1 values.</summary>
    public IReadOnlyList<string> Valeurs { get; }

    /// <summary>
    /// By the whole value, else by what comes before <c>:</c>, because producers shorten or rewrite the explanation.
    /// A value of v1.0 is kept: files are often between two versions. Null when there is no counterpart.
    /// </summary>
    public ConversionV01? Find(string valeur) => FindExactly(valeur) ?? FindExactly(Head(valeur));

    /// <summary>Whether it is written in full.</summary>
    public bool IsExact(string valeur) => FindExactly(valeur) is not null;

    /// <summary>Whether a value that has a counterpart is of v0.1, and not of v1.0.</summary>
    public bool IsOld(string valeur) => _enumeration?.Find(valeur) is null && _next?.IsOld(valeur) is not false;

    /// <summary>The nearest values of either version.</summary>
    public IReadOnlyList<string> Suggest(string valeur) =>
        _enumeration?.Suggest(valeur) is { Count: > 0 } current ? current : Suggestions.Nearest(valeur, Valeurs);

    private ConversionV01? FindExactly(string valeur)
    {
        if (_byFoldedValue.TryGetValue(TextFolding.Fold(valeur), out var conversion))
        {
            return conversion;
        }

        return _enumeration?.Find(valeur) is { } current ? new(Champ, current.Valeur) : _next?.FindExactly(valeur);
    }

    private static string Head(string valeur) => valeur.IndexOf(':', StringComparison.Ordinal) is > 0 and var colon ? valeur[..colon].TrimEnd() : valeur;
}
