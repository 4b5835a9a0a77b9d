using MediationNumerique.Api.Schema;

namespace MediationNumerique.Api.Intake.One;

/// <summary>
/// What is wrong with the shape of a body. The first mistakes are told, the others only counted, so that a body made of
/// nothing else costs little to judge.
/// </summary>
internal sealed class ShapeFindings
{
    /// <summary>As many as one answer tells.</summary>
    public const int MostTold = 100;

    private readonly List<Anomalie> _told = [];

    public IReadOnlyList<Anomalie> Told => _told;

    /// <summary>All of them, told or not.</summary>
    public int Count { get; private set; }

    /// <param name="anomalie">Is only made when it is told: suggestions are dear.</param>
    public void Add(Func<Anomalie> anomalie)
    {
        if (Count++ < MostTold)
        {
            _told.Add(anomalie());
        }
    }
}
