using MediationNumerique.Api.Web.Versions;
using Microsoft.AspNetCore.Mvc.ApiExplorer;

namespace MediationNumerique.Api.Web.OpenApi;

/// <summary>
/// From the method and the path, where a route has no name of its own (<see cref="OperationName"/>): <c>listerLieux</c>, <c>lireLieu</c>, <c>declarerLieu</c>,
/// <c>lireDeclarationLieu</c>.
/// </summary>
internal static class OperationIds
{
    public static string Of(ApiDescription api) =>
        api.ActionDescriptor.EndpointMetadata.OfType<OperationName>().SingleOrDefault()?.Name ?? ByConvention(api);

    private static string ByConvention(ApiDescription api)
    {
        string[] segments = [.. api.RelativePath!.Split('/', StringSplitOptions.RemoveEmptyEntries).Where(segment => AskedVersion.Of($"/{segment}") is null)];
        var isOne = segments[^1].StartsWith('{');
        var isDeclaration = segments[^1] == "{id_source}";
        var last = segments.Last(segment => !segment.StartsWith('{'));
        var resource = string.Concat(last.Split('-', '.').Select(word => char.ToUpperInvariant(word[0]) + word[1..]));
        var one = resource[^1] is 's' or 'x' ? resource[..^1] : resource;

        return (api.HttpMethod, isOne) switch
        {
            ("GET", true) => isDeclaration ? $"lireDeclaration{one}" : $"lire{one}",
            ("GET", false) => $"lister{resource}",
            ("POST", _) => $"creer{one}",
            ("PUT", _) => $"declarer{one}",
            ("PATCH", _) => $"modifier{one}",
            ("DELETE", _) => $"supprimer{one}",
            (var method, _) => throw new NotSupportedException($"{method} {api.RelativePath}: say here what such an operation is called."),
        };
    }
}
