using System.Numerics;
using MediationNumerique.Api.Horaires;

namespace MediationNumerique.Api.Catalogue.Index;

/// <summary>
/// When the rows are open: the number of each row's calendar, 0 for none, among those of the table. Rows bring their calendar,
/// so that a write works out no hours of the rows that it keeps.
/// </summary>
internal sealed class HoursIndex
{
    private const byte Passes = 1;
    private const byte Fails = 2;

    private readonly int[] _numbers;
    private readonly Calendrier?[] _calendriers;

    public HoursIndex(IReadOnlyList<Entry> rows)
    {
        var numbers = new Dictionary<Calendrier, int>(ReferenceEqualityComparer.Instance);
        _numbers = new int[rows.Count];
        for (var row = 0; row < _numbers.Length; row++)
        {
            if (rows[row].Calendrier is { } calendrier)
            {
                _numbers[row] = numbers.TryGetValue(calendrier, out var number) ? number : numbers[calendrier] = numbers.Count + 1;
            }
        }
        _calendriers = [null, .. numbers.Keys];
    }

    /// <summary>Keeps the rows that meet the condition: each calendar is asked once, and only where a row is left that has it.</summary>
    public void Keep(ConditionHoraire condition, Span<ulong> bits)
    {
        using var answers = new Scratch<byte>(_calendriers.Length);
        answers.Span[0] = Fails;
        TimeZoneInfo? fuseau = null;
        Func<Calendrier, bool> test = _ => false;
        for (var i = 0; i < bits.Length; i++)
        {
            var kept = bits[i];
            for (var rest = kept; rest != 0; rest &= rest - 1)
            {
                var bit = BitOperations.TrailingZeroCount(rest);
                ref var answer = ref answers.Span[_numbers[(i << 6) + bit]];
                if (answer == 0)
                {
                    var calendrier = _calendriers[_numbers[(i << 6) + bit]]!;
                    (test, fuseau) = ReferenceEquals(fuseau, calendrier.Fuseau) ? (test, fuseau) : (condition.In(calendrier.Fuseau), calendrier.Fuseau);
                    answer = test(calendrier) ? Passes : Fails;
                }
                kept &= answer == Passes ? ulong.MaxValue : ~(1UL << bit);
            }
            bits[i] = kept;
        }
    }
}
