using MediationNumerique.Api.Schema;

namespace MediationNumerique.Api.Intake.Files.Json;

/// <summary>One item of a JSON file, or why it could not be cut out.</summary>
/// <param name="Numero">Its line in a file of lines; which item it is in an array.</param>
/// <param name="Json">Valid until the next item is asked for.</param>
/// <param name="Erreur">Then there is no JSON.</param>
internal readonly record struct JsonItem(int Numero, ReadOnlyMemory<byte> Json, Anomalie? Erreur = null);

/// <summary>Cuts a JSON file into items, of which it holds one at a time.</summary>
internal interface IJsonItems
{
    /// <summary>False while items remain, and for good when a mistake hides where the next one starts.</summary>
    bool IsComplete { get; }

    IEnumerable<JsonItem> Read();
}
