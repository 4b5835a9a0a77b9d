using System.Buffers;
using System.Buffers.Text;
using MediationNumerique.Api.Catalogue;
using MediationNumerique.Api.Catalogue.Resources;

namespace MediationNumerique.Api.Web.Lists.Writers;

/// <summary>Writes rows that are JSON already, or some of their fields.</summary>
/// <param name="output">Where to.</param>
/// <param name="champs">The fields to copy, or null for all.</param>
internal sealed class ResourceWriter(PooledBuffer output, JsonProjection? champs) : IDisposable
{
    // An entry may have no bytes of its own to copy fields from: it is written here first.
    private readonly PooledBuffer? _aside = champs is null ? null : new();

    /// <summary>Writes one object, with its distance where there is one.</summary>
    public void Write(Entry entry, double? kilometres)
    {
        WriteFields(entry);
        if (kilometres is { } distance)
        {
            output.Remove("}".Length);
            output.Write(",\"distance_km\":"u8);
            Utf8Formatter.TryFormat(distance, output.GetSpan(32), out var written, new StandardFormat('F', (byte)(entry.Point is null ? 0 : 3)));
            output.Advance(written);
            output.Write(entry.Point is null ? ",\"position\":\"commune\"}"u8 : "}"u8);
        }
    }

    public void Dispose() => _aside?.Dispose();

    private void WriteFields(Entry entry)
    {
        if (champs is null)
        {
            entry.WriteTo(output);
            return;
        }
        _aside!.Clear();
        if (champs.Moment is { } now)
        {
            entry.WriteTo(_aside, now);
        }
        else
        {
            entry.WriteTo(_aside);
        }
        output.Write("{"u8);
        champs.Write(_aside.Written, output, separate: false);
        output.Write("}"u8);
    }
}
