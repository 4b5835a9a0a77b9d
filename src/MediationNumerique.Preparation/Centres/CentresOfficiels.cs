using System.Net.Http.Json;
using System.Text.Json;

namespace MediationNumerique.Preparation.Centres;

/// <summary>
/// Centres of communes and municipal arrondissements from the API Découpage administratif, documented at
/// https://geo.api.gouv.fr/decoupage-administratif/communes.
/// </summary>
internal sealed class CentresOfficiels(Uri adresse, TimeSpan delai)
{
    private static readonly string[] s_queries =
    [
        "communes?fields=centre&format=json&geometry=centre",
        "communes?type=arrondissement-municipal&fields=centre&format=json&geometry=centre",
    ];

    /// <returns>Points by code INSEE.</returns>
    /// <exception cref="PreparationException">There is no network, or no usable answer.</exception>
    public async Task<IReadOnlyDictionary<string, Point>> GetAsync(CancellationToken cancellationToken)
    {
        // A base address without its last slash would lose its last segment.
        var address = adresse.AbsoluteUri.EndsWith('/') ? adresse : new Uri(adresse.AbsoluteUri + '/');
        using var client = new HttpClient { BaseAddress = address, Timeout = delai };
        var points = new Dictionary<string, Point>();
        foreach (var query in s_queries)
        {
            foreach (var commune in await GetAsync(client, query, cancellationToken))
            {
                if (commune is { Code: { } code, Centre.Coordinates: [var longitude, var latitude, ..] })
                {
                    points[code] = new(latitude, longitude);
                }
            }
        }

        return points;
    }

    private static async Task<List<OfficialCommune>> GetAsync(HttpClient client, string query, CancellationToken cancellationToken)
    {
        try
        {
            return await client.GetFromJsonAsync<List<OfficialCommune>>(query, cancellationToken) ?? [];
        }
        catch (TaskCanceledException e) when (!cancellationToken.IsCancellationRequested)
        {
            throw Failure($"did not answer within {client.Timeout.TotalSeconds} seconds; --delai gives it more", e);
        }
        catch (HttpRequestException e)
        {
            throw Failure(e.StatusCode is { } status ? $"answered {(int)status}" : $"cannot be reached ({e.Message}); is there a network", e);
        }
        catch (JsonException e)
        {
            throw Failure("did not answer the expected JSON", e);
        }

        PreparationException Failure(string what, Exception e) =>
            new($"{client.BaseAddress}{query} {what}. The file was not changed.", PreparationException.Network, e);
    }

    private sealed record OfficialCommune(string? Code, OfficialPoint? Centre);

    private sealed record OfficialPoint(double[]? Coordinates);
}
