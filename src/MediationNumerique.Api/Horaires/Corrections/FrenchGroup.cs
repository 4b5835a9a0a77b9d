using System.Globalization;
using System.Text;
using MediationNumerique.Api.Horaires.Selecteurs;

namespace MediationNumerique.Api.Horaires.Corrections;

/// <summary>Days and what is said of them, gathered word by word.</summary>
internal sealed class FrenchGroup
{
    private const int PublicHoliday = 7;

    private readonly List<int> _ranks = [];
    private readonly List<int> _times = [];

    public List<(FrenchKind Before, int Day)> Named { get; } = [];

    public bool IsClosed { get; set; }

    public bool ByAppointment { get; set; }

    public bool HasTimes => _times.Count > 0;

    public bool IsAllDay => _times is [0, Plage.Jour];

    /// <summary>Whether something was said of the days.</summary>
    public bool IsSaid => HasTimes || IsClosed || ByAppointment;

    public void AddRank(int rank) => _ranks.Add(rank);

    public void AddTime(int minutes) => _times.Add(minutes);

    /// <summary>The days, a bit each, Monday first; the eighth is public holidays.</summary>
    public int Days()
    {
        var days = 0;
        // "mardi-jeudi-vendredi" is a list: nobody chains ranges.
        var isList = Named.Count > 2 && Named.Skip(1).All(named => named.Before is FrenchKind.To);
        for (var i = 0; i < Named.Count; i++)
        {
            var (before, day) = Named[i];
            var isRange = before is FrenchKind.To && i > 0 && !isList && day < PublicHoliday && Named[i - 1].Day < PublicHoliday;
            days |= isRange ? Noms.Range(Named[i - 1].Day, day, 7) : 1 << day;
        }

        return days;
    }

    /// <summary>The spans, each with its end; the end of a last one without is null.</summary>
    public IEnumerable<(int From, int? To)> Spans() => _times.Chunk(2).Select(pair => (pair[0], pair.Length > 1 ? pair[1] : (int?)null));

    public bool MakesSense() =>
        IsSaid && !(IsClosed && HasTimes)
        && (_ranks.Count == 0 || Named.Count == 1)
        && Spans().All(span => span.To is not { } to || to > span.From);

    /// <summary>Writes it in the notation; <paramref name="days"/> stand for those that were not named.</summary>
    public string Print(string days)
    {
        var text = new StringBuilder();
        var bits = Days();
        Noms.Print(text, bits & 0x7F, Noms.Jours);
        text.Append(_ranks.Count > 0 ? $"[{string.Join(',', _ranks)}]" : "");
        text.Append((bits & (1 << PublicHoliday)) == 0 ? "" : text.Length > 0 ? ",PH" : "PH");
        text.Append(bits == 0 ? days : "").Append(' ').AppendJoin(',', Spans().Select(Print));

        return text.Append(IsClosed ? "off" : ByAppointment ? " \"sur rendez-vous\"" : "").ToString();
    }

    private static string Print((int From, int? To) span) => span.To is { } to ? $"{Clock(span.From)}-{Clock(to)}" : $"{Clock(span.From)}+";

    private static string Clock(int minutes) => string.Create(CultureInfo.InvariantCulture, $"{minutes / 60:00}:{minutes % 60:00}");
}
