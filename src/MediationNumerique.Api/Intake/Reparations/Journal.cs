using System.Text.Json;
using System.Text.Json.Serialization;
using MediationNumerique.Api.Schema;
using MediationNumerique.Api.Schema.Validation;

namespace MediationNumerique.Api.Intake.Reparations;

/// <summary>What is changed in one place before it is checked, and what its producer had written there.</summary>
internal sealed partial class Journal
{
    private readonly Dictionary<string, string> _origine = [];

    public List<Anomalie> Anomalies { get; } = [];

    /// <summary>A JSON object of texts, by field; null where nothing was changed.</summary>
    public string? Origine => _origine.Count == 0 ? null : JsonSerializer.Serialize(_origine, OrigineJson.Default.DictionaryStringString);

    /// <summary>What is surely meant.</summary>
    public void Inform(string champ, string code, string message, string? before, string? after) =>
        Add(Anomalie.Information(champ, code, message, before).Keeping(after), before);

    /// <summary>What its producer had better look at.</summary>
    public void Warn(string champ, string code, string message, string? before, string? after = null, IReadOnlyList<string>? suggestions = null) =>
        Add(Anomalie.Avertissement(champ, code, message, before).Keeping(after).Suggesting(suggestions ?? []), before);

    private void Add(Anomalie anomalie, string? before)
    {
        Anomalies.Add(anomalie);
        if (before is not null)
        {
            var all = _origine.TryGetValue(anomalie.Champ, out var other) ? $"{other} | {before}" : before;
            _origine[anomalie.Champ] = all.Length <= Rules.LongestText ? all : all[..(char.IsHighSurrogate(all[Rules.LongestText - 1]) ? Rules.LongestText - 1 : Rules.LongestText)];
        }
    }

    /// <summary>Writes accents as they are.</summary>
    [JsonSourceGenerationOptions]
    [JsonSerializable(typeof(Dictionary<string, string>))]
    private sealed partial class OrigineJson : JsonSerializerContext;
}
