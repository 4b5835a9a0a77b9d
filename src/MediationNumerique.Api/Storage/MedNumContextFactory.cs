using Microsoft.EntityFrameworkCore;

namespace MediationNumerique.Api.Storage;

/// <summary>Lets everything ask for the abstract context, whatever the configured provider.</summary>
internal sealed class MedNumContextFactory<T>(IDbContextFactory<T> contexts) : IDbContextFactory<MedNumContext>
    where T : MedNumContext
{
    public MedNumContext CreateDbContext() => contexts.CreateDbContext();

    public async Task<MedNumContext> CreateDbContextAsync(CancellationToken cancellationToken = default) =>
        await contexts.CreateDbContextAsync(cancellationToken);
}
