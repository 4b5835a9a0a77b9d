using MediationNumerique.Api.Horaires;
using Xunit.Abstractions;

namespace MediationNumerique.Api.Tests.Horaires;

/// <summary>
/// Our answers against those of the reference implementation, npm's <c>opening_hours</c>, written by <c>oracle/oracle.mjs</c>.
/// <c>.ci/oracle-horaires</c> asks it, and names the folder of its answers in <c>MEDNUM_ORACLE_HORAIRES</c>.
/// </summary>
public sealed class OracleHorairesTests(ITestOutputHelper output)
{
    private static readonly Dictionary<string, HorairesOuverture[]> s_holidayGaps = Lines("holiday-gaps.txt")
        .GroupBy(line => line[0], line => HorairesParser.Parse(line[1])!)
        .ToDictionary(territory => territory.Key, territory => territory.ToArray());

    /// <summary>Values are not printed: they are a producer's. Their place in the file tells them apart.</summary>
    [OracleFact("lieux")]
    public void Real_values_are_read_as_the_reference_reads_them()
    {
        var answers = OracleAnswer.Read("lieux").Select(answer => (answer, ours: HorairesParser.Parse(answer.Valeur))).ToList();
        var both = answers.Where(a => a.ours is not null && a.answer.Etats is not null).ToList();
        var differing = both.Where(a => a.answer.Differences(a.ours!).Count > 0).ToList();
        var instants = both.Sum(a => a.answer.Instants.Length);
        var differences = both.Sum(a => a.answer.Differences(a.ours!).Count);

        output.WriteLine($"{answers.Count} questions (a value, a territory): {both.Count} read by both, "
            + $"{answers.Count(a => a.ours is null && a.answer.Etats is not null)} by the reference alone, "
            + $"{answers.Count(a => a.ours is not null && a.answer.Etats is null)} by us alone");
        output.WriteLine($"{instants} instants, {differences} of them differ, in {differing.Count} questions");
        Assert.True(both.Count > 4_500);
        Assert.True(differing.Count <= both.Count * 0.001, $"{differing.Count} of {both.Count} differ");
        Assert.Equal(0, both.Count(a => Unlisted(a.answer, a.ours!).Any()));
    }

    [OracleFact("values")]
    public void Invented_values_are_read_as_the_reference_reads_them() => Assert.All(OracleAnswer.Read("values"), answer =>
    {
        Assert.NotNull(answer.Etats);
        var ours = HorairesParser.Parse(answer.Valeur);
        Assert.True(ours is not null, answer.Valeur);

        Assert.True(Unlisted(answer, ours).ToArray() is [], $"{answer.Valeur} in {answer.Departement}: {string.Join(' ', Unlisted(answer, ours).Take(3))}");
    });

    [OracleFact("values")]
    public void Holidays_differ_on_the_listed_days_and_on_each_of_them()
    {
        foreach (var answer in OracleAnswer.Read("values").Where(answer => answer.Valeur == "PH"))
        {
            var differing = answer.Differences(HorairesParser.Parse("PH")!).Select(DateOnly.FromDateTime).Distinct().Order();
            var listed = Enumerable.Range(0, 1827).Select(new DateOnly(2024, 1, 1).AddDays).Where(date => IsListed(answer.Departement, date));

            Assert.Equal(listed, differing);
        }
    }

    [OracleFact("gaps")]
    public void A_listed_gap_is_still_one() => Assert.All(OracleAnswer.Read("gaps").GroupBy(answer => answer.Valeur), territories =>
    {
        var ours = HorairesParser.Parse(territories.Key);

        Assert.True(
            territories.Any(answer => ours is null != answer.Etats is null || (ours is not null && Unlisted(answer, ours).Any())),
            territories.Key);
    });

    [Fact]
    public void Each_gap_has_its_reason()
    {
        Assert.All(Lines("gaps.txt"), line => Assert.Equal(2, line.Length));
        Assert.All(Lines("holiday-gaps.txt"), line => Assert.Equal(3, line.Length));
        Assert.All(Lines("holiday-gaps.txt"), line => Assert.NotNull(HorairesParser.Parse(line[1])));
    }

    /// <summary>What differs on another day than those listed, the day before, and the day after.</summary>
    private static IEnumerable<DateTime> Unlisted(OracleAnswer answer, HorairesOuverture ours) => answer.Differences(ours).Where(instant =>
    {
        var date = DateOnly.FromDateTime(instant);

        return !IsListed(answer.Departement, date) && !IsListed(answer.Departement, date.AddDays(1)) && !IsListed(answer.Departement, date.AddDays(-1));
    });

    private static bool IsListed(string departement, DateOnly date) =>
        s_holidayGaps.TryGetValue(departement, out var gaps) && gaps.Any(gap => gap.On(date, JoursFeries.Nationaux).Length > 0);

    private static IEnumerable<string[]> Lines(string file) =>
        File.ReadLines(RepositoryFiles.Path("tests", "MediationNumerique.Api.Tests", "Horaires", "oracle", file))
            .Where(line => line.Length > 0 && line[0] != '#')
            .Select(line => line.Split('\t'));
}
