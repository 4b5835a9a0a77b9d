using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace MediationNumerique.Api.Storage.SqlServer;

/// <summary>
/// Tries again after a transient error, such as a failover. To do so EF keeps the whole answer of a query in memory before
/// it gives the first row, which a stream of every place cannot afford.
/// </summary>
internal sealed class RetryUnlessStreaming(ExecutionStrategyDependencies dependencies) : SqlServerRetryingExecutionStrategy(dependencies)
{
    public override bool RetriesOnFailure =>
        base.RetriesOnFailure && Dependencies.CurrentContext.Context is not MedNumContext { IsStreaming: true };
}
