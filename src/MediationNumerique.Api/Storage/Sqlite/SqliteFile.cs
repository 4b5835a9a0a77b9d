using Microsoft.Data.Sqlite;

namespace MediationNumerique.Api.Storage.Sqlite;

/// <summary>Where the embedded database is. Only its owner may read it: some tables name persons.</summary>
internal sealed class SqliteFile(DataFolder folder)
{
    private const string FileName = "mediation-numerique.db";

    public string FullPath => Path.Combine(folder.FullPath, FileName);

    public string ConnectionString => new SqliteConnectionStringBuilder { DataSource = FullPath }.ToString();

    /// <summary>Makes the folder and the file where they are missing. SQLite gives its side files the same mode.</summary>
    public async Task CreateAsync(CancellationToken cancellationToken)
    {
        MakeFile();
        await using var connection = new SqliteConnection(ConnectionString);
        await connection.OpenAsync(cancellationToken);
        await using var command = connection.CreateCommand();
        // The file keeps this mode. Readers then neither wait for a writer nor stop it.
        command.CommandText = "PRAGMA journal_mode = WAL;";
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    private void MakeFile()
    {
        folder.Create();
        using var _ = new FileStream(FullPath, DataFolder.PrivateFile(FileMode.OpenOrCreate, FileShare.ReadWrite));
    }
}
