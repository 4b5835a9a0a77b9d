namespace MediationNumerique.Api.Storage.Entities;

/// <summary>
/// Where the harvest of a source stands. Several instances may share it: who moves <see cref="ProchaineLe"/> forward harvests.
/// </summary>
internal sealed class MoissonnageEntity
{
    /// <summary>The slug of the source.</summary>
    public string Source { get; set; } = "";

    /// <summary>The address that the validators below belong to.</summary>
    public string Url { get; set; } = "";

    /// <summary>UTC.</summary>
    public DateTime ProchaineLe { get; set; }

    /// <summary>The <c>ETag</c> of the last file that was taken in.</summary>
    public string? Etag { get; set; }

    /// <summary>Its <c>Last-Modified</c>.</summary>
    public string? DernierModifie { get; set; }

    /// <summary>Its SHA-256, for servers that give neither.</summary>
    public string? Empreinte { get; set; }
}
