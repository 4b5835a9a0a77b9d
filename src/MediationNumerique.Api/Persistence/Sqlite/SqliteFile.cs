using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Options;

namespace MediationNumerique.Api.Persistence.Sqlite;

/// <summary>Where the embedded database is. Only its owner may read it: some tables name persons.</summary>
internal sealed class SqliteFile(IHostEnvironment environment, IOptions<DonneesOptions> options)
{
    private const string FileName = "mediation-numerique.db";

    private const UnixFileMode OwnerReadsAndWrites = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    public string Folder { get; } = Path.GetFullPath(options.Value.Dossier, environment.ContentRootPath);

    public string FullPath => Path.Combine(Folder, FileName);

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
        var creation = new FileStreamOptions { Mode = FileMode.OpenOrCreate, Access = FileAccess.ReadWrite, Share = FileShare.ReadWrite };
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(Folder);
        }
        else
        {
            Directory.CreateDirectory(Folder, OwnerReadsAndWrites | UnixFileMode.UserExecute);
            creation.UnixCreateMode = OwnerReadsAndWrites;
        }
        using var _ = new FileStream(FullPath, creation);
    }
}
