
namespace MediationNumerique.Api.Storage.Entities;

/// <summary>A file that a producer sent, and what became of it. Its content is in the data folder until it is taken in.</summary>
internal sealed class ImportEntity
{
    /// <summary>A number of this API's own, UUIDv7.</summary>
    public Guid Id { get; set; }

    /// <summary>The slug of the source.</summary>
    public string Source { get; set; } = "";

    public EtatImport Etat { get; set; }

    public ModeImport Mode { get; set; }

    /// <summary>Everything but the write.</summary>
    public bool Simulation { get; set; }

    /// <summary>One refused row refuses the file.</summary>
    public bool Strict { get; set; }

    /// <summary>Whether more may be deleted than is usual.</summary>
    public bool ConfirmerSuppressions { get; set; }

    public OrigineImport Origine { get; set; }

    public string Auteur { get; set; } = "";

    /// <summary>UTC.</summary>
    public DateTime RecuLe { get; set; }

    /// <summary>UTC; null until it ends.</summary>
    public DateTime? TermineLe { get; set; }

    /// <summary>Bytes, as they were sent.</summary>
    public long Taille { get; set; }

    /// <summary>SHA-256 of the bytes as they were sent, in hexadecimal.</summary>
    public string Empreinte { get; set; } = "";

    /// <summary>The format that was recognised, once it is.</summary>
    public string? Format { get; set; }

    /// <summary>The version of the national schema that was recognised.</summary>
    public string? VersionSchema { get; set; }

    public string? Encodage { get; set; }

    public int Lues { get; set; }

    public int Creees { get; set; }

    public int Modifiees { get; set; }

    public int Inchangees { get; set; }

    public int Supprimees { get; set; }

    public int Refusees { get; set; }

    public int AvecAvertissements { get; set; }

    /// <summary>How many lines the report has.</summary>
    public int Remarques { get; set; }

    /// <summary>The same in a few lines for a person, in JSON.</summary>
    public string? Resume { get; set; }

    /// <summary>Why the file as a whole was refused: a code.</summary>
    public string? MotifCode { get; set; }

    /// <summary>The same, in French, saying what to do.</summary>
    public string? MotifMessage { get; set; }

    /// <summary>The last revision that it made.</summary>
    public long? RevisionNo { get; set; }
}
