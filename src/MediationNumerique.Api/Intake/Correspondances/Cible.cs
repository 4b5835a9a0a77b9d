using MediationNumerique.Api.Schema.Enumerations;
using MediationNumerique.Api.Schema.V01;

namespace MediationNumerique.Api.Intake.Correspondances;

/// <summary>The value of the schema that a choice gives, and the field where it belongs: one of v0.1 may belong to another.</summary>
/// <param name="Champ">The field.</param>
/// <param name="Valeur">Null for what v1.0 has no need to say.</param>
internal sealed record Cible(string Champ, string? Valeur)
{
    private static readonly Dictionary<string, Enumeration> s_enumerations = Enumeration.All.ToDictionary(enumeration => enumeration.Champ);

    /// <summary>Null for a value of neither version.</summary>
    public static Cible? Of(string champ, string valeur)
    {
        if (!s_enumerations.TryGetValue(champ, out var enumeration))
        {
            return new(champ, valeur);
        }
        if (enumeration.Find(valeur) is { } known)
        {
            return new(champ, known.Valeur);
        }

        return ConversionsV01.Of(ConversionsV01.ColumnOf(champ))?.Find(valeur) is { } old ? new(old.Champ, old.Valeur) : null;
    }

    public static IReadOnlyList<string> Suggest(string champ, string valeur) =>
        s_enumerations.TryGetValue(champ, out var enumeration) ? enumeration.Suggest(valeur) : [];
}
