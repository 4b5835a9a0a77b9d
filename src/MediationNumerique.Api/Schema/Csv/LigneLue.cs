using MediationNumerique.Api.Schema.Readers;

namespace MediationNumerique.Api.Schema.Csv;

/// <summary>One row of a file: the place that it holds, null when the row cannot be split or converted, and why.</summary>
/// <param name="Numero">As a spreadsheet shows it: the header is row 1, and a cell over several lines counts once.</param>
/// <param name="Lieu">The place as text, before the schema's rules apply.</param>
/// <param name="Anomalies">Those of the row and of its conversion from v0.1.</param>
internal sealed record LigneLue(int Numero, LieuBrut? Lieu, IReadOnlyList<Anomalie> Anomalies)
{
    /// <summary>The typed place, with the anomalies of the row and those of the place.</summary>
    public Reading<LieuMediationNumerique> ReadLieu()
    {
        if (Lieu is null)
        {
            return new(null, Anomalies);
        }
        var (content, anomalies) = LieuReader.Read(Lieu);

        return new(content, [.. Anomalies, .. anomalies]);
    }
}
