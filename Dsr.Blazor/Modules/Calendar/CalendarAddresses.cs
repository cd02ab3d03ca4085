using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Dsr.Blazor.Kernel;
using Dsr.Blazor.Modules.Calendar.Domain;
using Dsr.Blazor.Platform.Data;
using Dsr.Blazor.Platform.Security;
using Microsoft.EntityFrameworkCore;

namespace Dsr.Blazor.Modules.Calendar;

/// <summary>The secret address of one's own calendar: made and shown once, taken back at any time.</summary>
public sealed class CalendarAddresses(ICurrentActor acting, UnitOfWork work, IDbContextFactory<DsrDb> contexts)
{
    const int SecretBytes = 32;

    /// <summary>Since when there is an address; null when there is none.</summary>
    public async Task<DateTimeOffset?> SinceAsync(CancellationToken cancel = default)
    {
        var actor = await acting.GetAsync(cancel);
        await using var db = await contexts.CreateDbContextAsync(cancel);
        return await db
            .CalendarAddresses.Where(address => address.AccountId == actor.AccountId && address.RevokedAt == null)
            .Select(address => (DateTimeOffset?)address.MadeAt)
            .FirstOrDefaultAsync(cancel);
    }

    /// <summary>Makes a new one, by which the one before opens nothing any more.</summary>
    /// <returns>The secret, 256 random bits. Nobody can ask for it again.</returns>
    public async Task<string> MakeAsync(CancellationToken cancel = default)
    {
        var actor = await acting.GetAsync(cancel);
        var account = actor.AccountId ?? throw new RefusedException("Only somebody with an account has a calendar. Sign in.");
        var secret = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(SecretBytes));
        await using var change = await work.BeginAsync(actor, "made a calendar address", cancel);
        await RevokeAsync(change, account, cancel);
        change.Db.Add(new CalendarAddress(account, Hash(secret), change.Act));
        await change.CommitAsync(cancel);
        return secret;
    }

    /// <summary>Takes it back.</summary>
    public async Task RevokeAsync(CancellationToken cancel = default)
    {
        var actor = await acting.GetAsync(cancel);
        await using var change = await work.BeginAsync(actor, "took a calendar address back", cancel);
        await RevokeAsync(change, actor.AccountId, cancel);
        await change.CommitAsync(cancel);
    }

    /// <summary>What is kept of a secret.</summary>
    internal static string Hash(string secret) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));

    static async Task RevokeAsync(UnitOfWorkScope change, Guid? account, CancellationToken cancel)
    {
        foreach (
            var address in await change
                .Db.CalendarAddresses.Where(calendar => calendar.AccountId == account && calendar.RevokedAt == null)
                .ToListAsync(cancel)
        )
            address.Revoke(change.Act);
    }
}
