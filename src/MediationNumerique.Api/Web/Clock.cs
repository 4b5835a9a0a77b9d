namespace MediationNumerique.Api.Web;

/// <summary>The clock of a request, and what an answer takes from it.</summary>
internal static class Clock
{
    public static DateTimeOffset Now(this HttpRequest request) =>
        request.HttpContext.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow();

    /// <summary>The number of the minute, the same in all its seconds.</summary>
    public static ulong Minute(DateTimeOffset now) => (ulong)(now.UtcTicks / TimeSpan.TicksPerMinute);
}
