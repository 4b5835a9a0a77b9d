namespace MediationNumerique.Api.Web;

/// <summary>On an endpoint whose page needs other policies than <see cref="SecurityHeaders"/> sets.</summary>
/// <param name="Content"><c>Content-Security-Policy</c>: what the page may load, and who may frame it.</param>
/// <param name="Permissions"><c>Permissions-Policy</c>: what of the visitor's machine it may ask for.</param>
internal sealed record PagePolicy(string Content, string Permissions);
