using System.Text;
using MediationNumerique.Api.Intake.Imports;
using MediationNumerique.Api.Storage;
using MediationNumerique.Api.Storage.Entities;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace MediationNumerique.Api.Tests.Features.Imports;

/// <summary>A file that a stopped process left does not undo what its producer has sent since.</summary>
[Collection(ImportedApi.Name)]
public sealed class OvertakenImportTests(ImportingApi api)
{
    private ImportQueue Queue => api.Services.GetRequiredService<ImportQueue>();

    [Fact]
    public async Task An_import_left_behind_is_refused_when_its_source_was_written_since()
    {
        var source = await api.SourceAsync("depassee");
        var left = await LeaveAsync("depassee", ApiFactory.Now.AddHours(-1));
        await source.ImportAsync(Importer.Header + Importer.Row("un", "Corrigé"));

        await Queue.ResumeAsync(CancellationToken.None);

        var import = await source.JsonAsync($"/v1/sources/depassee/imports/{left}");
        Assert.Equal(("refuse", "import-depasse"), (import.Text("etat"), import.GetProperty("motif").Text("code")));
        Assert.Equal("Corrigé", Assert.Single((await api.Client.ListAsync("/v1/lieux?sources=depassee")).Resultats).Text("nom"));
    }

    [Fact]
    public async Task An_import_left_behind_is_taken_in_when_nothing_came_after_it()
    {
        var source = await api.SourceAsync("reprise");
        var left = await LeaveAsync("reprise", ApiFactory.Now.AddHours(-1));

        await Queue.ResumeAsync(CancellationToken.None);

        var etat = "recu";
        for (var i = 0; i < 200 && etat is "recu" or "en_cours"; i++)
        {
            await Task.Delay(50);
            etat = (await source.JsonAsync($"/v1/sources/reprise/imports/{left}")).Text("etat");
        }
        Assert.Equal("termine", etat);
    }

    [Fact]
    public async Task No_more_files_are_received_at_once_than_may_wait()
    {
        await api.SourceAsync("pleine");
        var places = new List<IDisposable?>();
        for (var i = 0; i < ImportQueue.MostWaiting; i++)
        {
            places.Add(await Queue.ReserveAsync("pleine", CancellationToken.None));
        }

        Assert.All(places, Assert.NotNull);
        Assert.Null(await Queue.ReserveAsync("pleine", CancellationToken.None));
        places[0]!.Dispose();
        Assert.NotNull(await Queue.ReserveAsync("pleine", CancellationToken.None));
    }

    private async Task<Guid> LeaveAsync(string source, DateTimeOffset received)
    {
        using var file = new MemoryStream(Encoding.UTF8.GetBytes(Importer.Header + Importer.Row("un", "Ancien")));
        var demande = new ImportDemande(source, ModeImport.Partiel, false, false, false, OrigineImport.Requete, "hub");
        var import = await Queue.CopyAsync(demande, file, CancellationToken.None);
        await using var context = await api.Services.GetRequiredService<IDbContextFactory<MedNumContext>>().CreateDbContextAsync();
        await context.Imports.Where(i => i.Id == import.Id).ExecuteUpdateAsync(set => set.SetProperty(i => i.RecuLe, received.UtcDateTime));

        return import.Id;
    }
}
