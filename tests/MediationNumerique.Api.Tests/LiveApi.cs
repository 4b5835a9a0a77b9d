namespace MediationNumerique.Api.Tests;

/// <summary>The API behind a real Kestrel, on a free port of this machine.</summary>
public sealed class LiveApi : ApiFactory
{
    public LiveApi()
    {
        UseKestrel(0);
    }
}
