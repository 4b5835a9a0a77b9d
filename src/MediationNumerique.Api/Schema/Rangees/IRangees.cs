namespace MediationNumerique.Api.Schema.Rangees;

/// <summary>The rows of a file as its producer wrote them, whatever its format.</summary>
internal interface IRangees : IDisposable
{
    /// <summary>Of a table, its titles; of JSON, the names of its first items, and more as they come.</summary>
    Colonnes Colonnes { get; }

    /// <summary>What is wrong with the file as a whole; all of it is only known once the rows are read.</summary>
    IReadOnlyList<Anomalie> Anomalies { get; }

    /// <summary>Whether all that the file holds has been read: false until the end, and for good when nothing tells where the next row starts.</summary>
    bool IsComplete { get; }

    /// <summary>The rows, once, as they are read.</summary>
    IEnumerable<Rangee> Read();
}

/// <summary>One row or item of a file.</summary>
/// <param name="Numero">
/// Of a table, as a spreadsheet shows it: the header is row 1, and a cell over several lines counts once. Of JSON by lines,
/// the line of the file. Of a JSON array, which item: the first is 1.
/// </param>
/// <param name="Cellules">Null when it cannot be split.</param>
/// <param name="Anomalies">What is wrong with how it is written.</param>
internal sealed record Rangee(int Numero, Cellules? Cellules, IReadOnlyList<Anomalie> Anomalies)
{
    /// <summary>The id, where it is known though the row cannot be split.</summary>
    public string? Id { get; init; }

    /// <summary>Whether its bytes may hold other rows: then nothing can be concluded from the absence of an id in the file.</summary>
    public bool MayHideIds { get; init; }
}
