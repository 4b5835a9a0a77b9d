namespace MediationNumerique.Api.Storage.Entities;

/// <summary>A named counter. Its row is updated first in a transaction, so that it stays locked until commit.</summary>
internal sealed class CompteurEntity
{
    public const string Revisions = "revisions";

    public string Nom { get; set; } = "";

    public long Valeur { get; set; }
}
