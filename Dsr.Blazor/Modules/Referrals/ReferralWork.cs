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
            .Include(referral => referral.Said)
            .Include(referral => referral.Consents)
            .Include(referral => referral.Changes)
            .Include(referral => referral.Attempts)
            .Include(referral => referral.Questions)
            .Include(referral => referral.Notes)
            .Include(referral => referral.Checks)
            .Include(referral => referral.Told)
            .AsSplitQuery();

    /// <exception cref="NotFoundException">When there is none, or the actor may not see it.</exception>
    internal static async Task<Referral> ReferralAsync(
        this DsrDb db,
        Guid id,
        Actor actor,
        Permission function,
        CancellationToken cancel
    ) =>
        await PersonVisibility.Referrals(db, actor, function).Whole().FirstOrDefaultAsync(referral => referral.Id == id, cancel)
        ?? throw new NotFoundException();
}
