namespace MediationNumerique.Api.Tests;

/// <summary>The API behind a real Kestrel, on a free port of this machine.</summary>
public sealed class LiveApi : ApiFactory
{
    public LiveApi()
    {
        UseKestrel(0);
    }
}

/// <summary>The tests that speak to a real server, and change nothing of it.</summary>
[CollectionDefinition(Name)]
public sealed class ServedApi : ICollectionFixture<LiveApi>
{
    public const string Name = "API that serves";
}
