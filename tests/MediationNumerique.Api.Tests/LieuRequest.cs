using System.Net.Http.Headers;
using System.Text.Json;
using MediationNumerique.Api.Schema;
using MediationNumerique.Api.Schema.Json;

namespace MediationNumerique.Api.Tests;

/// <summary>How a producer states a place.</summary>
internal static class LieuRequest
{
    public static async Task<HttpResponseMessage> PutLieuAsync(this HttpClient client, string source, LieuMediationNumerique lieu, string token)
    {
        var body = JsonSerializer.SerializeToNode(lieu, SchemaJson.Instance.LieuMediationNumerique)!.AsObject();
        // It is in the address.
        body.Remove("id");
        using var request = new HttpRequestMessage(HttpMethod.Put, $"/v1/sources/{source}/lieux/{Uri.EscapeDataString(lieu.Id)}")
        {
            Headers = { Authorization = new AuthenticationHeaderValue("Bearer", token) },
            Content = new StringContent(body.ToJsonString(), System.Text.Encoding.UTF8, "application/json"),
        };

        return await client.SendAsync(request);
    }
}
