using System.IO.Compression;
using MediationNumerique.Api.Schema;
using MediationNumerique.Api.Schema.Csv;
using MediationNumerique.Api.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace MediationNumerique.Api.Tests;

/// <summary>The API on the real places of France, as one source. Without that file, no server starts.</summary>
public sealed class FranceApi : ApiFactory
{
    internal const string File = "lieux-france.v1.csv.gz";

    protected override bool WithExamples => false;

    public override async Task InitializeAsync()
    {
        if (RealData.Folder is not null && Path.Exists(Path.Combine(RealData.Folder, File)))
        {
            await FillAsync(Folder);
            await base.InitializeAsync();
        }
    }

    /// <summary>Writes the places into the database of a data folder.</summary>
    internal static async Task FillAsync(string folder)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new());
        builder.Configuration["Donnees:Dossier"] = folder;
        builder.AddStorage();
        using var host = builder.Build();
        await host.StartAsync();
        await using var stream = new GZipStream(RealData.Open(File), CompressionMode.Decompress);
        using var csv = LieuxCsv.Open(stream);
        await host.Services.GetRequiredService<DeclarationsWriter>().AddAsync(
            new() { Slug = "france", Nom = "France", Description = "Lieux réels.", Licence = "Licence Ouverte 2.0" },
            csv.Read().Select(ligne => ligne.ReadLieu().Content).OfType<LieuMediationNumerique>(),
            [], [], "tests", default);
        await host.StopAsync();
    }
}
