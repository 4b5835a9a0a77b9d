using Microsoft.Extensions.Logging.Console;

namespace MediationNumerique.Api.Web;

/// <summary>How lines of the log are written: each on one line, exception included, with its time in UTC.</summary>
internal static class LogLines
{
    private const string Time = "yyyy-MM-dd'T'HH:mm:ss.fff'Z'";

    /// <summary>Writes whole addresses: with them where a person is, or a token that was put there by mistake.</summary>
    private const string RequestLog = "Microsoft.AspNetCore.Hosting.Diagnostics";

    public static void AddLogLines(this IHostApplicationBuilder builder)
    {
        // Of all outputs, and of the console too: what its own settings ask for comes before what is asked of all.
        builder.Logging.AddFilter(RequestLog, LogLevel.Warning);
        builder.Logging.AddFilter<ConsoleLoggerProvider>(RequestLog, LogLevel.Warning);
        // Where no formatter is named, the framework takes this one without its options.
        builder.Services.Configure<ConsoleLoggerOptions>(console => console.FormatterName ??= ConsoleFormatterNames.Simple);
        builder.Services.Configure<SimpleConsoleFormatterOptions>(console =>
            (console.SingleLine, console.UseUtcTimestamp, console.TimestampFormat) = (true, true, $"{Time} "));
        // With Logging:Console:FormatterName=json.
        builder.Services.Configure<JsonConsoleFormatterOptions>(console => (console.UseUtcTimestamp, console.TimestampFormat) = (true, Time));
    }
}
