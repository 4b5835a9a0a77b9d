namespace MediationNumerique.Api.Http;

/// <summary>On an endpoint whose page needs another content security policy than <see cref="SecurityHeaders"/> sets.</summary>
internal sealed record PagePolicy(string Value);
