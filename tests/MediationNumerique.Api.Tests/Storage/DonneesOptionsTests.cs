using MediationNumerique.Api.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace MediationNumerique.Api.Tests.Storage;

public sealed class DonneesOptionsTests
{
    [Theory]
    [InlineData(null, 90)]
    [InlineData("30", 30)]
    [InlineData("365.00:00:00", 365)]
    public void The_retention_is_a_number_of_days_and_three_months_where_nothing_is_said(string? value, int days)
    {
        using var host = Build(value);

        Assert.Equal(TimeSpan.FromDays(days), host.Services.GetRequiredService<IOptions<DonneesOptions>>().Value.RetentionTombes);
    }

    [Theory]
    [InlineData("0")]
    [InlineData("23:00:00")]
    [InlineData("-3")]
    [InlineData("3651")]
    public void A_retention_that_nobody_means_stops_the_start(string value)
    {
        using var host = Build(value);

        var refusal = Assert.Throws<OptionsValidationException>(() => host.Services.GetRequiredService<IStartupValidator>().Validate());

        Assert.Contains("Donnees:RetentionTombes is from 1 to 3650 days.", refusal.Message, StringComparison.Ordinal);
    }

    private static IHost Build(string? retention)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new() { ContentRootPath = Path.GetTempPath() });
        if (retention is not null)
        {
            builder.Configuration["Donnees:RetentionTombes"] = retention;
        }
        builder.AddStorage();

        return builder.Build();
    }
}
