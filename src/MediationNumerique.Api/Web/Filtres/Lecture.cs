using System.Collections.Immutable;
using MediationNumerique.Api.Catalogue;
using MediationNumerique.Api.Catalogue.Index;

namespace MediationNumerique.Api.Web.Filtres;

/// <summary>What the filters of a request ask, collected one by one.</summary>
internal sealed class Lecture(FiltresFormats formats)
{
    public FiltresFormats Formats => formats;

    public ImmutableArray<KeyGroup>.Builder Groups { get; } = ImmutableArray.CreateBuilder<KeyGroup>();

    public BoundingBox? Box { get; set; }

    public GeoPoint? Centre { get; set; }

    /// <summary>Kilometres.</summary>
    public double Rayon { get; set; } = 20;

    public int? MajDepuis { get; set; }

    public byte? ScoreMin { get; set; }

    public ImmutableArray<string> Words { get; set; } = [];

    public HorairesDemandes Horaires { get; } = new();

    public Selection ToSelection(DateTimeOffset now) => new()
    {
        // What no row is written with asks nothing.
        Groups = [.. Groups.Where(group => !group.AnyOf.IsEmpty)],
        Box = Box,
        Circle = Centre is { } centre ? new(centre, Rayon) : null,
        MajDepuis = MajDepuis,
        ScoreMin = ScoreMin,
        Words = Words,
        Horaires = Horaires.Conditions(now),
        Horloge = Horaires.Horloge(now),
    };
}
