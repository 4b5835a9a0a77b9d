using System.Runtime.InteropServices;
using MediationNumerique.Api.Catalogue.Index;

namespace MediationNumerique.Api.Catalogue.Cartes;

/// <summary>
/// Groups the places that pass a filter by the cells of a grid: below <see cref="FirstZoomOfLieux"/>, 8 by 8 cells a tile, 64
/// pixels where a tile has 512. Cells do not cross tiles, so that a place is counted in one tile only, and the marks are the
/// same whatever box is looked at.
/// </summary>
internal static class Grille
{
    /// <summary>From this zoom on, every place is by itself.</summary>
    public const int FirstZoomOfLieux = 11;

    /// <summary>How far around a tile its marks go, in the tile's units: half a cell, for what draws them across the edge.</summary>
    public const int Buffer = 256;

    private const int CellBits = 3;

    private const int Cell = Tuile.Extent >> CellBits;

    /// <summary>The marks of a tile and its surroundings.</summary>
    public static IEnumerable<Groupe> Of(TableSet<LieuEntry> lieux, Selection selection, Tuile tuile)
    {
        // Whole cells are needed around, even for a mean that is near.
        var around = tuile.Zoom < FirstZoomOfLieux ? Cell : Buffer;
        // A box of the filter's own is kept: places are looked at one by one after it.
        using var matches = lieux.Match(selection with { Box = selection.Box ?? tuile.Bounds(around) });
        foreach (var groupe in Group(Read(matches, tuile, around), tuile.Zoom))
        {
            if (tuile.Contains(groupe.Centre, Buffer))
            {
                yield return groupe;
            }
        }
    }

    /// <summary>The marks of all places that match, at a zoom.</summary>
    public static IEnumerable<Groupe> Of(Matches<LieuEntry> matches, int zoom) => Group(Read(matches, null, 0), zoom);

    /// <summary>In the order of cells, row by row; within a cell, places count in the order of the catalogue.</summary>
    private static IEnumerable<Groupe> Group(IEnumerable<Groupe> lieux, int zoom)
    {
        if (zoom >= FirstZoomOfLieux)
        {
            return lieux;
        }
        var shift = 32 - CellBits - zoom;
        var cells = new Dictionary<ulong, Groupe>();
        foreach (var lieu in lieux)
        {
            var key = ((ulong)(lieu.SumY >> shift) << 32) | (ulong)(lieu.SumX >> shift);
            ref var cell = ref CollectionsMarshal.GetValueRefOrAddDefault(cells, key, out var exists);
            cell = exists ? cell.With(lieu) : lieu;
        }

        return cells.OrderBy(cell => cell.Key).Select(cell => cell.Value);
    }

    private static IEnumerable<Groupe> Read(Matches<LieuEntry> matches, Tuile? tuile, int around)
    {
        foreach (var slice in matches.Slices)
        {
            var points = slice.Table.Index.Points;
            for (var row = Bits.Next(matches.BitsOf(slice), 0); row >= 0; row = Bits.Next(matches.BitsOf(slice), row + 1))
            {
                if (points.TryProject(row, out var point) && (tuile is null || tuile.Value.Contains(point, around)))
                {
                    yield return new(1, point.X, point.Y, slice.Table, row);
                }
            }
        }
    }
}
