using MediationNumerique.Api.Web.Auth;

namespace MediationNumerique.Api.Tests.Web.Auth;

public sealed class LogTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly Journal _journal = new();

    public void Dispose()
    {
        _folder.Dispose();
        _journal.Dispose();
    }

    [Fact]
    public async Task No_token_is_ever_written_wherever_it_came_and_whatever_it_is_worth()
    {
        await using var authority = await FakeAuthority.StartAsync();
        var settings = authority.Settings;
        settings["Authentification:CleLocale"] = "true";
        await using var api = await ProtectedApi.StartAsync(_folder.FullPath, settings, _journal);
        var good = api.GoodToken();
        string[] tokens =
        [
            good, authority.Token(), api.Token(["savoie"], [Portees.LieuxEcrire]), api.Token(["isere"], []), api.Token(["isere"], [Portees.LieuxEcrire], hours: -1),
            good[..^3], $"{good}.x", authority.Token(d => d.Audience = "autre"), authority.Token(d => d.SigningCredentials = null),
        ];
        foreach (var token in tokens)
        {
            (await api.PutAsync("/v1/essais/isere/12", token)).Dispose();
            (await api.PutAsync($"/v1/essais/isere/12?access_token={token}")).Dispose();
        }

        Assert.Contains(_journal.Lines, line => line.Contains("cle-locale was successfully authenticated", StringComparison.Ordinal));
        Assert.All(tokens.SelectMany(token => token.Split('.')).Where(part => part.Length > 10), part =>
            Assert.DoesNotContain(_journal.Lines, line => line.Contains(part, StringComparison.Ordinal)));
    }
}
