namespace MediationNumerique.Api.Tests;

/// <summary>A fact that takes too long for every run of the tests: <c>MEDNUM_LENTS=1</c>, which <c>.ci/run</c> sets, asks for it.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class SlowFactAttribute : FactAttribute
{
    public SlowFactAttribute()
    {
        if (Environment.GetEnvironmentVariable("MEDNUM_LENTS") is null)
        {
            Skip = "It takes long: MEDNUM_LENTS=1 asks for it.";
        }
    }
}
