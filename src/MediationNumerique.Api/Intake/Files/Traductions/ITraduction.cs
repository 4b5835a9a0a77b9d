using MediationNumerique.Api.Schema;
using MediationNumerique.Api.Schema.Rangees;
using MediationNumerique.Api.Schema.V01;

namespace MediationNumerique.Api.Intake.Files.Traductions;

/// <summary>What the columns of a file mean in the schema.</summary>
internal interface ITraduction
{
    /// <summary>Null where the columns are not the schema's.</summary>
    SchemaVersion? Version { get; }

    /// <summary>What is said of the columns; all of it is only known once the rows are read. With an error, no row is read.</summary>
    IReadOnlyList<Anomalie> Anomalies { get; }

    /// <summary>Whether the file says which services a place has: where it does not, it does not say that there are none either.</summary>
    bool SaysServices { get; }

    /// <summary>Whether a row is not to be published.</summary>
    bool IsPrivate(Cellules cellules);

    /// <summary>Whether the file has ids of its producer.</summary>
    bool HasId { get; }

    /// <summary>The text of a field, before anything is made of it.</summary>
    string? TexteOf(string champ, Cellules cellules);

    /// <summary>From any thread.</summary>
    Reading<LieuBrut> Read(Cellules cellules);

    /// <summary>The column that a field was read from, for a report.</summary>
    string ColumnOf(string champ);
}
