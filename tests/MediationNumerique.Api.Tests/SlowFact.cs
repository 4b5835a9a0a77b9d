using Xunit.Abstractions;
using Xunit.Sdk;

namespace MediationNumerique.Api.Tests;

/// <summary>
/// A fact that takes too long for every run of the tests: <c>MEDNUM_LENTS=1</c>, which <c>.ci/run</c> sets, asks for it, and
/// <c>--filter Category=Slow</c> for no other.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
[TraitDiscoverer("MediationNumerique.Api.Tests.SlowTrait", "MediationNumerique.Api.Tests")]
internal sealed class SlowFactAttribute : FactAttribute, ITraitAttribute
{
    /// <param name="realFile">One that it needs, as <see cref="RealDataFactAttribute"/> does.</param>
    public SlowFactAttribute(string? realFile = null) =>
        Skip = SlowTrait.ReasonToSkip ?? (realFile is null ? null : RealData.ReasonToSkip(realFile));
}

/// <summary>The same of a theory.</summary>
[AttributeUsage(AttributeTargets.Method)]
[TraitDiscoverer("MediationNumerique.Api.Tests.SlowTrait", "MediationNumerique.Api.Tests")]
internal sealed class SlowTheoryAttribute : TheoryAttribute, ITraitAttribute
{
    public SlowTheoryAttribute() => Skip = SlowTrait.ReasonToSkip;
}

/// <summary>What filters know them by.</summary>
internal sealed class SlowTrait : ITraitDiscoverer
{
    public static string? ReasonToSkip { get; } =
        Environment.GetEnvironmentVariable("MEDNUM_LENTS") is null ? "It takes long: MEDNUM_LENTS=1 asks for it." : null;

    public IEnumerable<KeyValuePair<string, string>> GetTraits(IAttributeInfo traitAttribute) => [new("Category", "Slow")];
}
