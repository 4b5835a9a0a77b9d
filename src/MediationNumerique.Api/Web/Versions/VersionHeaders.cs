namespace MediationNumerique.Api.Web.Versions;

/// <summary>What answers say of versions: which go on, which are deprecated; of their own, since when (RFC 9745) and until when (RFC 8594).</summary>
internal static class VersionHeaders
{
    public const string Supported = "api-supported-versions";
    public const string Deprecated = "api-deprecated-versions";
    public const string Deprecation = "Deprecation";
    public const string Sunset = "Sunset";
}
