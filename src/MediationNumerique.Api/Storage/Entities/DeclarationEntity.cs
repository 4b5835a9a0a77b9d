namespace MediationNumerique.Api.Storage.Entities;

/// <summary>What one source states of one thing.</summary>
internal sealed class DeclarationEntity
{
    /// <summary>UUIDv5 of the source and the producer's id.</summary>
    public Guid Id { get; set; }

    public Nature Nature { get; set; }

    /// <summary>The slug of the source.</summary>
    public string Source { get; set; } = "";

    /// <summary>The producer's id; of a source, its slug.</summary>
    public string IdSource { get; set; } = "";

    /// <summary>What is stated, in JSON, under the schema's names. The columns below are what queries ask of it.</summary>
    public string Contenu { get; set; } = "";

    /// <summary>Of a place that came in a file: what its producer wrote where it was repaired, a JSON object by field.</summary>
    public string? Origine { get; set; }

    /// <summary>Of a place, where it is one.</summary>
    public string? Pivot { get; set; }

    /// <summary>Of a structure.</summary>
    public string? Rna { get; set; }

    /// <summary>Of a service: the producer's id of the place.</summary>
    public string? Lieu { get; set; }

    /// <summary>Of a service: the producer's id of the structure.</summary>
    public string? Structure { get; set; }

    /// <summary>When this API took it in, UTC.</summary>
    public DateTime MajLe { get; set; }

    /// <summary>When it was deleted, UTC: the row stays as a tombstone.</summary>
    public DateTime? SupprimeLe { get; set; }

    /// <summary>The last revision that touched it.</summary>
    public long RevisionNo { get; set; }

    /// <summary>The revision that made it what it is.</summary>
    public RevisionEntity ToRevision(RevisionOperation operation, string auteur, string? etatAvant) => new()
    {
        Sequence = RevisionNo,
        Nature = Nature,
        ObjetId = Id,
        Source = Source,
        Operation = operation,
        Auteur = auteur,
        Date = MajLe,
        EtatAvant = etatAvant,
    };
}

/// <summary>What a statement is about.</summary>
internal enum Nature
{
    Source,
    Lieu,
    Structure,
    Service,
}
