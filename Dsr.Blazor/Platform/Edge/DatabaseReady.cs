using Dsr.Blazor.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Dsr.Blazor.Platform.Edge;

/// <summary>Whether the database answers. Says nothing of what is in it.</summary>
sealed class DatabaseReady(IDbContextFactory<DsrDb> contexts) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await db.Registers.AnyAsync(cancellationToken);
        return HealthCheckResult.Healthy();
    }
}
