using Microsoft.AspNetCore.Mvc.ApiExplorer;

namespace MediationNumerique.Api.Http.OpenApi;

/// <summary>One convention for all: <c>listerLieux</c>, <c>lireLieu</c>, <c>listerHistoriqueLieu</c>.</summary>
internal static class OperationIds
{
    public static string Of(ApiDescription api)
    {
        var segments = api.RelativePath!.Split('/', StringSplitOptions.RemoveEmptyEntries);
        string[] names = [.. segments.Skip(1).Where(segment => segment[0] != '{').Select(Capital)];
        var parents = string.Concat(names[..^1].Select(Singular));

        return segments[^1][0] == '{' ? $"lire{Singular(names[^1])}{parents}" : $"lister{names[^1]}{parents}";
    }

    private static string Capital(string name) => char.ToUpperInvariant(name[0]) + name[1..];

    private static string Singular(string name) => name[..^1];
}
