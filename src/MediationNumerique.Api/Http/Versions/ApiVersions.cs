using System.Text.RegularExpressions;

namespace MediationNumerique.Api.Http.Versions;

/// <summary>
/// The versions that answer. Headers, <c>/versions</c> and the refusal of an unknown version all follow from here: to
/// announce the end of a version is to date it here.
/// </summary>
internal sealed partial class ApiVersions
{
    /// <summary>The only declaration of what exists.</summary>
    public static readonly ApiVersion[] Declared = [new("1")];

    /// <exception cref="ArgumentException">Dates or a successor that cannot be.</exception>
    public ApiVersions(params ApiVersion[] versions)
    {
        foreach (var version in versions)
        {
            if (version.Deprecated is null ? version.Sunset is not null || version.Successor is not null : version.Sunset < version.Deprecated)
            {
                throw new ArgumentException($"Version {version.Number}: it is deprecated first, and then ends.", nameof(versions));
            }
            if (version.Successor is { } successor && !versions.Any(other => other.Number == successor && other.Deprecated is null))
            {
                throw new ArgumentException($"Version {version.Number}: its successor {successor} is not a version that goes on.", nameof(versions));
            }
        }
        All = versions;
        Supported = string.Join(", ", versions.Where(version => version.Deprecated is null).Select(version => version.Number));
        Deprecated = string.Join(", ", versions.Where(version => version.Deprecated is not null).Select(version => version.Number));
    }

    public IReadOnlyList<ApiVersion> All { get; }

    /// <summary>The numbers of those that go on, as <c>api-supported-versions</c> lists them.</summary>
    public string Supported { get; }

    /// <summary>The numbers of the deprecated ones; empty when there is none.</summary>
    public string Deprecated { get; }

    /// <summary>The version that an address belongs to; null for an address without one, and for an unknown version.</summary>
    public ApiVersion? Of(PathString path) => All.FirstOrDefault(version => path.StartsWithSegments(version.Prefix));

    /// <summary>Whether an address asks for a version, known or not.</summary>
    public static bool IsVersioned(PathString path) => VersionSegment().IsMatch(path.Value ?? "");

    [GeneratedRegex(@"^/v[0-9]{1,9}(\.[0-9]{1,9})*(/|\z)", RegexOptions.IgnoreCase)]
    private static partial Regex VersionSegment();
}
