using System.Text.Json;
using MediationNumerique.Api.Intake.Correspondances;
using MediationNumerique.Api.Intake.Files.Traductions;
using MediationNumerique.Api.Schema;
using MediationNumerique.Api.Schema.DataInclusion;
using MediationNumerique.Api.Schema.Rangees;
using MediationNumerique.Api.Schema.V01;

namespace MediationNumerique.Api.Intake.Files.DataInclusion;

/// <summary>
/// What data.inclusion says of a place, by a correspondence of our own (<c>data-inclusion.json</c>). A place that went from here and
/// comes back as it went keeps what that schema has no words for.
/// </summary>
/// <param name="colonnes">Those of <see cref="RangeesDataInclusion"/>.</param>
/// <param name="known">What the source states under an id of this API; null for an id that it does not have.</param>
internal sealed class TraductionDataInclusion(Colonnes colonnes, Func<Guid, LieuMediationNumerique?> known) : ITraduction
{
    private static readonly Lazy<Correspondance> s_correspondance = new(Load);

    private readonly TraductionCorrespondance _traduction = new(s_correspondance.Value, colonnes);

    public SchemaVersion? Version => null;

    public IReadOnlyList<Anomalie> Anomalies => [];

    public bool SaysServices => false;

    public bool HasId => true;

    public bool IsPrivate(Cellules cellules) => false;

    public string? TexteOf(string champ, Cellules cellules) => _traduction.TexteOf(champ, cellules);

    public string ColumnOf(string champ) => _traduction.ColumnOf(champ);

    public Reading<LieuBrut> Read(Cellules cellules)
    {
        var (lu, anomalies) = _traduction.Read(cellules);

        return lu is { Id: { } id } && DataInclusionIds.Parse(id) is { } ours && known(ours) is { } lieu ? new(LieuRevenu.Of(lu, lieu, cellules), anomalies) : new(lu, anomalies);
    }

    private static Correspondance Load()
    {
        using var file = typeof(TraductionDataInclusion).Assembly.GetManifestResourceStream($"{typeof(TraductionDataInclusion).Namespace}.data-inclusion.json")!;
        using var json = JsonDocument.Parse(file);

        return LectureCorrespondance.Read(json.RootElement).Content!;
    }
}
