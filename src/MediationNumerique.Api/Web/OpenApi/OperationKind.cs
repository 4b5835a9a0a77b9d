using MediationNumerique.Api.Web.Files;
using Microsoft.AspNetCore.Mvc.ApiExplorer;

namespace MediationNumerique.Api.Web.OpenApi;

/// <summary>On a read that is made anew each time, such as a report: no tag, hence no 304.</summary>
internal sealed record WithoutEntityTag;

/// <summary>On a file that is read in ranges too (RFC 9110 §14).</summary>
internal sealed record RangedFile;

/// <summary>What decides which headers an operation reads and answers.</summary>
/// <param name="IsRead">It is a GET.</param>
/// <param name="HasEntityTag">It is a read that answers 304 to who has the content already.</param>
/// <param name="IsList">It may have a next page.</param>
/// <param name="HasBody">It writes the statement that its body is.</param>
/// <param name="HasCriteria">It reads by the criteria that its body is.</param>
/// <param name="IsStatementWrite">It writes or deletes a statement, on conditions.</param>
/// <param name="IsImport">It takes a file in, and may answer before its end.</param>
/// <param name="HasFile">It also answers a file.</param>
/// <param name="HasRanges">The file is read in ranges too.</param>
internal sealed record OperationKind(
    bool IsRead, bool HasEntityTag, bool IsList, bool HasBody, bool HasCriteria, bool IsStatementWrite, bool IsImport, bool HasFile, bool HasRanges)
{
    public static OperationKind Of(ApiDescription api)
    {
        var metadata = api.ActionDescriptor.EndpointMetadata;
        var isRead = api.HttpMethod == HttpMethods.Get;
        var hasBody = metadata.OfType<DescribedBody>().Any();

        return new(
            isRead,
            isRead && !metadata.OfType<WithoutEntityTag>().Any(),
            isRead && OperationIds.Of(api).StartsWith("lister", StringComparison.Ordinal),
            hasBody,
            metadata.OfType<DescribedCriteria>().Any(),
            hasBody || api.HttpMethod == HttpMethods.Delete,
            api.SupportedResponseTypes.Any(response => response.StatusCode == StatusCodes.Status202Accepted),
            metadata.OfType<FileAnswer>().Any(),
            metadata.OfType<RangedFile>().Any());
    }
}
