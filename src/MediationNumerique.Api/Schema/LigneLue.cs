using MediationNumerique.Api.Schema.Rangees;
using MediationNumerique.Api.Schema.Readers;

namespace MediationNumerique.Api.Schema;

/// <summary>One row or item of a file: the place that it holds, null when it cannot be split or converted, and why.</summary>
/// <param name="Numero">See <see cref="Rangee"/>.</param>
/// <param name="Lieu">The place as text, before the schema's rules apply.</param>
/// <param name="Anomalies">Those of the row and of its conversion from v0.1.</param>
internal sealed record LigneLue(int Numero, LieuBrut? Lieu, IReadOnlyList<Anomalie> Anomalies)
{
    /// <summary>As the file has it; null for a row that cannot be split.</summary>
    public Cellules? Cellules { get; init; }

    /// <summary>The producer's id, known even of some rows without a place.</summary>
    public string? IdSource { get; init; } = Lieu?.Id;

    /// <summary>
    /// Whether the bytes of the row may hold the ids of other places, or its own unread: then nothing can be concluded from
    /// the absence of an id in the file.
    /// </summary>
    public bool MayHideIds
    {
        get => field || IdSource is null;
        init;
    }

    public static LigneLue Of(Rangee rangee, Func<Cellules, Reading<LieuBrut>> lecture)
    {
        if (rangee.Cellules is not { } cellules)
        {
            return new(rangee.Numero, null, rangee.Anomalies) { IdSource = rangee.Id, MayHideIds = rangee.MayHideIds };
        }
        var (lieu, anomalies) = lecture(cellules);

        return new(rangee.Numero, lieu, [.. rangee.Anomalies, .. anomalies]) { Cellules = cellules, MayHideIds = rangee.MayHideIds };
    }

    /// <summary>The typed place, with the anomalies of the row and those of the place.</summary>
    public Reading<LieuMediationNumerique> ReadLieu() => ReadLieu(LieuReader.Read);

    /// <summary>The same by another reader of places, which checks more.</summary>
    public Reading<LieuMediationNumerique> ReadLieu(Func<LieuBrut, Reading<LieuMediationNumerique>> reader)
    {
        if (Lieu is null)
        {
            return new(null, Anomalies);
        }
        var (content, anomalies) = reader(Lieu);

        return Anomalies.Count == 0 ? new(content, anomalies) : Reading.Of<LieuMediationNumerique>([.. Anomalies, .. anomalies], () => content!);
    }
}
