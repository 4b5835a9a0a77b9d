using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Json.Serialization;
using MediationNumerique.Api.Textes;

namespace MediationNumerique.Api.Schema.Enumerations;

/// <summary>One value of an enumeration, as the schema writes it.</summary>
internal sealed record EnumerationValue(int Ordinal, string Valeur, string Libelle, string? Description);

/// <summary>
/// An enumeration of the national schema, read from its members' attributes. Values are recognised without regard to
/// case, accents, or the kind of apostrophe.
/// </summary>
internal sealed class Enumeration
{
    private static readonly Dictionary<Type, Enumeration> s_byType = new[]
    {
        typeof(ServiceCategorie), typeof(PublicSpecifique), typeof(PriseEnChargeSpecifique), typeof(FraisACharge),
        typeof(Itinerance), typeof(ModaliteAcces), typeof(ModaliteAccompagnement), typeof(DispositifProgrammeNational),
        typeof(FormationLabel), typeof(Typologie),
    }.ToDictionary(type => type, type => new Enumeration(type));

    private readonly FrozenDictionary<string, EnumerationValue> _byFoldedValue;
    private readonly Suggestions.Candidate[] _candidates;

    private Enumeration(Type type)
    {
        Type = type;
        Champ = type.GetCustomAttribute<ChampAttribute>()!.Nom;
        Values = [.. type.GetFields(BindingFlags.Public | BindingFlags.Static).Select(Read)];
        _candidates = [.. Values.Select(v => new Suggestions.Candidate(v.Valeur))];
        _byFoldedValue = Values.ToFrozenDictionary(v => TextFolding.Fold(v.Valeur));
    }

    public static IEnumerable<Enumeration> All => s_byType.Values;

    public Type Type { get; }

    /// <summary>The schema's field, such as <c>services</c>.</summary>
    public string Champ { get; }

    /// <summary>In the order of their ordinals, without a hole.</summary>
    public ImmutableArray<EnumerationValue> Values { get; }

    public static Enumeration Of<T>() where T : struct, Enum => Cache<T>.Value;

    /// <summary>How the schema writes a value.</summary>
    public static string ValueOf<T>(T value) where T : struct, Enum => Of<T>().Values[Unsafe.BitCast<T, int>(value)].Valeur;

    /// <summary>The value that a text names, or null.</summary>
    public EnumerationValue? Find(string text) => _byFoldedValue.GetValueOrDefault(TextFolding.Fold(text));

    /// <summary>The accepted values nearest to a text, nearest first.</summary>
    public IReadOnlyList<string> Suggest(string text) => Suggestions.Nearest(text, _candidates);

    private static EnumerationValue Read(FieldInfo member)
    {
        var valeur = member.GetCustomAttribute<JsonStringEnumMemberNameAttribute>()!.Name;
        var libelle = member.GetCustomAttribute<LibelleAttribute>();

        return new((int)member.GetRawConstantValue()!, valeur, libelle?.Libelle ?? valeur, libelle?.Description);
    }

    private static class Cache<T>
    {
        public static readonly Enumeration Value = s_byType[typeof(T)];
    }
}
