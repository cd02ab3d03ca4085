using Dsr.Blazor.Kernel.Policy;
using Dsr.Blazor.Kernel.Time;
using Dsr.Blazor.Modules.Referrals.Domain;
using Dsr.Blazor.Platform.Security;
using Microsoft.EntityFrameworkCore;

namespace Dsr.Blazor.Modules.Home.Today;

/// <summary>
/// Referrals that nobody has decided, urgent ones first and then with the clock that ends first; apart from them those that wait for
/// information.
/// </summary>
sealed class ReferralsOpen(bool waiting, WorkingCalendar calendar)
    : TodayBlockQuery(
        waiting ? TodayKind.AwaitingInformation : TodayKind.NewReferrals,
        Permission.TriageReferrals,
        nameof(Referral),
        nameof(PolicySetting)
    )
{
    // A clock is worked out and cannot be sorted by in the database: the open ones are some dozens at the most.
    internal override async Task<TodayBlock> ReadAsync(TodayAsk ask, CancellationToken cancel)
    {
        var open = await PersonVisibility
            .Referrals(ask.Db, ask.Actor, Permission.TriageReferrals)
            .AsNoTracking()
            .Where(referral =>
                ReferralStatuses.Open.Contains(referral.Status) && referral.Status == ReferralStatus.AwaitingInformation == waiting
            )
            .Include(referral => referral.Changes)
            .Include(referral => referral.Attempts)
            .Include(referral => referral.Told)
            .AsSplitQuery()
            .ToListAsync(cancel);
        var rows = open.Select(referral =>
                (Referral: referral, Clock: ReferralClocks.Soonest(ReferralClocks.Of(referral, ask.Policy, calendar, ask.Today)))
            )
            .OrderBy(pair => !pair.Referral.IsUrgent)
            .ThenBy(pair => pair.Clock is null)
            .ThenBy(pair => pair.Clock?.Deadline.Due)
            .ThenBy(pair => pair.Referral.ReceivedAt)
            .ToList();
        return new(
            Kind,
            rows.Count,
            rows.Count(pair => pair.Clock is { State: ClockState.Running } clock && clock.Deadline.IsOverdue(ask.Today)),
            ask.Cut(rows.Select(pair => Row(pair.Referral, pair.Clock, ask.Today)))
        );
    }

    TodayRow Row(Referral referral, ReferralClock? clock, DateOnly today) =>
        new()
        {
            Act = TodayAct.OpenReferral,
            PersonId = null,
            Item = referral.Id,
            IsUrgent = referral.IsUrgent,
            Who = ReferralWords.Shortly(referral.GivenName, referral.FamilyName) is { Length: > 0 } name
                ? $"{name}, {referral.Reference}"
                : referral.Reference,
            What = waiting
                ? $"Waits since {Written.Date(London.DateOf(referral.Changes[^1].At))}{(referral.OwnerName.Length > 0 ? $", with {referral.OwnerName}" : "")}"
                : clock?.Headline(today) ?? "No clock runs",
            Due = clock is { State: ClockState.Running } ? clock.Deadline.Due : null,
            Working = clock?.Left(today, calendar) ?? "",
        };
}
