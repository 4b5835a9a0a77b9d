namespace MediationNumerique.Api.Catalogue;

/// <summary>A row of a page: the resource, where it stands in the order, and how far it is where a circle was asked for.</summary>
internal readonly record struct Hit<T>(T Entry, SortKey Key, double? Kilometres) where T : Entry;
