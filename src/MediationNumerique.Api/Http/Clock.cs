namespace MediationNumerique.Api.Http;

/// <summary>The clock of a request, and what an answer takes from it.</summary>
internal static class Clock
{
    public static DateTimeOffset Now(this HttpRequest request) =>
        request.HttpContext.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow();

    /// <summary>A number that is never 0, and another one each minute.</summary>
    public static ulong Minute(DateTimeOffset now) => unchecked((ulong)(now.UtcTicks / TimeSpan.TicksPerMinute) * 0x9E3779B97F4A7C15);
}
