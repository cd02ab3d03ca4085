using Dsr.Blazor.Modules.Referrals.Domain;
using Dsr.Blazor.Platform.Data;
using Dsr.Blazor.Platform.Security;
using Microsoft.EntityFrameworkCore;

namespace Dsr.Blazor.Modules.Referrals;

/// <summary>Loads a referral whole, for somebody who may see or change it.</summary>
public static class ReferralWork
{
    /// <summary>With all its parts.</summary>
    public static IQueryable<Referral> Whole(this IQueryable<Referral> referrals) =>
        referrals
            .Include(one => one.Said)
            .Include(one => one.Consents)
            .Include(one => one.Changes)
            .Include(one => one.Attempts)
            .Include(one => one.Questions)
            .Include(one => one.Notes)
            .Include(one => one.Checks)
            .Include(one => one.Told)
            .AsSplitQuery();

    /// <exception cref="NotThereException">When there is none, or the actor may not see it.</exception>
    internal static async Task<Referral> Referral(this DsrDb db, Guid id, Actor actor, Function function, CancellationToken cancel) =>
        await Visible.Referrals(db, actor, function).Whole().FirstOrDefaultAsync(one => one.Id == id, cancel)
        ?? throw new NotThereException();
}
