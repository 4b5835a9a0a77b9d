using MediationNumerique.Api.Schema;

namespace MediationNumerique.Api.Storage.Entities;

/// <summary>One line of an import's report.</summary>
internal sealed class RemarqueEntity
{
    public Guid ImportId { get; set; }

    /// <summary>From 0, in the order of the file.</summary>
    public int Rang { get; set; }

    /// <summary>The line of the file; null for what is said of the file as a whole.</summary>
    public int? Ligne { get; set; }

    /// <summary>The producer's id, where it could be read.</summary>
    public string? IdSource { get; set; }

    public string? Colonne { get; set; }

    public Gravite Gravite { get; set; }

    public string Code { get; set; } = "";

    public string Message { get; set; } = "";

    public string? Valeur { get; set; }

    /// <summary>What was kept of it.</summary>
    public string? ValeurRetenue { get; set; }

    /// <summary>How many rows it holds for, where they are not all told; null for the one that is named.</summary>
    public int? Nombre { get; set; }

    public IReadOnlyList<string> Suggestions { get; set; } = [];
}
