using MediationNumerique.Api.Schema;
using MediationNumerique.Api.Storage;
using MediationNumerique.Api.Storage.Entities;
using Microsoft.EntityFrameworkCore;

namespace MediationNumerique.Api.Tests.Storage;

public sealed class RevisionsTests
{
    [Theory, OnSqlite, OnSqlServer]
    public async Task Each_row_has_one_revision_and_their_sequence_has_no_hole(Engine engine)
    {
        await using var database = await TemporaryDatabase.StartAsync(engine);
        // More than one batch each.
        await database.Writer.AddAsync(Declared.Source("a"), Declared.Lieux(2_500), [], [], "ana", default);
        var last = await database.Writer.AddAsync(Declared.Source("b"), Declared.Lieux(1_200), [], [], "bob", default);

        await using var context = await database.OpenAsync();
        var revisions = await context.Revisions.OrderBy(r => r.Sequence).ToListAsync();
        Assert.Equal(3_702, last);
        Assert.Equal(last, await database.Reader.RevisionAsync(default));
        Assert.Equal(Enumerable.Range(1, 3_702).Select(i => (long)i), revisions.Select(r => r.Sequence));
        Assert.Equal(
            await context.Of(Nature.Lieu).OrderBy(l => l.RevisionNo).Select(l => l.Id).ToListAsync(),
            revisions.Where(r => r.Nature is Nature.Lieu).Select(r => r.ObjetId));
    }

    [Theory, OnSqlite, OnSqlServer]
    public async Task A_creation_says_who_made_it_when_and_of_which_source(Engine engine)
    {
        await using var database = await TemporaryDatabase.StartAsync(engine);
        await database.Writer.AddAsync(Declared.Source("hinaura"), [Declared.Lieu("42")], [], [], "ana", default);

        await using var context = await database.OpenAsync();
        var revisions = await context.Revisions.OrderBy(r => r.Sequence).ToListAsync();
        Assert.Equal([Identifiants.Source("hinaura"), Identifiants.Lieu("hinaura", "42")], revisions.Select(r => r.ObjetId));
        Assert.All(revisions, r => Assert.Equal(
            ("hinaura", "ana", RevisionOperation.Creation, TemporaryDatabase.Now.UtcDateTime, null),
            (r.Source, r.Auteur, r.Operation, r.Date, r.EtatAvant)));
    }

    [Theory, OnSqlite, OnSqlServer]
    public async Task Writers_at_the_same_time_never_get_the_same_number(Engine engine)
    {
        await using var database = await TemporaryDatabase.StartAsync(engine);
        await Task.WhenAll(Enumerable.Range(0, 4).Select(i => Task.Run(
            () => database.Writer.AddAsync(Declared.Source($"s{i}"), Declared.Lieux(1_100), [], [], "essai", default))));

        await using var context = await database.OpenAsync();
        Assert.Equal(4 * 1_101, await context.Revisions.CountAsync());
        Assert.Equal(4 * 1_101, await context.Revisions.MaxAsync(r => r.Sequence));
    }

    [Theory, OnSqlite, OnSqlServer]
    public async Task A_write_that_fails_gives_its_numbers_back(Engine engine)
    {
        await using var database = await TemporaryDatabase.StartAsync(engine);
        await Assert.ThrowsAnyAsync<Exception>(
            () => database.Writer.AddAsync(Declared.Source("s"), [Declared.Lieu("1"), Declared.Lieu("1")], [], [], "essai", default));

        Assert.Equal(0, await database.Reader.RevisionAsync(default));
        Assert.Empty(await database.Reader.SourcesAsync(default).ToListAsync());
    }

    [Theory, OnSqlite, OnSqlServer]
    public async Task A_number_is_not_given_outside_a_transaction(Engine engine)
    {
        await using var database = await TemporaryDatabase.StartAsync(engine);
        await using var context = await database.OpenAsync();

        await Assert.ThrowsAsync<InvalidOperationException>(() => RevisionCounter.AllocateAsync(context, 1, default));
    }
}
