using System.Net;
using MediationNumerique.Api.Web.Auth;

namespace MediationNumerique.Api.Tests.Web.Auth;

public sealed class LocalKeyTests : IDisposable
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    private readonly TemporaryFolder _folder = new();

    private string KeyFile => Path.Combine(_folder.FullPath, LocalKey.FileName);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task It_is_made_at_the_first_start_for_its_owner_only()
    {
        await using var api = await ProtectedApi.StartAsync(_folder.FullPath);

        Assert.Equal([KeyFile], Directory.GetFiles(_folder.FullPath));
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(OwnerOnly, File.GetUnixFileMode(KeyFile));
        }
    }

    [Fact]
    public async Task It_stays_the_same_from_one_start_to_the_next()
    {
        string token;
        await using (var first = await ProtectedApi.StartAsync(_folder.FullPath))
        {
            token = first.GoodToken();
        }
        await using var second = await ProtectedApi.StartAsync(_folder.FullPath);
        using var answer = await second.PutAsync("/v1/essais/isere/12", token);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Fact]
    public async Task Without_its_file_another_is_made_and_older_tokens_are_refused()
    {
        string token;
        await using (var first = await ProtectedApi.StartAsync(_folder.FullPath))
        {
            token = first.GoodToken();
        }
        File.Delete(KeyFile);
        await using var second = await ProtectedApi.StartAsync(_folder.FullPath);
        using var answer = await second.PutAsync("/v1/essais/isere/12", token);

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
    }

    [Fact]
    public async Task A_file_that_others_may_read_is_closed()
    {
        await (await ProtectedApi.StartAsync(_folder.FullPath)).DisposeAsync();
        if (OperatingSystem.IsWindows())
        {
            return;
        }
        File.SetUnixFileMode(KeyFile, OwnerOnly | UnixFileMode.GroupRead | UnixFileMode.OtherRead);
        await using var api = await ProtectedApi.StartAsync(_folder.FullPath);

        Assert.Equal(OwnerOnly, File.GetUnixFileMode(KeyFile));
    }

    [Theory]
    [InlineData("")]
    [InlineData("c2VjcmV0")]
    [InlineData("pas une clé")]
    public async Task A_file_that_holds_no_key_stops_the_start(string content)
    {
        await File.WriteAllTextAsync(KeyFile, content);

        await Assert.ThrowsAsync<InvalidDataException>(() => ProtectedApi.StartAsync(_folder.FullPath));
    }
}
