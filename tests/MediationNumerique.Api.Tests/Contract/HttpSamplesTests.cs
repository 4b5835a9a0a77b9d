using MediationNumerique.Api.Tests.Contract.Gateway;

namespace MediationNumerique.Api.Tests.Contract;

/// <summary>Every request of <c>http-samples</c> gets the status that its title states.</summary>
[Collection(SharedApi.Name)]
public sealed class HttpSamplesTests(ApiFactory api)
{
    /// <summary>The address of the server is the client's.</summary>
    private static readonly Dictionary<string, string> s_values = new() { ["api"] = "" };

    public static TheoryData<string> Files => new(HttpSample.Files());

    /// <summary>Those that read; what the others write is not for the server that is shared here.</summary>
    public static TheoryData<string> ReadingFiles => new(HttpSample.Files().Where(file => !HttpSample.NeedsToken(file)));

    [Theory]
    [MemberData(nameof(ReadingFiles))]
    public Task Every_request_gets_the_status_of_its_title(string file) => HttpSample.RunAllAsync(file, s_values, api.Client);

    /// <summary>A request that no title announces would not be run: the titles and the requests must be as many.</summary>
    [Theory]
    [MemberData(nameof(Files))]
    public void No_request_goes_without_a_title(string file) => Assert.Equal(HttpSample.Count(file), HttpSample.Read(file, s_values).Count);

    [Fact]
    public void Every_operation_of_the_contract_is_shown_to_succeed_by_a_request()
    {
        var shown = HttpSample.Files().SelectMany(file => HttpSample.Read(file, s_values)).Where(sample => sample.Status is >= 200 and < 300).Select(Operation);

        Assert.Empty(CommittedContract.Instance.Operations.Select(operation => operation.Name).Except(shown.OfType<string>()));
    }

    [Theory]
    [InlineData("parcours-cartographe.http")]
    [InlineData("parcours-logiciel.http")]
    [InlineData("parcours-producteur.http")]
    [InlineData("parcours-collectivite.http")]
    public void Each_kind_of_reader_has_a_journey_whose_requests_follow_from_each_other(string file)
    {
        var samples = HttpSample.Read(file, s_values);

        Assert.True(samples.Count >= 10);
        Assert.Contains(samples, sample => sample.Name is not null);
    }

    [Fact]
    public async Task Methods_headers_variables_and_bodies_are_sent()
    {
        var samples = HttpSample.Read("validations.http", s_values);
        var json = Assert.Single(samples, sample => sample.Body?.StartsWith('[') is true);
        var file = Assert.Single(samples, sample => sample.Body == "< ./lieux-a-corriger.csv" && sample.Url.EndsWith("/v1/validations", StringComparison.Ordinal));
        using var jsonMessage = json.ToMessage();
        using var fileMessage = file.ToMessage();

        Assert.Equal("application/json", jsonMessage.Content!.Headers.ContentType!.MediaType);
        Assert.EndsWith("]", await jsonMessage.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(HttpMethod.Post, fileMessage.Method);
        Assert.StartsWith("id,", await fileMessage.Content!.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    /// <summary>Null where the address is not the contract's, or is only known from an answer.</summary>
    private static string? Operation(HttpSample sample)
    {
        var path = SampleAnswers.Put(sample.Url, "x").Split('?')[0];
        var known = path.StartsWith('/') ? CommittedContract.Instance.Find(path) : null;

        return known?.Operations.TryGetValue(sample.Method.Method, out var operation) is true ? operation.Name : null;
    }
}
