using Microsoft.AspNetCore.Hosting;

namespace MediationNumerique.Api.Tests.Features.Cartes.Page;

/// <summary>A server whose settings name a background for the map.</summary>
public sealed class CarteApi : ApiFactory
{
    internal const string Host = "https://fond.example";

    protected override bool WithExamples => false;

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.UseSetting("Carte:FondDeCarte:Url", $"{Host}/{{z}}/{{x}}/{{y}}.png?cle=\"1\"");
        builder.UseSetting("Carte:FondDeCarte:Attribution", "© Fond <libre>");
    }
}
