using Dsr.Blazor.Kernel.Policy;
using Dsr.Blazor.Platform.Data;
using Dsr.Blazor.Platform.Live;
using Microsoft.EntityFrameworkCore;

namespace Dsr.Blazor.Platform.Policy;

/// <summary>What local policy says. Read once and kept until a setting changes, here or in another process.</summary>
public sealed class PolicyStore : IDisposable
{
    readonly IDbContextFactory<DsrDb> contexts;
    readonly Following following;
    Task<PolicyBook>? book;

    public PolicyStore(IDbContextFactory<DsrDb> contexts, ChangeFeed feed)
    {
        this.contexts = contexts;
        following = feed.Follow("policy", notices =>
        {
            if (notices.Any(notice => notice.Concerns(nameof(PolicySetting))))
                book = null;
            return Task.CompletedTask;
        });
    }

    /// <summary>Everything that is set.</summary>
    public Task<PolicyBook> ReadAsync() => book is { IsFaulted: false } kept ? kept : book = LoadAsync();

    /// <inheritdoc/>
    public void Dispose() => following.Dispose();

    async Task<PolicyBook> LoadAsync()
    {
        await using var db = await contexts.CreateDbContextAsync();
        return new PolicyBook(await db.PolicySettings.AsNoTracking().ToListAsync());
    }
}
