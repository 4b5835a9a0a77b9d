using FsCheck;
using FsCheck.Fluent;

namespace MediationNumerique.Api.Tests.Catalogue;

internal static class Properties
{
    /// <summary>Holds a fact over many seeds; a failure names the seed.</summary>
    public static void ForAllSeeds(int count, Action<int> fact) =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(count), Prop.ForAll(Gen.Choose(0, int.MaxValue - 1).ToArbitrary(), fact));
}
