using MediationNumerique.Api.Schema;
using MediationNumerique.Api.Storage;
using MediationNumerique.Api.Storage.Entities;
using Microsoft.EntityFrameworkCore;

namespace MediationNumerique.Api.Tests.Storage;

public sealed class DeclarationStoreTests(TemporaryDatabase database) : IClassFixture<TemporaryDatabase>
{
    private static readonly CancellationToken s_none = CancellationToken.None;

    private DeclarationStore Store => database.Get<DeclarationStore>();

    [Fact]
    public async Task A_statement_is_created_then_changed_then_unchanged()
    {
        var lieu = Declared.Lieu("un");

        Assert.Equal(WriteResult.Created, (await PutAsync("cycle", lieu)).Result);
        Assert.Equal(WriteResult.Changed, (await PutAsync("cycle", lieu with { Telephone = "+33100000000" })).Result);
        var again = await PutAsync("cycle", lieu with { Telephone = "+33100000000" });

        Assert.Equal(new Written(WriteResult.Unchanged, null), again);
        Assert.Equal("+33100000000", (await Store.FindAsync(DeclarationKinds.Lieux, new("cycle", "un"), s_none))!.Value.Content!.Telephone);
    }

    [Fact]
    public async Task A_deleted_statement_leaves_a_tombstone_and_may_come_back()
    {
        await PutAsync("tombe", Declared.Lieu("un"));

        Assert.Equal(WriteResult.Deleted, (await DeleteAsync("tombe", "un")).Result);
        Assert.Null((await Store.FindAsync(DeclarationKinds.Lieux, new("tombe", "un"), s_none))!.Value.Content);
        Assert.Equal(WriteResult.Missing, (await DeleteAsync("tombe", "un")).Result);
        Assert.Null(await Store.FindAsync(DeclarationKinds.Lieux, new("tombe", "deux"), s_none));
        Assert.Equal(WriteResult.Created, (await PutAsync("tombe", Declared.Lieu("un"))).Result);
    }

    [Fact]
    public async Task A_precondition_that_does_not_hold_writes_nothing_and_uses_no_revision()
    {
        await PutAsync("condition", Declared.Lieu("un"));
        var before = await database.Reader.RevisionAsync(s_none);

        var refused = await Store.PutAsync(
            DeclarationKinds.Lieux, new("condition", "un"), Declared.Lieu("un") with { Nom = "Autre" }, current => current is null, "essai", s_none);

        Assert.Equal(new Written(WriteResult.Refused, null), refused);
        Assert.Equal(before, await database.Reader.RevisionAsync(s_none));
        Assert.Equal("Médiathèque un", (await Store.FindAsync(DeclarationKinds.Lieux, new("condition", "un"), s_none))!.Value.Content!.Nom);
    }

    [Fact]
    public async Task Each_change_is_recorded_with_its_author_and_the_state_before()
    {
        await PutAsync("histoire", Declared.Lieu("un"));
        await PutAsync("histoire", Declared.Lieu("un") with { Nom = "Autre" });
        await DeleteAsync("histoire", "un");

        await using var context = await database.OpenAsync();
        var id = Identifiants.Lieu("histoire", "un");
        var revisions = await context.Revisions.Where(r => r.ObjetId == id).OrderBy(r => r.Sequence).ToListAsync();

        Assert.Equal([RevisionOperation.Creation, RevisionOperation.Modification, RevisionOperation.Suppression], revisions.Select(r => r.Operation));
        Assert.All(revisions, r => Assert.Equal("essai", r.Auteur));
        Assert.Null(revisions[0].EtatAvant);
        Assert.Contains("\"nom\":\"Médiathèque un\"", revisions[1].EtatAvant, StringComparison.Ordinal);
        Assert.Contains("\"nom\":\"Autre\"", revisions[2].EtatAvant, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_two_writers_who_expect_the_same_state_one_is_refused()
    {
        await PutAsync("course", Declared.Lieu("un"));

        var results = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => Store.PutAsync(
            DeclarationKinds.Lieux, new("course", "un"), Declared.Lieu("un") with { Nom = $"Nom {i}" }, current => current!.Nom == "Médiathèque un", "essai", s_none)));

        Assert.Equal(1, results.Count(r => r.Result is WriteResult.Changed));
        Assert.Equal(7, results.Count(r => r.Result is WriteResult.Refused));
    }

    private async Task<Written> PutAsync(string source, LieuMediationNumerique lieu)
    {
        await using var context = await database.OpenAsync();
        if (!await context.Sources.AnyAsync(s => s.Slug == source))
        {
            await database.Writer.AddAsync(Declared.Source(source), [], [], [], "essai", s_none);
        }

        return await Store.PutAsync(DeclarationKinds.Lieux, new(source, lieu.Id), lieu, _ => true, "essai", s_none);
    }

    private Task<Written> DeleteAsync(string source, string id) => Store.DeleteAsync(DeclarationKinds.Lieux, new(source, id), _ => true, "essai", s_none);
}
