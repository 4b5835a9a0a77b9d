using MediationNumerique.Api.Features.Ogc.Cql2;
using MediationNumerique.Api.Textes;
using MediationNumerique.Api.Web.Parameters;

namespace MediationNumerique.Api.Features.Ogc.Items;

/// <summary>From one moment to another, both included, in UTC.</summary>
internal sealed record DateInterval(DateTime From, DateTime To)
{
    /// <summary>Whether any moment of a day, in UTC, is in it.</summary>
    public bool Meets(DateOnly day) => day.ToDateTime(TimeOnly.MinValue) <= To && day.ToDateTime(TimeOnly.MaxValue) >= From;

    /// <summary>An instant, or two with a slash between them; <c>..</c> or nothing for an open end.</summary>
    public static (DateInterval? Value, ParameterError? Error) Read(string text)
    {
        // GDAL leaves the T of a date that has no time.
        string[] ends = [.. text.Split('/').Select(end => end.TrimEnd('T'))];
        var (from, to) = ends switch
        {
            [var instant] => (Start(instant, null), End(instant, null)),
            [var first, var last] => (Start(first, DateTime.MinValue), End(last, DateTime.MaxValue)),
            _ => (null, null),
        };
        if (from is not { } start || to is not { } end)
        {
            return (null, new(
                ErrorCodes.Format,
                $"« {text.Shortened()} » n’est ni un instant ni un intervalle. Écrivez 2026-03-15T00:00:00Z, ou deux instants séparés par « / » ; « .. » laisse une borne ouverte."));
        }

        return start <= end
            ? (new(start, end), null)
            : (null, new(ErrorCodes.HorsBornes, $"« {text.Shortened()} » finit avant de commencer."));
    }

    private static DateTime? Start(string text, DateTime? open) => IsOpen(text) ? open : Instants.Parse(text);

    /// <summary>A day ends with its last moment.</summary>
    private static DateTime? End(string text, DateTime? open) => IsOpen(text)
        ? open
        : Instants.Parse(text) is { } instant && Instants.IsDay(text) ? instant.AddTicks(TimeSpan.TicksPerDay - 1) : Instants.Parse(text);

    private static bool IsOpen(string text) => text is "" or "..";
}
