using MediationNumerique.Api.Catalogue;
using MediationNumerique.Api.Web.Caching;

namespace MediationNumerique.Api.Web.Filtres;

/// <summary>The validators of an answer that is made of the rows that pass a filter, and of its address; told before the filter is evaluated.</summary>
internal static class SelectionCaching
{
    public static ulong HashOf<T>(this TableSet<T> set, Selection selection, HttpRequest request) where T : Entry =>
        EntityTag.Combine(request, set.Fingerprint(selection), selection.Horloge ?? 0);

    public static string CacheControl(this Selection selection) => selection.Horloge is null ? EntityTag.PublicCache : EntityTag.ShortCache;
}
