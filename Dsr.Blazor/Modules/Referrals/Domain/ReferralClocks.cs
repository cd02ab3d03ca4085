using Dsr.Blazor.Kernel.Policy;
using Dsr.Blazor.Kernel.Time;

namespace Dsr.Blazor.Modules.Referrals.Domain;

/// <summary>From when a clock runs.</summary>
public enum ClockStart
{
    Received,
    Decided,
}

/// <summary>What stops a clock.</summary>
public enum ClockStop
{
    Contacted,
    RiskReviewed,
    Decided,
    OutcomeTold,
}

/// <summary>In what a clock counts.</summary>
public enum ClockUnit
{
    WorkingDays,
    Days,
}

/// <summary>A clock, as policy sets it.</summary>
/// <param name="Name">What is to be done: "Contact".</param>
/// <param name="From">From when.</param>
/// <param name="Count">How many.</param>
/// <param name="Unit">Of what.</param>
/// <param name="Until">What stops it.</param>
/// <param name="PausesWhileWaiting">Whether it stands still while information is awaited.</param>
public sealed record ClockRule(string Name, ClockStart From, int Count, ClockUnit Unit, ClockStop Until, bool PausesWhileWaiting);

/// <summary>How a clock stands.</summary>
public enum ClockState
{
    Running,
    Paused,
    Stopped,
}

/// <summary>What stopped a clock: what it asks for, or else an end of the referral that came first.</summary>
public enum ClockEnd
{
    Done,
    Decided,
    Withdrawn,
    Duplicate,
}

/// <summary>A clock of one referral, worked out from what happened to it and never stored.</summary>
/// <param name="Rule">As policy sets it.</param>
/// <param name="Deadline">Until when, with its working.</param>
/// <param name="State">How it stands.</param>
/// <param name="StoppedAt">When it was stopped.</param>
/// <param name="PausedSince">Since when it stands still.</param>
/// <param name="History">What started, paused, restarted and stopped it, each a sentence.</param>
public sealed record ReferralClock(
    ClockRule Rule,
    Deadline Deadline,
    ClockState State,
    DateTimeOffset? StoppedAt,
    DateOnly? PausedSince,
    IReadOnlyList<string> History
)
{
    /// <summary>What stopped it; null while it was not stopped.</summary>
    public ClockEnd? End { get; init; }

    /// <summary>How often somebody tried to reach the person, a parent or the referrer until then, and did not.</summary>
    public int TriedInVain { get; init; }

    /// <summary>Whether it was stopped after its last day.</summary>
    public bool WasLate => StoppedAt is { } stopped && Deadline.IsOverdue(London.DateOf(stopped));

    /// <summary>How much of it is gone on a day, 0 to 100.</summary>
    public int PercentGone(DateOnly today)
    {
        var (whole, gone) = (Deadline.Due.DayNumber - Deadline.Start.DayNumber, today.DayNumber - Deadline.Start.DayNumber);
        return whole <= 0 ? 100 : Math.Clamp(gone * 100 / whole, 0, 100);
    }
}

/// <summary>The clocks of a referral. Received after hours or on a non-working day, it counts from the next working day.</summary>
public static class ReferralClocks
{
    /// <summary>Every clock that has begun, in the order of policy.</summary>
    /// <param name="referral">With its parts.</param>
    /// <param name="policy">What policy says; the rules of the day on which it was received hold.</param>
    /// <param name="calendar">Working days.</param>
    /// <param name="today">The day on which it is asked.</param>
    public static IReadOnlyList<ReferralClock> Of(Referral referral, PolicyBook policy, WorkingCalendar calendar, DateOnly today)
    {
        var moments = new Moments(referral);
        return
        [
            .. policy
                .On(referral.ReceivedOn, ReferralPolicies.Clocks)
                .Where(rule => moments.Start(rule) is not null)
                .Select(rule => One(rule, moments, calendar, today)),
        ];
    }

    /// <summary>
    /// The clock to look at first: of those that run the one soonest due, else one that stands still; null when all are stopped.
    /// </summary>
    public static ReferralClock? Soonest(IReadOnlyList<ReferralClock> clocks) =>
        clocks.Where(clock => clock.State == ClockState.Running).MinBy(clock => clock.Deadline.Due)
        ?? clocks.Where(clock => clock.State == ClockState.Paused).MinBy(clock => clock.Deadline.Due);

    static ReferralClock One(ClockRule rule, Moments moments, WorkingCalendar calendar, DateOnly today)
    {
        var (start, stop) = (moments.Start(rule)!.Value, moments.Stop(rule));
        var from = rule.From == ClockStart.Received ? "receipt" : "the decision";
        var pauses = rule.PausesWhileWaiting ? moments.Pauses.Where(pause => stop is null || pause.From < stop.At).ToList() : [];
        var deadline = Paused(Plain(rule, from, start, calendar), rule, pauses, calendar, today);
        var standing = stop is null && pauses.Any(pause => pause.To is null);
        var clock = new ReferralClock(
            rule,
            deadline,
            stop is not null ? ClockState.Stopped
                : standing ? ClockState.Paused
                : ClockState.Running,
            stop?.At,
            standing ? London.DateOf(pauses.Last().From) : null,
            []
        )
        {
            End = stop?.By,
            TriedInVain = moments.TriedInVain(stop?.At),
        };
        return clock with { History = [.. History(clock, from, start, pauses)] };
    }

    static Deadline Plain(ClockRule rule, string from, DateTimeOffset start, WorkingCalendar calendar) =>
        rule.Unit == ClockUnit.WorkingDays
            ? Deadline.WorkingDays(rule.Count, from, start, calendar)
            : Deadline.WithinDays(rule.Count, from, London.DateOf(start), calendar);

    static Deadline Paused(Deadline deadline, ClockRule rule, IReadOnlyList<Pause> pauses, WorkingCalendar calendar, DateOnly today)
    {
        var working = rule.Unit == ClockUnit.WorkingDays;
        var stood = pauses.Sum(pause =>
            Between(London.DateOf(pause.From), pause.To is { } to ? London.DateOf(to) : today, working ? calendar : null)
        );
        if (stood == 0)
            return deadline;
        var due = working ? calendar.AddWorkingDays(deadline.Due, stood) : deadline.Due.AddDays(stood);
        return deadline.Moved(
            due,
            $"moved by {Written.Count(stood, working ? "working day" : "day")} while waiting for information",
            calendar
        );
    }

    static int Between(DateOnly from, DateOnly to, WorkingCalendar? calendar) =>
        calendar?.WorkingDaysBetween(from, to) ?? to.DayNumber - from.DayNumber;

    static IEnumerable<string> History(ReferralClock clock, string from, DateTimeOffset start, IReadOnlyList<Pause> pauses)
    {
        yield return $"Started with {from} on {Written.Moment(start)}.";
        foreach (var pause in pauses)
        {
            yield return $"Stood still from {Written.Moment(pause.From)}, waiting for information.";
            if (pause.To is { } to)
                yield return $"Ran on from {Written.Moment(to)}.";
        }
        if (clock.StoppedAt is { } stopped)
            yield return $"Stopped on {Written.Moment(stopped)}: {clock.WhatStopped()}.";
    }

    sealed record Stopping(DateTimeOffset At, ClockEnd By);

    sealed record Pause(DateTimeOffset From, DateTimeOffset? To);

    sealed class Moments(Referral referral)
    {
        public IReadOnlyList<Pause> Pauses { get; } = [.. Waits(referral.Changes)];

        public DateTimeOffset? Start(ClockRule rule) =>
            rule.From == ClockStart.Received ? referral.ReceivedAt
            : WasTold ? referral.DecidedAt
            : null;

        // What a clock asks for stops it only when it happened; a referral that ends stops what was to lead to its end, and is named as
        // that.
        public Stopping? Stop(ClockRule rule) =>
            rule.Until switch
            {
                ClockStop.Contacted => Met(
                    referral.Attempts.Where(attempt => attempt.Reached).Select(attempt => (DateTimeOffset?)attempt.TriedAt).Min()
                ) ?? Ended,
                ClockStop.RiskReviewed => Met(referral.RiskReviewedAt) ?? Ended,
                ClockStop.Decided => WasTold ? Met(referral.DecidedAt) : Ended,
                _ => referral.OutcomeToldAt is { } told ? new Stopping(told, ClockEnd.Done) : null,
            };

        public int TriedInVain(DateTimeOffset? until) =>
            referral.Attempts.Count(attempt => !attempt.Reached && (until is null || attempt.TriedAt <= until));

        // Reached only after the decision, it was overtaken by it.
        Stopping? Met(DateTimeOffset? at) =>
            at is { } when && (referral.DecidedAt is null || when <= referral.DecidedAt) ? new Stopping(when, ClockEnd.Done) : null;

        Stopping? Ended =>
            referral.DecidedAt is not { } decided
                ? null
                : new(
                    decided,
                    referral.Status switch
                    {
                        ReferralStatus.Withdrawn => ClockEnd.Withdrawn,
                        ReferralStatus.Duplicate => ClockEnd.Duplicate,
                        _ => ClockEnd.Decided,
                    }
                );

        // Who withdraws knows it, and a duplicate's outcome is told with the other.
        bool WasTold => referral.Status is ReferralStatus.Accepted or ReferralStatus.NotAccepted;

        static IEnumerable<Pause> Waits(IReadOnlyList<StatusChange> changes)
        {
            for (var i = 0; i < changes.Count; i++)
                if (changes[i].To == ReferralStatus.AwaitingInformation)
                    yield return new(changes[i].At, i + 1 < changes.Count ? changes[i + 1].At : null);
        }
    }
}
