using System.Text.Json.Serialization.Metadata;
using MediationNumerique.Api.Catalogue;
using MediationNumerique.Api.Catalogue.Index;
using MediationNumerique.Api.Features.Ogc.Items;

namespace MediationNumerique.Api.Features.Ogc.Collections;

/// <summary>A collection of features: the points of one resource.</summary>
internal abstract class OgcCollection(CollectionTexts texts, JsonTypeInfo contract)
{
    /// <summary>What its address is made of.</summary>
    public string Id => texts.Id;

    public CollectionTexts Texts => texts;

    /// <summary>In the contract's order.</summary>
    public IReadOnlyList<FeatureProperty> Properties { get; } = FeatureProperties.Of(contract);

    /// <summary>The name of the resource in the contract.</summary>
    public string Contract { get; } = contract.Type.Name;

    public abstract Entry? Find(CatalogueSnapshot snapshot, Guid id);

    /// <summary>A hash of all features: while it is the same, so is every answer.</summary>
    public abstract ulong Fingerprint(CatalogueSnapshot snapshot);

    public abstract CollectionExtent Extent(CatalogueSnapshot snapshot);

    /// <param name="snapshot">Where to look.</param>
    /// <param name="kept">What was looked at before in it.</param>
    /// <param name="query">What is asked for.</param>
    /// <param name="cancellationToken">Ends the look.</param>
    public abstract ItemsPage Read(CatalogueSnapshot snapshot, KeptMatches kept, ItemsQuery query, CancellationToken cancellationToken);
}

/// <summary>How a collection is called, in French.</summary>
/// <param name="Id">What its address is made of.</param>
/// <param name="Title">A name.</param>
/// <param name="Description">A sentence or two.</param>
/// <param name="One">One of its features, to begin a sentence: <c>Ce lieu</c>.</param>
/// <param name="None">That none has an identifier, to begin a sentence: <c>Aucun lieu</c>.</param>
internal sealed record CollectionTexts(string Id, string Title, string Description, string One, string None);

/// <summary>Where and when the features of a collection are.</summary>
/// <param name="Box">Around all of them; null where none has coordinates.</param>
/// <param name="From">The earliest update, or null.</param>
/// <param name="To">The latest update, or null.</param>
internal sealed record CollectionExtent(BoundingBox? Box, DateOnly? From, DateOnly? To);
