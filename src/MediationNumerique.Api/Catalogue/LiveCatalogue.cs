namespace MediationNumerique.Api.Catalogue;

/// <summary>The snapshot that requests read now. Publishing one is a reference swap: who reads goes on with the old one.</summary>
internal sealed class LiveCatalogue
{
    private volatile CatalogueSnapshot _current = CatalogueSnapshot.Empty;

    public CatalogueSnapshot Current => _current;

    /// <summary>Whether a first snapshot has been published.</summary>
    public bool IsReady => _current != CatalogueSnapshot.Empty;

    public void Publish(CatalogueSnapshot snapshot) => _current = snapshot;
}
