namespace MediationNumerique.Api.Startup;

internal static class ExitCode
{
    /// <summary>
    /// Runs until it is told to stop. What supervisors take for success is only said of that: work in the background that
    /// failed stops the process too, but with 1.
    /// </summary>
    public static int RunToExitCode(this WebApplication app)
    {
        BackgroundService[] background = [.. app.Services.GetServices<IHostedService>().OfType<BackgroundService>()];
        try
        {
            app.Run();

            return HasFailed() ? 1 : 0;
        }
        catch (Exception) when (HasFailed())
        {
            // The host has logged it, and throws it again.
            return 1;
        }

        bool HasFailed() => background.Any(service => service.ExecuteTask is { IsFaulted: true });
    }
}
