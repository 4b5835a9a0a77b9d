using System.Buffers;
using MediationNumerique.Api.Catalogue.Cartes;
using MediationNumerique.Api.Web;

namespace MediationNumerique.Api.Features.Cartes.Mvt;

/// <summary>
/// A layer of points of a Mapbox Vector Tile 2.1, in which each key and each value is written once. Numbers of fields:
/// vector_tile.proto of the specification.
/// </summary>
internal sealed class MvtLayer(string name) : IDisposable
{
    public const string ContentType = "application/vnd.mapbox-vector-tile";

    private const ulong Version = 2;
    private const ulong PointType = 1;

    // One MoveTo.
    private const ulong MoveTo = (1 << 3) | 1;

    private readonly PooledBuffer _features = new();
    private readonly ArrayBufferWriter<byte> _feature = new();
    private readonly ArrayBufferWriter<byte> _part = new();
    private readonly Dictionary<string, ulong> _keys = [];
    private readonly Dictionary<MvtValue, ulong> _values = [];

    /// <param name="place">Where, in the tile's units.</param>
    /// <param name="properties">By key.</param>
    public void Add((int X, int Y) place, ReadOnlySpan<(string Key, MvtValue Value)> properties)
    {
        _feature.ResetWrittenCount();
        _part.ResetWrittenCount();
        foreach (var (key, value) in properties)
        {
            _part.WriteVarint(NumberOf(_keys, key));
            _part.WriteVarint(NumberOf(_values, value));
        }
        _feature.WriteField(2, _part.WrittenSpan);
        _feature.WriteField(3, PointType);
        _part.ResetWrittenCount();
        _part.WriteVarint(MoveTo);
        _part.WriteVarint(Protobuf.ZigZag(place.X));
        _part.WriteVarint(Protobuf.ZigZag(place.Y));
        _feature.WriteField(4, _part.WrittenSpan);
        _features.WriteField(2, _feature.WrittenSpan);
    }

    /// <summary>Writes the layer; a layer without features is left out, as the specification asks.</summary>
    public void WriteTo(IBufferWriter<byte> tile)
    {
        if (_features.Written.IsEmpty)
        {
            return;
        }
        using var layer = new PooledBuffer();
        layer.WriteField(15, Version);
        layer.WriteField(1, name);
        layer.Write(_features.Written);
        foreach (var key in _keys.Keys)
        {
            layer.WriteField(3, key);
        }
        foreach (var value in _values.Keys)
        {
            _part.ResetWrittenCount();
            value.WriteTo(_part);
            layer.WriteField(4, _part.WrittenSpan);
        }
        layer.WriteField(5, Tuile.Extent);
        tile.WriteField(3, layer.Written);
    }

    public void Dispose() => _features.Dispose();

    /// <summary>Numbers are given in the order in which the dictionary, to which nothing is ever lost, will be read.</summary>
    private static ulong NumberOf<T>(Dictionary<T, ulong> numbers, T item) where T : notnull
    {
        if (!numbers.TryGetValue(item, out var number))
        {
            numbers[item] = number = (ulong)numbers.Count;
        }

        return number;
    }
}
