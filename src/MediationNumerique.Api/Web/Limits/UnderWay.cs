using MediationNumerique.Api.Web.Problems;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Options;

namespace MediationNumerique.Api.Web.Limits;

/// <summary>
/// Bounds what is under way at once, by client and in all: connections, which cost a little each, and requests, which hold
/// about a megabyte while a slow reader takes a large answer.
/// </summary>
internal static class UnderWay
{
    private const string RetryAfterSeconds = "2";

    /// <summary>A connection too many is closed at once: there is no request to answer.</summary>
    public static void BoundConnections(this KestrelServerOptions kestrel)
    {
        var options = kestrel.ApplicationServices.GetRequiredService<IOptions<DebitOptions>>().Value;
        if (!options.Actif)
        {
            return;
        }
        var counts = new ClientCounts(options.Connexions, options.ConnexionsEnTout);
        kestrel.ConfigureEndpointDefaults(listen => listen.Use(next => async connection =>
        {
            var address = (connection.RemoteEndPoint as System.Net.IPEndPoint)?.Address;
            // A known proxy's connections are those of all its clients.
            if (address is not null && options.IsProxy(address))
            {
                await next(connection);
                return;
            }
            var client = Client.Number(address);
            if (counts.TryEnter(client) is not ClientCounts.Answer.Entered)
            {
                connection.Abort();
                return;
            }
            try
            {
                await next(connection);
            }
            finally
            {
                counts.Leave(client);
            }
        }));
    }

    /// <summary>After the known proxies, since it tells clients apart. Those who watch over the API always get in.</summary>
    public static void UseBoundedRequests(this WebApplication app)
    {
        var options = app.Services.GetRequiredService<IOptions<DebitOptions>>().Value;
        if (!options.Actif)
        {
            return;
        }
        var counts = new ClientCounts(options.Simultanees, options.SimultaneesEnTout);
        app.UseWhen(http => !http.Request.Path.StartsWithSegments("/sante"), branch => branch.Use(async (http, next) =>
        {
            var client = Client.Number(http.Connection.RemoteIpAddress);
            if (counts.TryEnter(client) is not ClientCounts.Answer.Entered and var refusal)
            {
                await Refuse(http, refusal);
                return;
            }
            try
            {
                await next(http);
            }
            finally
            {
                counts.Leave(client);
            }
        }));
    }

    private static Task Refuse(HttpContext http, ClientCounts.Answer refusal)
    {
        http.Response.Headers.RetryAfter = RetryAfterSeconds;
        var problem = refusal is ClientCounts.Answer.TooManyOfClient
            ? new ProblemResult(ProblemType.DebitDepasse, $"Trop de vos requêtes sont en cours à la fois. Attendez leurs réponses, puis réessayez dans {RetryAfterSeconds} s.")
            : new ProblemResult(ProblemType.Occupee, $"Trop de requêtes sont en cours. Réessayez dans {RetryAfterSeconds} s.");

        return problem.ExecuteAsync(http);
    }
}
