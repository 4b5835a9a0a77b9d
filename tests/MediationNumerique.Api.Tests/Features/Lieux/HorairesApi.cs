using System.Text.Json;
using MediationNumerique.Api.Schema;
using MediationNumerique.Api.Tests.Intake.One;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace MediationNumerique.Api.Tests.Features.Lieux;

/// <summary>Places of three territories, one of unreadable hours and one of none, under a clock that is put on.</summary>
public sealed class HorairesApi : WritableApi
{
    private const string Lyon = "Tu-Fr 09:00-12:00,14:00-18:00; Sa 09:00-12:00; PH off";
    private const string Nuit = "Fr 22:00-02:00; Su 10:00-12:00";
    private const string Incertain = "Mo-Fr 14:00+";

    /// <summary>Hours everywhere are Tuesday's: 10:00 in Lyon, 13:00 in La Réunion, 20:00 in Nouméa.</summary>
    internal static readonly DateTimeOffset Tuesday = new(2026, 11, 24, 9, 0, 0, TimeSpan.Zero);

    internal MovableClock Clock { get; } = new(Tuesday);

    internal Dictionary<string, string> Ids { get; } = [];

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        var producer = await ProducerAsync("horaires");
        await PutAsync(producer, "lyon", "69123", "69001", "Lyon", Lyon);
        await PutAsync(producer, "nuit", "69123", "69001", "Lyon", Nuit);
        await PutAsync(producer, "incertain", "69123", "69001", "Lyon", Incertain);
        await PutAsync(producer, "illisible", "69123", "69001", "Lyon", "le mardi, et aussi sur demande");
        await PutAsync(producer, "sans", "69123", "69001", "Lyon", null);
        await PutAsync(producer, "reunion", "97411", "97400", "Saint-Denis", "Mo-Fr 08:00-12:00; PH off");
        await PutAsync(producer, "noumea", "98818", "98800", "Nouméa", "Mo-Fr 08:00-12:00; PH off");
        var service = Sent.Service(("lieu", "sans"));
        service["horaires"] = "Sa 14:00-16:00";
        using var answer = await producer.PutAsync("services", "a-part", service);
        Assert.True(answer.IsSuccessStatusCode);
    }

    internal Task<JsonElement> LieuAsync(string id) => Client.JsonAsync($"/v1/lieux/{Ids[id]}");

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.ConfigureTestServices(services => services.AddSingleton<TimeProvider>(Clock));
    }

    private async Task PutAsync(Producer producer, string id, string insee, string postal, string commune, string? horaires)
    {
        var lieu = Sent.Lieu();
        (lieu["nom"], lieu["code_insee"], lieu["code_postal"], lieu["commune"]) = (id, insee, postal, commune);
        lieu.Remove("latitude");
        lieu.Remove("longitude");
        lieu.Remove("horaires");
        if (horaires is not null)
        {
            lieu["horaires"] = horaires;
        }
        using var answer = await producer.PutAsync("lieux", id, lieu);
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
        Ids[id] = Identifiants.Lieu("horaires", id).ToString();
    }
}
