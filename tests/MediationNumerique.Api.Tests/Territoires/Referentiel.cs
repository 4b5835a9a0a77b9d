using MediationNumerique.Api.Territoires;

namespace MediationNumerique.Api.Tests.Territoires;

/// <summary>The embedded référentiel, loaded once for all tests.</summary>
internal static class Referentiel
{
    private static readonly Lazy<ReferentielTerritoires> s_instance = new(ReferentielTerritoires.Load);

    public static ReferentielTerritoires Instance => s_instance.Value;
}
