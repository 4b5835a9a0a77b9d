using Microsoft.AspNetCore.Mvc.ApiExplorer;

namespace MediationNumerique.Api.Http.OpenApi;

/// <summary>One convention for all: <c>listerLieux</c>, <c>lireLieu</c>.</summary>
internal static class OperationIds
{
    public static string Of(ApiDescription api)
    {
        var segments = api.RelativePath!.Split('/', StringSplitOptions.RemoveEmptyEntries);
        var resource = segments[1];
        resource = char.ToUpperInvariant(resource[0]) + resource[1..];

        return segments.Length == 2 ? $"lister{resource}" : $"lire{resource[..^1]}";
    }
}
