using System.Net;
using MediationNumerique.Api.Storage.Entities;

namespace MediationNumerique.Api.Tests.Intake.One;

[Collection(WrittenApi.Name)]
public sealed class DeleteTests(WritableApi api) : IAsyncLifetime
{
    private Producer _producer = null!;

    public static TheoryData<string> Kinds => ["lieux", "structures", "services"];

    public async Task InitializeAsync()
    {
        _producer = await api.ProducerAsync("essai-delete");
        await _producer.PutAsync("lieux", "ici", Sent.Lieu()).StatusAsync();
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task What_was_deleted_is_gone_from_every_read_and_can_be_stated_again(string kind)
    {
        var body = kind switch { "lieux" => Sent.Lieu(), "structures" => Sent.Structure(), _ => Sent.Service(("lieu", "ici")) };
        using var created = await _producer.PutAsync(kind, "un", body);
        var url = (await created.JsonAsync(HttpStatusCode.Created)).Text("url")!;
        using var deleted = await _producer.DeleteAsync(kind, "un");

        Assert.Equal(HttpStatusCode.NoContent, deleted.StatusCode);
        await _producer.GetAsync(kind, "un").ProblemAsync(410, "ressource-supprimee");
        await _producer.DeleteAsync(kind, "un").ProblemAsync(410, "ressource-supprimee");
        using var gone = await api.Client.GetAsync(url);
        Assert.True(gone.StatusCode is HttpStatusCode.NotFound or HttpStatusCode.Gone);

        using var again = await _producer.PutAsync(kind, "un", body, ("If-None-Match", "*"));
        Assert.Equal(HttpStatusCode.Created, again.StatusCode);
        Assert.Equal(created.Headers.ETag, again.Headers.ETag);
        await api.Client.JsonAsync(url);
        await _producer.DeleteAsync(kind, "un").StatusAsync();
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task What_never_was_cannot_be_deleted_nor_read(string kind)
    {
        await _producer.DeleteAsync(kind, "jamais-vu").ProblemAsync(404, "ressource-inconnue");
        await _producer.GetAsync(kind, "jamais-vu").ProblemAsync(404, "ressource-inconnue");
    }

    [Fact]
    public async Task The_services_of_a_deleted_place_come_back_with_it()
    {
        await _producer.PutAsync("lieux", "ferme", Sent.Lieu()).StatusAsync();
        var url = (await _producer.PutAsync("services", "du-lieu-ferme", Sent.Service(("lieu", "ferme"))).JsonAsync(HttpStatusCode.Created)).Text("url")!;
        await _producer.DeleteAsync("lieux", "ferme").StatusAsync();
        using var without = await api.Client.GetAsync(url);
        await _producer.PutAsync("lieux", "ferme", Sent.Lieu()).StatusAsync();
        using var with = await api.Client.GetAsync(url);

        Assert.NotEqual(HttpStatusCode.OK, without.StatusCode);
        Assert.Equal(HttpStatusCode.OK, with.StatusCode);
        await _producer.DeleteAsync("lieux", "ferme").StatusAsync();
    }

    [Fact]
    public async Task Each_change_is_recorded_once_with_its_author_and_what_was_before()
    {
        var ana = await api.ProducerAsync("essai-revisions", "ana");
        var bob = await api.ProducerAsync("essai-revisions", "bob");
        await ana.PutAsync("lieux", "suivi", Sent.Lieu(("nom", "Un"))).StatusAsync();
        await bob.PutAsync("lieux", "suivi", Sent.Lieu(("nom", "Un"))).StatusAsync();
        await bob.PatchAsync("lieux", "suivi", """{"nom":"Deux"}""").StatusAsync();
        await ana.DeleteAsync("lieux", "suivi").StatusAsync();
        await bob.PutAsync("lieux", "suivi", Sent.Lieu(("nom", "Trois"))).StatusAsync();

        var revisions = (await api.RevisionsAsync("essai-revisions")).Where(r => r.Nature is Nature.Lieu).ToList();
        Assert.Equal(
            [
                ("ana", RevisionOperation.Creation, null), ("bob", RevisionOperation.Modification, "Un"),
                ("ana", RevisionOperation.Suppression, "Deux"), ("bob", RevisionOperation.Creation, null),
            ],
            revisions.Select(r => (r.Auteur, r.Operation, r.EtatAvant is null ? null : System.Text.Json.JsonElement.Parse(r.EtatAvant).Text("nom"))));
        Assert.Single(revisions.Select(r => r.ObjetId).Distinct());
    }
}
