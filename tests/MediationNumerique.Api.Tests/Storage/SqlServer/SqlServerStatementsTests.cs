using System.Data;
using MediationNumerique.Api.Storage;
using MediationNumerique.Api.Storage.Entities;
using MediationNumerique.Api.Storage.SqlServer;
using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore;
using Microsoft.SqlServer.Server;

namespace MediationNumerique.Api.Tests.Storage.SqlServer;

/// <summary>What would be sent to SQL Server.</summary>
public sealed class SqlServerStatementsTests
{
    [Fact]
    public void Every_query_of_the_persistence_translates()
    {
        using var context = Unreachable.Open();
        var (slug, id, date) = ("hinaura", Guid.Empty, TemporaryDatabase.Now.UtcDateTime);
        var (ids, texts) = (new[] { id }, new[] { slug });

        Assert.All(
            [
                context.Of(Nature.Lieu).AsNoTracking().Where(d => d.SupprimeLe == null).ToQueryString(),
                context.Of(Nature.Source).Where(d => d.Source == slug).ToQueryString(),
                context.Of(Nature.Structure).Where(d => ids.Contains(d.Id) || texts.Contains(d.Rna)).ToQueryString(),
                context.Of(Nature.Service).Where(d => d.Source == slug && texts.Contains(d.Lieu)).ToQueryString(),
                context.Compteurs.Where(c => c.Nom == CompteurEntity.Revisions).Select(c => c.Valeur).ToQueryString(),
                context.Revisions.Where(r => r.Sequence == 1 && r.ObjetId == id && r.Auteur == slug && r.Date == date).ToQueryString(),
                context.Revisions.Where(r => r.Sequence > 1).OrderBy(r => r.Sequence).ToQueryString(),
            ],
            sql => Assert.Contains("SELECT", sql, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_counter_is_moved_by_one_update_which_keeps_its_row_locked()
    {
        var sent = new SentCommands();
        await using var context = Unreachable.Open(sent);
        var count = 3;

        await context.Compteurs.Where(c => c.Nom == CompteurEntity.Revisions)
            .ExecuteUpdateAsync(set => set.SetProperty(c => c.Valeur, c => c.Valeur + count));

        var sql = Assert.Single(sent.Texts).ReplaceLineEndings("\n");
        Assert.Matches(@"UPDATE \[c\]\nSET \[c\]\.\[valeur\] = \[c\]\.\[valeur\] \+ .*\nFROM \[compteurs\] AS \[c\]\nWHERE \[c\]\.\[nom\] = N'revisions'", sql);
    }

    [Fact]
    public async Task An_insert_takes_as_many_rows_as_its_parameters_allow()
    {
        await using var context = Unreachable.Open();
        await using var lieux = new BulkInsertion<DeclarationEntity>(context);
        var columns = context.Model.FindEntityType(typeof(DeclarationEntity))!.GetProperties().Count();
        var rows = context.RowsPerInsert(columns);

        using var command = (SqlCommand)lieux.Prepare(rows);

        Assert.InRange(command.Parameters.Count, 2_000, 2_098);
        Assert.Equal(rows, command.CommandText.Split("), (").Length);
        Assert.Equal(1_000, context.RowsPerInsert(columns: 1));
    }

    [Fact]
    public async Task The_client_cuts_no_text_and_sends_dates_as_dates()
    {
        await using var context = Unreachable.Open();
        await using var lieux = new BulkInsertion<DeclarationEntity>(context);

        using var command = (SqlCommand)lieux.Prepare(1);

        var parameters = command.Parameters.Cast<SqlParameter>().ToList();
        var texts = parameters.Where(p => p.SqlDbType is SqlDbType.NVarChar).ToList();
        Assert.NotEmpty(texts);
        Assert.All(texts, p => Assert.Equal(-1, p.Size));
        Assert.Equal(2, parameters.Count(p => p.SqlDbType is SqlDbType.DateTime2));
        Assert.Single(parameters, p => p.SqlDbType is SqlDbType.UniqueIdentifier);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task An_answer_is_held_in_memory_to_be_tried_again_unless_it_is_a_stream(bool streaming)
    {
        using var answer = Counters();
        await using var context = Unreachable.Open(new SentCommands { Answer = answer });
        context.IsStreaming = streaming;

        await using var counters = context.Compteurs.AsNoTracking().AsAsyncEnumerable().GetAsyncEnumerator();
        await counters.MoveNextAsync();

        Assert.IsType<RetryUnlessStreaming>(context.Database.CreateExecutionStrategy());
        Assert.Equal("a", counters.Current.Nom);
        // Once all is in memory, EF closes the server's answer.
        Assert.Equal(!streaming, answer.IsClosed);
    }

    /// <summary>SqlClient loads Microsoft.SqlServer.Server to tell whether a value is of a CLR user-defined type.</summary>
    [Fact]
    public void SqlClient_finds_the_types_of_user_defined_types()
    {
        var parameter = new SqlParameter { ParameterName = "@p", UdtTypeName = "dbo.Point", Value = new Point() };

        Assert.Equal(SqlDbType.Udt, parameter.SqlDbType);
        Assert.Equal(new Version(1, 0, 0, 0), typeof(SqlUserDefinedTypeAttribute).Assembly.GetName().Version);
    }

    private static DataTableReader Counters()
    {
        using var table = new DataTable();
        table.Columns.Add("nom", typeof(string));
        table.Columns.Add("valeur", typeof(long));
        table.Rows.Add("a", 1L);
        table.Rows.Add("b", 2L);

        return table.CreateDataReader();
    }

    [SqlUserDefinedType(Format.UserDefined, MaxByteSize = 16)]
    private sealed class Point : IBinarySerialize
    {
        public void Read(BinaryReader r)
        {
        }

        public void Write(BinaryWriter w)
        {
        }
    }
}
