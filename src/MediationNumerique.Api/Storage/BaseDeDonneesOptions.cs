using System.ComponentModel.DataAnnotations;
using MediationNumerique.Api.Storage.SqlServer;

namespace MediationNumerique.Api.Storage;

/// <summary>Section <c>BaseDeDonnees</c> of the configuration.</summary>
internal sealed record BaseDeDonneesOptions : IValidatableObject
{
    public const string Section = "BaseDeDonnees";

    public const string Sqlite = "Sqlite";

    public const string SqlServer = "SqlServer";

    /// <summary><see cref="Sqlite"/>, a file in the data folder, or <see cref="SqlServer"/>.</summary>
    public string Moteur { get; init; } = Sqlite;

    /// <summary>For SQL Server only: how to reach the database.</summary>
    public string? ChaineDeConnexion { get; init; }

    public bool IsSqlServer => Moteur.Equals(SqlServer, StringComparison.OrdinalIgnoreCase);

    private bool IsSqlite => Moteur.Equals(Sqlite, StringComparison.OrdinalIgnoreCase);

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (IsSqlServer)
        {
            return SqlServerConnectionString.ProblemsOf(ChaineDeConnexion)
                .Select(problem => Problem(nameof(ChaineDeConnexion), problem));
        }
        if (!IsSqlite)
        {
            return [Problem(nameof(Moteur), $"is \"{Moteur}\": it is {Sqlite} or {SqlServer}.")];
        }

        return string.IsNullOrWhiteSpace(ChaineDeConnexion)
            ? []
            : [Problem(nameof(ChaineDeConnexion), $"is for {SqlServer}, and {Section}:{nameof(Moteur)} is {Sqlite}, whose file is in Donnees:Dossier.")];
    }

    private static ValidationResult Problem(string name, string text) => new($"{Section}:{name} {text}", [name]);
}
