using Dsr.Blazor.Modules.Duplicates.Domain.Matching;
using Dsr.Blazor.Modules.Duplicates.Matching;
using Dsr.Blazor.Modules.People.Domain;
using Dsr.Blazor.Modules.People.Domain.Access;
using Dsr.Blazor.Modules.Referrals.Domain;
using Dsr.Blazor.Modules.Referrals.Queue;
using Dsr.Blazor.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Dsr.Blazor.Modules.Referrals;

/// <summary>A referral as it may be shown: without an address that is restricted on the person's record now.</summary>
public static class ShownReferrals
{
    /// <summary>For the team, who may also see whom an open referral is likely to be of.</summary>
    public static async Task<Referral> ForTheTeamAsync(DsrDb db, Referral referral, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(referral);
        return await IsRestrictedAsync(db, referral, cancel) || await IsLikelyRestrictedAsync(db, referral, cancel)
            ? referral.WithoutAddress()
            : referral;
    }

    /// <summary>
    /// For whoever made it. Before it is decided they read what they wrote: that the address of somebody alike is restricted would tell
    /// them that somebody is known here.
    /// </summary>
    public static async Task<Referral> ForItsReferrerAsync(DsrDb db, Referral referral, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(referral);
        return await IsRestrictedAsync(db, referral, cancel) ? referral.WithoutAddress() : referral;
    }

    /// <summary>A correction as it is saved: an address that was not shown stays as it was said.</summary>
    internal static async Task<ReferralForm> CorrectedAsync(DsrDb db, Referral referral, ReferralForm typed, CancellationToken cancel)
    {
        var shown = await ForTheTeamAsync(db, referral, cancel);
        if (ReferenceEquals(shown, referral))
            return typed;
        var before = referral.Form.Person;
        return typed with { Person = typed.Person.WithHidden(before) with { AddressIsRestricted = before.AddressIsRestricted } };
    }

    // Whom it brought onto the register, or whose entry or referral it repeats.
    static async Task<bool> IsRestrictedAsync(DsrDb db, Referral referral, CancellationToken cancel)
    {
        if (referral.Form.Person.AddressIsRestricted)
            return true;
        var (person, repeated) = (referral.PersonId, referral.DuplicateOf);
        return await db.People.AnyAsync(
            known =>
                known.AddressIsRestricted
                && (
                    known.Id == person
                    || repeated != ""
                        && (
                            db.Entries.Any(entry => entry.PersonId == known.Id && entry.Reference == repeated)
                            || db.Referrals.Any(other => other.PersonId == known.Id && other.Reference == repeated)
                        )
                ),
            cancel
        );
    }

    static async Task<bool> IsLikelyRestrictedAsync(DsrDb db, Referral referral, CancellationToken cancel)
    {
        if (referral.PersonId is not null)
            return false;
        var said = QueueReading.Said(referral.Form);
        var restricted = await Lookalikes
            .Narrowed(db.People.AsNoTracking().Where(known => known.AddressIsRestricted), said)
            .ToListAsync(cancel);
        return restricted.Exists(known => Likenesses.Of(said, Known(known)) is { Likelihood: Likelihood.Likely or Likelihood.Certain });
    }

    static Identity Known(Person known) =>
        new()
        {
            GivenName = known.GivenName,
            FamilyName = known.FamilyName,
            PreferredName = known.PreferredName,
            DateOfBirth = known.DateOfBirth,
            NhsNumber = known.NhsNumber?.Digits ?? "",
        };
}
