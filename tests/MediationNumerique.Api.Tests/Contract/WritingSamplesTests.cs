using MediationNumerique.Api.Tests.Intake.One;
using MediationNumerique.Api.Web.Auth;

namespace MediationNumerique.Api.Tests.Contract;

/// <summary>The same for the requests that write, with the token that a reader would paste.</summary>
[Collection(WrittenApi.Name)]
public sealed class WritingSamplesTests(WritableApi api)
{
    public static TheoryData<string> Files => new(HttpSample.Files().Where(HttpSample.NeedsToken));

    [Theory]
    [MemberData(nameof(Files))]
    public Task Every_request_gets_the_status_of_its_title(string file) => HttpSample.RunAllAsync(
        file, new Dictionary<string, string> { ["api"] = "", ["jeton"] = api.Token(["mon-hub", "mon-fichier", "mon-parcours", "ma-correspondance"], [Portees.LieuxEcrire]) }, api.Client);
}
