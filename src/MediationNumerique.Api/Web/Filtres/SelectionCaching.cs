using MediationNumerique.Api.Catalogue;
using MediationNumerique.Api.Web.Caching;

namespace MediationNumerique.Api.Web.Filtres;

/// <summary>The validators of an answer that is made of the rows that pass a filter, and of its address.</summary>
internal static class SelectionCaching
{
    /// <summary>As <see cref="EntityTag.IsNotModified(HttpContext, ulong, string)"/>; told before the filter is evaluated.</summary>
    public static bool IsNotModified<T>(this TableSet<T> set, Selection selection, HttpContext http) where T : Entry => EntityTag.IsNotModified(
        http,
        EntityTag.Combine(http.Request, set.Fingerprint(selection), selection.Horloge ?? 0),
        selection.Horloge is null ? EntityTag.PublicCache : EntityTag.ShortCache);
}
