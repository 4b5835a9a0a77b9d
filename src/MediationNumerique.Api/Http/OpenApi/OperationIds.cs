using Microsoft.AspNetCore.Mvc.ApiExplorer;

namespace MediationNumerique.Api.Http.OpenApi;

/// <summary>
/// One convention for all: <c>listerLieux</c>, <c>lireLieu</c>, <c>creerSignalement</c>. A collection of acts is named after
/// the act: posting to validations is <c>validerFichier</c>.
/// </summary>
internal static class OperationIds
{
    private static readonly Dictionary<string, string> s_acts = new() { ["validations"] = "validerFichier" };

    public static string Of(ApiDescription api)
    {
        var segments = api.RelativePath!.Split('/', StringSplitOptions.RemoveEmptyEntries);
        var resource = segments[1];
        if (api.HttpMethod == HttpMethods.Post)
        {
            return s_acts.GetValueOrDefault(segments[^1]) ?? $"creer{Named(segments[^1])[..^1]}";
        }

        return segments.Length == 2 ? $"lister{Named(resource)}" : $"lire{Named(resource)[..^1]}";
    }

    private static string Named(string resource) => char.ToUpperInvariant(resource[0]) + resource[1..];
}
