using System.Buffers;
using MediationNumerique.Api.Catalogue.Index;
using MediationNumerique.Api.Horaires;

namespace MediationNumerique.Api.Catalogue;

/// <summary>One resource as the catalogue keeps it: what it is sorted by, and its JSON. Immutable.</summary>
internal abstract class Entry
{
    public abstract Guid Id { get; }

    /// <summary>The folded name, to sort by.</summary>
    public abstract string NomKey { get; }

    /// <summary>The producer's last update as a day number, 0 where it is unknown.</summary>
    public abstract int DayMaj { get; }

    /// <summary>The quality score, in hundredths.</summary>
    public abstract byte Score { get; }

    public abstract GeoPoint? Point { get; }

    /// <summary>Where it is looked for near a point: there, or else at the exact point of its commune.</summary>
    public virtual GeoPoint? Emplacement => Point;

    /// <summary>How far it is said to be, in kilometres: to the kilometre where it is its commune that is so far.</summary>
    public double Rounded(double kilometres) => Point is null ? Math.Round(kilometres) : kilometres;

    /// <summary>When it is open; null where that is not stated or cannot be read.</summary>
    public virtual Calendrier? Calendrier => null;

    /// <summary>A hash of the JSON: two entries with the same hash read the same.</summary>
    public abstract ulong Hash { get; }

    /// <summary>About how many bytes its JSON takes.</summary>
    public abstract int Length { get; }

    /// <summary>Writes the resource as one JSON object, without white space.</summary>
    public abstract void WriteTo(IBufferWriter<byte> output);

    /// <summary>The same, with what hangs on the clock.</summary>
    public virtual void WriteTo(IBufferWriter<byte> output, DateTimeOffset now) => WriteTo(output);
}
