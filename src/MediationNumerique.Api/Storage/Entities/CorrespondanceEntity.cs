namespace MediationNumerique.Api.Storage.Entities;

/// <summary>How the columns of a source's files become the schema's fields.</summary>
internal sealed class CorrespondanceEntity
{
    /// <summary>The slug of the source.</summary>
    public string Source { get; set; } = "";

    /// <summary>As it was sent, in JSON.</summary>
    public string Contenu { get; set; } = "";

    public string Auteur { get; set; } = "";

    /// <summary>UTC.</summary>
    public DateTime MajLe { get; set; }
}
