namespace MediationNumerique.Api.Intake.Completions;

/// <summary>How other services are called: no redirect leaves the host that is allowed, no answer is endless.</summary>
internal static class ServiceClient
{
    /// <param name="longest">Of one exchange.</param>
    /// <param name="largestAnswer">Bytes.</param>
    public static HttpClient Create(TimeSpan longest, int largestAnswer) =>
        new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, PooledConnectionLifetime = TimeSpan.FromMinutes(5) })
        {
            Timeout = longest,
            MaxResponseContentBufferSize = largestAnswer,
        };
}
