namespace MediationNumerique.Api.Tests.Contract.Ruptures;

/// <summary>The contract that clients were generated from goes on being kept.</summary>
public sealed class ReleasedContractTests
{
    private static readonly ContractReader s_released = ContractReader.OfFile("openapi", "publie", "mediation-numerique.v1.json");

    [Fact]
    public void Nothing_in_the_contract_breaks_the_clients_of_the_released_one()
    {
        var findings = RuptureFinder.Between(s_released, ContractReader.OfFile("openapi", "mediation-numerique.v1.json"));

        Assert.True(findings.Count == 0, $"{findings.Count} changes break those who rely on the released contract (see docs/developpement.md, \"What was released\"):\n{string.Join('\n', findings)}");
    }

    /// <summary>So that the fact above cannot pass for having compared nothing: each operation, taken out, is missed.</summary>
    [Fact]
    public void Every_operation_of_the_released_contract_is_held()
    {
        var operations = s_released.Operations();

        Assert.True(operations.Count >= 32);
        foreach (var name in operations.Keys)
        {
            var without = new ContractReader(s_released.Document.DeepClone());
            without.Document["paths"]![name.Split(' ')[1]]!.AsObject().Remove(name.Split(' ')[0].ToLowerInvariant());

            Assert.Equal($"{name} is gone: clients that call it get an error.", Assert.Single(RuptureFinder.Between(s_released, without)));
        }
    }
}
