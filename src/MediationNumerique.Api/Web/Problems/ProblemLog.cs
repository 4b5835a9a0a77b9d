using Microsoft.AspNetCore.Diagnostics;

namespace MediationNumerique.Api.Web.Problems;

/// <summary>
/// One line a problem, which its <c>trace_id</c> finds. Nothing that was sent is in it: neither the address, of which it has the
/// route's pattern, nor a header, nor the body. A flood of requests is no flood of lines: those above a number a minute are
/// counted instead.
/// </summary>
internal sealed partial class ProblemLog : IDisposable
{
    /// <summary>Lines a minute; they do not use up those of our own faults.</summary>
    public const int MostRefusals = 300;

    /// <summary>Fewer, since each has an exception with it.</summary>
    public const int MostFailures = 60;

    private static readonly string[] s_methods = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"];

    private readonly ILogger<ProblemLog> _logger;
    private readonly ITimer _minute;
    private int _refusals;
    private int _failures;

    public ProblemLog(ILogger<ProblemLog> logger, TimeProvider clock)
    {
        _logger = logger;
        _minute = clock.CreateTimer(_ => EndMinute(), null, TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(1));
    }

    /// <param name="http">The request.</param>
    /// <param name="type">What it is answered.</param>
    /// <param name="traceId">What its sender is told to cite.</param>
    /// <param name="cause">What was thrown, where the fault is ours.</param>
    public void Write(HttpContext http, ProblemType type, string traceId, Exception? cause)
    {
        var isWritten = cause is null
            ? Interlocked.Increment(ref _refusals) <= MostRefusals
            : Interlocked.Increment(ref _failures) <= MostFailures;
        if (!isWritten)
        {
            return;
        }
        // The framework takes the endpoint away from a request that threw.
        var endpoint = http.GetEndpoint() ?? http.Features.Get<IExceptionHandlerFeature>()?.Endpoint;
        var level = type.Status switch { 500 => LogLevel.Error, > 500 => LogLevel.Warning, _ => LogLevel.Information };
        var method = s_methods.Contains(http.Request.Method) ? http.Request.Method : "?";
        LogProblem(level, method, (endpoint as RouteEndpoint)?.RoutePattern.RawText ?? "?", type.Status, type.Slug, traceId, cause);
    }

    public void Dispose()
    {
        _minute.Dispose();
        EndMinute();
    }

    private void EndMinute()
    {
        var refusals = Math.Max(0, Interlocked.Exchange(ref _refusals, 0) - MostRefusals);
        var failures = Math.Max(0, Interlocked.Exchange(ref _failures, 0) - MostFailures);
        if (refusals + failures > 0)
        {
            LogLeftOut(refusals, failures);
        }
    }

    [LoggerMessage(EventId = 1, Message = "{Method} {Route} {Status} {Problem} trace_id={TraceId}")]
    private partial void LogProblem(LogLevel level, string method, string route, int status, string problem, string traceId, Exception? cause);

    [LoggerMessage(2, LogLevel.Warning, "Too many problems for the log: {Refusals} refusals and {Failures} failures were left out since the last minute began")]
    private partial void LogLeftOut(int refusals, int failures);
}
