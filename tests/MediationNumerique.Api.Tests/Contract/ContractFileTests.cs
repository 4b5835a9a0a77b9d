namespace MediationNumerique.Api.Tests.Contract;

[Collection(SharedApi.Name)]
public sealed class ContractFileTests(ApiFactory api)
{
    private static readonly string s_file = RepositoryFiles.Path("openapi", "mediation-numerique.v1.json");

    [Fact]
    public async Task The_committed_contract_is_the_one_that_is_served()
    {
        // As a server on one's own machine serves it, which the README starts.
        using var request = new HttpRequestMessage(HttpMethod.Get, "/openapi/v1.json") { Headers = { Host = "localhost:5080" } };
        using var answer = await api.Client.SendAsync(request);
        var served = await answer.Content.ReadAsStringAsync();
        if (Environment.GetEnvironmentVariable("MEDNUM_UPDATE_CONTRACT") == "1")
        {
            await File.WriteAllTextAsync(s_file, served);
        }

        var committed = await File.ReadAllTextAsync(s_file);

        Assert.True(
            committed == served,
            "The served contract differs from openapi/mediation-numerique.v1.json. If the change is wanted, write the file again: "
            + "MEDNUM_UPDATE_CONTRACT=1 dotnet test");
    }

    /// <summary>Tools read it whole, and people its differences: what two operations say in the same words is said once.</summary>
    [Fact]
    public void It_is_no_heavier_than_it_must_be() => Assert.InRange(new FileInfo(s_file).Length, 100_000, 330_000);
}
