using Dsr.Blazor.Modules.Referrals.Domain;
using Dsr.Blazor.Platform.Data;
using Dsr.Blazor.Platform.Security;
using Microsoft.EntityFrameworkCore;

namespace Dsr.Blazor.Modules.Referrals;

/// <summary>A referral that belongs to somebody's record.</summary>
/// <param name="Id">The referral.</param>
/// <param name="Reference">What is quoted.</param>
/// <param name="ReceivedAt">When it came, in UTC.</param>
/// <param name="Source">Who referred.</param>
/// <param name="Status">Accepted, or closed as a repeat.</param>
/// <param name="IsOwn">Seen only by who made it: their own page of it is the one to open.</param>
public sealed record RecordReferral(
    Guid Id,
    string Reference,
    DateTimeOffset ReceivedAt,
    ReferralSource Source,
    ReferralStatus Status,
    bool IsOwn
);

/// <summary>The referrals of a record, for who may open them: what was said there is one link away.</summary>
public static class RecordReferrals
{
    /// <summary>Newest first; none for who may see none of them.</summary>
    public static async Task<IReadOnlyList<RecordReferral>> OfAsync(DsrDb db, Actor actor, Guid person, CancellationToken cancel)
    {
        var own = Permissions.Of(actor, Permission.SeeReferrals) != PermissionScope.All;
        return await PersonVisibility
            .Referrals(db, actor, Permission.SeeReferrals)
            .AsNoTracking()
            .Where(referral => referral.PersonId == person)
            .OrderByDescending(referral => referral.ReceivedAt)
            .ThenByDescending(referral => referral.Id)
            .Select(referral => new RecordReferral(
                referral.Id,
                referral.Reference,
                referral.ReceivedAt,
                referral.Source,
                referral.Status,
                own
            ))
            .ToListAsync(cancel);
    }
}
