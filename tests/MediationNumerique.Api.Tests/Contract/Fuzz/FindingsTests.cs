using System.Net;
using System.Text.RegularExpressions;
using MediationNumerique.Api.Tests.Intake.One;
using MediationNumerique.Api.Web.OpenApi;

namespace MediationNumerique.Api.Tests.Contract.Fuzz;

/// <summary>What the fuzzer found, each as it was seen.</summary>
[Collection(WrittenApi.Name)]
public sealed class FindingsTests(WritableApi api)
{
    /// <summary>The catalogue was read with several queries, and a service that moved meanwhile was at both places: 500.</summary>
    [Fact]
    public async Task A_service_that_moves_while_others_write_is_nowhere_twice()
    {
        var producer = await api.ProducerAsync("essai-deplacements");
        await producer.PutAsync("lieux", "garde", Sent.Lieu()).StatusAsync();
        await producer.PutAsync("structures", "garde", Sent.Structure()).StatusAsync();

        var statuses = await Task.WhenAll(Enumerable.Range(0, 6).Select(writer => Task.Run(() => WriteAsync(producer, writer, 40))));

        Assert.All(statuses.SelectMany(each => each), status => Assert.Contains(status, new[] { HttpStatusCode.OK, HttpStatusCode.Created, HttpStatusCode.Conflict }));
    }

    [Theory]
    [InlineData("pres_de", "45.75,4.85", true)]
    [InlineData("pres_de", "-90,180.0", true)]
    [InlineData("pres_de", "90.1,0", false)]
    [InlineData("pres_de", "...,.", false)]
    [InlineData("bbox", "-180,-90,180,90", true)]
    [InlineData("bbox", "-9438,.881,05.,50.6", false)]
    [InlineData("bbox", "181,0,0,0", false)]
    public async Task The_pattern_of_a_point_and_of_a_box_bounds_them_as_the_API_does(string parameter, string value, bool isAccepted)
    {
        var contract = InlinedContract.Of(await api.Client.GetStringAsync("/openapi/v1.json"));
        var schema = contract["paths"]!["/v1/lieux"]!["get"]!["parameters"]!.AsArray().Single(p => (string)p!["name"]! == parameter)!["schema"]!;
        using var answer = await api.Client.GetAsync($"/v1/lieux?limite=1&{parameter}={value}");

        Assert.Equal(isAccepted, Regex.IsMatch(value, (string)schema["pattern"]!));
        Assert.Equal(isAccepted ? HttpStatusCode.OK : HttpStatusCode.BadRequest, answer.StatusCode);
    }

    /// <summary>It is compulsory only where there is no structure: the contract asked for a character in any case.</summary>
    [Fact]
    public async Task A_service_of_a_structure_may_have_an_empty_place()
    {
        var producer = await api.ProducerAsync("essai-lieu-vide");
        var contract = InlinedContract.Of(await api.Client.GetStringAsync("/openapi/v1.json"));

        Assert.Null(contract["components"]!["schemas"]!["ServiceDeclare"]!["properties"]!["lieu"]!["minLength"]);
        Assert.Equal(HttpStatusCode.Created, await producer.PutAsync("services", "a", Sent.Service(("lieu", ""), ("structure", "garde"))).StatusAsync());
    }

    /// <summary>In turn: at a place, of a structure; while the place and the structure change too.</summary>
    private static async Task<List<HttpStatusCode>> WriteAsync(Producer producer, int writer, int times)
    {
        var statuses = new List<HttpStatusCode>();
        for (var i = 0; i < times; i++)
        {
            var sending = (writer % 3) switch
            {
                0 => producer.PutAsync("services", "mobile", Sent.Service(i % 2 == 0 ? ("lieu", "garde") : ("structure", "garde"))),
                1 => producer.PutAsync("structures", "garde", Sent.Structure(("description", $"{writer} {i}"))),
                _ => producer.PutAsync("lieux", "garde", Sent.Lieu(("presentation_resume", $"{writer} {i}"))),
            };
            statuses.Add(await sending.StatusAsync());
        }

        return statuses;
    }
}
