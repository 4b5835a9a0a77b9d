using System.Text.RegularExpressions;
using MediationNumerique.Api.Intake.Imports;
using MediationNumerique.Api.Storage;
using MediationNumerique.Api.Web.Limits;

namespace MediationNumerique.Api.Tests.Contract;

/// <summary>The operators' page names settings that exist, with their defaults.</summary>
public sealed partial class OperationPageTests
{
    private static readonly string s_page = File.ReadAllText(RepositoryFiles.Path("docs", "exploitation.md"));

    [Fact]
    public void Each_setting_of_the_table_of_bounds_exists_and_has_the_default_that_is_told()
    {
        var rows = SettingRow().Matches(s_page);

        Assert.Equal(8, rows.Count);
        Assert.All(rows, row => Assert.Equal(row.Groups["value"].Value, DefaultOf(row.Groups["section"].Value, row.Groups["name"].Value)));
    }

    [Fact]
    public void Other_settings_that_are_named_exist() => Assert.All(
        Setting().Matches(s_page), setting => Assert.NotNull(SectionOf(setting.Groups["section"].Value).GetProperty(setting.Groups["name"].Value)));

    [Fact]
    public void Bounds_that_are_not_settings_are_those_of_the_code()
    {
        Assert.Contains($"one for each {RequestCost.UsualRows:#,##0} rows", s_page, StringComparison.Ordinal);
        Assert.Equal((2, 16, 5), (MediationNumerique.Api.Web.Files.Receptions.MostByClient, MediationNumerique.Api.Web.Files.Receptions.Most, ImportQueue.MostWaiting));
        Assert.Equal(64L << 20, RequestBounds.LargestBody);
    }

    private static string? DefaultOf(string section, string name)
    {
        var type = SectionOf(section);

        return type.GetProperty(name)!.GetValue(Activator.CreateInstance(type))?.ToString();
    }

    private static Type SectionOf(string section) => section switch
    {
        DebitOptions.Section => typeof(DebitOptions),
        DonneesOptions.Section => typeof(DonneesOptions),
        _ => throw new InvalidOperationException(section),
    };

    [GeneratedRegex(@"\| `(?<section>\w+):(?<name>\w+)` \| `(?<value>\d+)` \|")]
    private static partial Regex SettingRow();

    [GeneratedRegex(@"`(?<section>Debit|Donnees):(?<name>\w+)`")]
    private static partial Regex Setting();
}
