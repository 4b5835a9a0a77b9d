namespace MediationNumerique.Api.Tests.Horaires;

/// <summary>A fact about answers of the reference implementation, skipped with its reason where there are none.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class OracleFactAttribute : FactAttribute
{
    public OracleFactAttribute(string name)
    {
        if (OracleAnswer.PathOf(name) is null)
        {
            Skip = $"There are no answers of the reference for {name}: .ci/oracle-horaires asks for them.";
        }
    }
}
