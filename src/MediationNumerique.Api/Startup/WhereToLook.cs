using MediationNumerique.Api.Storage;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace MediationNumerique.Api.Startup;

internal static class WhereToLook
{
    /// <summary>Once the server listens, says where.</summary>
    public static void PrintWhereToLook(this WebApplication app) => app.Lifetime.ApplicationStarted.Register(() =>
    {
        var addresses = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()?.Addresses ?? [];
        foreach (var address in addresses)
        {
            app.Logger.LogInformation("Home page: {Address}/ — documentation: {Address}/documentation", address, address);
        }
        app.Logger.LogInformation("Data folder: {Folder}", app.Services.GetRequiredService<DataFolder>().FullPath);
        app.Logger.LogInformation("Database: {Location}", app.Services.GetRequiredService<IDatabaseEngine>().Location);
    });
}
