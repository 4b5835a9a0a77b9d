using System.Net;
using MediationNumerique.Api.Storage;
using MediationNumerique.Api.Storage.Entities;
using MediationNumerique.Api.Tests.Intake.One;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace MediationNumerique.Api.Tests.Follow;

/// <summary>A row that a newer version wrote, and that this one cannot read.</summary>
public sealed class QuarantineTests(QuarantineTests.OwnApi api) : IClassFixture<QuarantineTests.OwnApi>
{
    [Fact]
    public async Task One_row_that_cannot_be_read_is_put_aside_and_all_others_go_on()
    {
        var producer = await api.ProducerAsync("essai-quarantaine");
        await producer.PutAsync("lieux", "sain", Sent.Lieu()).StatusAsync();
        await producer.PutAsync("lieux", "illisible", Sent.Lieu()).StatusAsync();
        await WriteAsByANewerVersionAsync("illisible");

        using var put = await producer.PutAsync("lieux", "suivant", Sent.Lieu());
        var served = await api.Client.WalkAsync("/v1/lieux?sources=essai-quarantaine");

        Assert.Equal(HttpStatusCode.Created, put.StatusCode);
        // What was known of it before is still served.
        Assert.Equal(["illisible", "sain", "suivant"], served.Select(lieu => lieu.Text("id_source")!).Order(StringComparer.Ordinal));
        Assert.Equal(1, (await PretAsync()).GetProperty("lignes_illisibles").GetInt32());
        Assert.Equal("ok", (await PretAsync()).Text("statut"));

        // A start goes without it.
        var stated = new List<string>();
        await foreach (var lieu in api.Services.GetRequiredService<DeclarationsReader>().LieuxAsync(CancellationToken.None))
        {
            stated.Add(lieu.Content.Id);
        }
        Assert.Contains("suivant", stated);
        Assert.DoesNotContain("illisible", stated);

        await CorrectAsync("illisible");
        await producer.PutAsync("lieux", "illisible", Sent.Lieu(("nom", "Corrigé"))).StatusAsync();
        Assert.Equal("Corrigé", (await producer.GetAsync("lieux", "illisible").JsonAsync()).Text("nom"));
        Assert.Equal(0, (await PretAsync()).GetProperty("lignes_illisibles").GetInt32());
    }

    [Fact]
    public async Task What_is_stated_anew_takes_the_place_of_a_row_that_cannot_be_read()
    {
        var producer = await api.ProducerAsync("essai-remplace");
        string[] ids = ["par-put", "par-import", "absent"];
        foreach (var id in ids)
        {
            await producer.PutAsync("lieux", id, Sent.Lieu()).StatusAsync();
        }
        foreach (var id in ids)
        {
            await SetServicesAsync(id, """["Une catégorie de demain"]""");
        }

        Assert.Equal(HttpStatusCode.NotFound, await producer.GetAsync("lieux", "par-put").StatusAsync());
        Assert.Equal(HttpStatusCode.Created, await producer.PutAsync("lieux", "par-put", Sent.Lieu(("nom", "Par PUT"))).StatusAsync());

        const string File = "id,pivot,nom,commune,code_postal,adresse,services,date_maj\npar-import,00000000000000,Par import,Lyon,69007,1 rue du Test,Aide aux démarches administratives,2026-02-15\npar-put,00000000000000,Par import,Lyon,69007,1 rue du Test,Aide aux démarches administratives,2026-02-15\n";
        using var content = WritableApi.Content(File, "text/csv");
        using var answer = await api.SendAsync(HttpMethod.Post, "/v1/sources/essai-remplace/imports?mode=complet", producer.Token, content, ("Prefer", "wait=30"));
        var import = await answer.JsonAsync(HttpStatusCode.OK);

        Assert.Equal("termine", import.Text("etat"));
        Assert.Equal("Par import", (await producer.GetAsync("lieux", "par-import").JsonAsync()).Text("nom"));
        // What cannot be read is not known to be absent.
        await SetServicesAsync("absent", "[]");
        Assert.Equal(HttpStatusCode.OK, await producer.GetAsync("lieux", "absent").StatusAsync());
    }

    [Fact]
    public async Task What_was_said_before_and_cannot_be_read_does_not_stop_who_follows_the_changes()
    {
        var producer = await api.ProducerAsync("essai-suivi");
        var start = (await api.Client.JsonAsync("/v1/changements")).GetProperty("liens").Text("suivant")!;
        await producer.PutAsync("lieux", "suivi", Sent.Lieu()).StatusAsync();
        await producer.PutAsync("lieux", "suivi", Sent.Lieu(("nom", "Autre"))).StatusAsync();
        await producer.DeleteAsync("lieux", "suivi").StatusAsync();
        await using (var context = await api.Services.GetRequiredService<IDbContextFactory<MedNumContext>>().CreateDbContextAsync())
        {
            Assert.Equal(2, await context.Database.ExecuteSqlAsync(
                $"""UPDATE revisions SET etat_avant = json_set(etat_avant, '$.services', json('["Demain"]')) WHERE source = 'essai-suivi' AND etat_avant IS NOT NULL"""));
        }

        var gone = new List<string?>();
        for (var (next, isUpToDate) = (start, false); !isUpToDate;)
        {
            var page = await api.Client.JsonAsync(next);
            gone.AddRange(page.GetProperty("resultats").EnumerateArray().Where(change => change.Text("operation") == "suppression").Select(change => change.Child("source")?.GetString()));
            (next, isUpToDate) = (page.GetProperty("liens").Text("suivant")!, page.GetProperty("a_jour").GetBoolean());
        }

        Assert.Contains("essai-suivi", gone);
    }

    private async Task<System.Text.Json.JsonElement> PretAsync() => await api.Client.JsonAsync("/sante/pret");

    private async Task WriteAsByANewerVersionAsync(string id)
    {
        await using var context = await api.Services.GetRequiredService<IDbContextFactory<MedNumContext>>().CreateDbContextAsync();
        var lieu = await context.Of(Nature.Lieu).AsNoTracking().SingleAsync(l => l.IdSource == id);
        var revision = await context.Revisions.AsNoTracking().Where(r => r.ObjetId == lieu.Id).OrderBy(r => r.Sequence).LastAsync();
        var counter = await context.Compteurs.SingleAsync(c => c.Nom == CompteurEntity.Revisions);
        revision.Sequence = ++counter.Valeur;
        context.Revisions.Add(revision);
        await context.SaveChangesAsync();
        await SetServicesAsync(id, """["Une catégorie de demain"]""");
    }

    private Task CorrectAsync(string id) => SetServicesAsync(id, "[]");

    private async Task SetServicesAsync(string id, string services)
    {
        await using var context = await api.Services.GetRequiredService<IDbContextFactory<MedNumContext>>().CreateDbContextAsync();
        Assert.Equal(1, await context.Database.ExecuteSqlAsync(
            $"UPDATE declarations SET contenu = json_set(contenu, '$.services', json({services})) WHERE nature = 'lieu' AND id_source = {id}"));
    }

    public sealed class OwnApi : WritableApi;
}
