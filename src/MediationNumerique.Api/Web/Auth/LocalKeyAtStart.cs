using Microsoft.Extensions.Options;

namespace MediationNumerique.Api.Web.Auth;

/// <summary>Makes the key at the first start, and finds out then, not at the first write, that it cannot be read.</summary>
internal sealed class LocalKeyAtStart(IOptions<AuthentificationOptions> options, LocalKey key) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        if (options.Value.AcceptsLocalKey)
        {
            _ = key.Value;
        }

        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
