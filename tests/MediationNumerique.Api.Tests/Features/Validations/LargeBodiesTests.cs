using System.Net;
using System.Text;
using System.Text.Json;

namespace MediationNumerique.Api.Tests.Features.Validations;

/// <summary>Through Kestrel, which bounds bodies.</summary>
[Collection(ServedApi.Name)]
public sealed class LargeBodiesTests(LiveApi api)
{
    private const int Largest = 64 * 1024 * 1024;

    private static readonly byte[] s_file = Encoding.UTF8.GetBytes("id,pivot,nom,commune,code_postal,adresse,date_maj\n");

    [Fact]
    public async Task The_largest_body_is_read_and_one_byte_more_is_refused()
    {
        using var accepted = await SendAsync(Largest);
        using var refused = await SendAsync(Largest + 1);

        Assert.Equal(HttpStatusCode.OK, accepted.StatusCode);
        Assert.True(JsonElement.Parse(await accepted.Content.ReadAsStringAsync()).GetProperty("lecture_complete").GetBoolean());
        Assert.EndsWith("/problemes/corps-trop-grand", (await refused.ProblemAsync(413)).Text("type"), StringComparison.Ordinal);
    }

    /// <summary>A header, then blank lines; the client asks before it sends.</summary>
    private async Task<HttpResponseMessage> SendAsync(int length)
    {
        var bytes = new byte[length];
        bytes.AsSpan().Fill((byte)' ');
        for (var i = 0; i < length; i += 1_000)
        {
            bytes[i] = (byte)'\n';
        }
        s_file.CopyTo(bytes, 0);
        using var request = new HttpRequestMessage(HttpMethod.Post, "/v1/validations") { Content = new ByteArrayContent(bytes) };
        request.Headers.ExpectContinue = true;

        return await api.Client.SendAsync(request);
    }
}
