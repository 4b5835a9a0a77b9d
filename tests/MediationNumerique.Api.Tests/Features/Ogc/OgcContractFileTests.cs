using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using MediationNumerique.Api.Features.Ogc.Crs;
using MediationNumerique.Api.Features.Ogc.Items;

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

    /// <summary>What the document says by hand of what the code knows.</summary>
    [Fact]
    public async Task Its_page_sizes_and_systems_of_coordinates_are_those_that_are_served()
    {
        var parameters = JsonNode.Parse(await api.Client.GetStringAsync("/ogc/api?f=json"))!["components"]!["parameters"]!;

        Assert.Equal((1, ItemsQuery.DefaultLimit, ItemsQuery.MostLimit), ((int)parameters["limit"]!["schema"]!["minimum"]!, (int)parameters["limit"]!["schema"]!["default"]!, (int)parameters["limit"]!["schema"]!["maximum"]!));
        Assert.Equal(CoordinateSystem.All.Select(crs => crs.Uri), parameters["crs"]!["schema"]!["enum"]!.AsArray().Select(uri => (string)uri!));
        Assert.Equal(CoordinateSystem.Crs84.Uri, (string)parameters["crs"]!["schema"]!["default"]!);
    }
}
