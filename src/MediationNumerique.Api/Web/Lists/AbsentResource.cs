using System.Globalization;
using MediationNumerique.Api.Catalogue;
using MediationNumerique.Api.Web.Problems;

namespace MediationNumerique.Api.Web.Lists;

/// <summary>Why there is nothing at an id: it was deleted, which a copy must follow, or it never was.</summary>
internal static class AbsentResource
{
    /// <param name="snapshot">Where it was sought.</param>
    /// <param name="id">As it was asked for.</param>
    /// <param name="deleted">What was deleted, in French, to begin a sentence: <c>Ce lieu</c>.</param>
    /// <param name="unknown">The sentences for what is unknown.</param>
    public static ProblemResult Problem(CatalogueSnapshot snapshot, string id, string deleted, string unknown) =>
        Guid.TryParse(id, out var guid) && snapshot.Tombes.TryGetValue(guid, out var date)
            ? new(ProblemType.RessourceSupprimee, $"{deleted} a été supprimé par son producteur le {date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}. Retirez-le de votre copie.")
            : new(ProblemType.RessourceInconnue, unknown);
}
