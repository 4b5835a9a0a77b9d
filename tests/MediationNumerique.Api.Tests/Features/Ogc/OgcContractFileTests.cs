using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace MediationNumerique.Api.Tests.Features.Ogc;

[Collection(SharedApi.Name)]
public sealed class OgcContractFileTests(ApiFactory api)
{
    private static readonly string s_file = RepositoryFiles.Path("openapi", "ogc.json");

    /// <summary>A line for each member, so that a change shows.</summary>
    private static readonly JsonSerializerOptions s_lines = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    [Fact]
    public async Task The_committed_document_is_the_one_that_is_served()
    {
        var served = $"{JsonNode.Parse(await api.Client.GetStringAsync("/ogc/api?f=json"))!.ToJsonString(s_lines)}\n";
        if (Environment.GetEnvironmentVariable("MEDNUM_UPDATE_CONTRACT") == "1")
        {
            await File.WriteAllTextAsync(s_file, served);
        }

        Assert.True(await File.ReadAllTextAsync(s_file) == served, "The served document differs from openapi/ogc.json. If the change is wanted, write the file again: MEDNUM_UPDATE_CONTRACT=1 dotnet test");
    }
}
