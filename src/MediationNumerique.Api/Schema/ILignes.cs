using MediationNumerique.Api.Schema.V01;

namespace MediationNumerique.Api.Schema;

/// <summary>The places of a file, whatever its format.</summary>
internal interface ILignes
{
    SchemaVersion Version { get; }

    /// <summary>What is wrong with the file as a whole; all of it is only known once the rows are read.</summary>
    IReadOnlyList<Anomalie> Anomalies { get; }

    /// <summary>Whether all that the file holds has been read: false until the end, and for good when nothing tells where the next row starts.</summary>
    bool IsComplete { get; }

    /// <summary>The rows, once, as they are read; none when an anomaly of the file is an error.</summary>
    IEnumerable<LigneLue> Read();
}
