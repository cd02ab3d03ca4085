using System.Globalization;
using Dsr.Blazor.Kernel.Time;

namespace Dsr.Blazor.Modules.Referrals.Domain;

/// <summary>A clock as it is read in a list and on a referral's page.</summary>
public static class ClockWords
{
    /// <summary>
    /// "Contact by 24 November", "Contact by the end of today", "Contact 2 days late", "Clock paused", "Contact: nobody was reached, tried
    /// 2 times".
    /// </summary>
    public static string Headline(this ReferralClock clock, DateOnly today) =>
        clock.State switch
        {
            ClockState.Paused => "Clock paused",
            ClockState.Stopped => $"{clock.Rule.Name}: {clock.Outcome()}",
            _ when clock.Deadline.IsOverdue(today) => $"{clock.Rule.Name} {Written.DaysAway(today, clock.Deadline.Due)}",
            _ when clock.Deadline.Due == today => $"{clock.Rule.Name} by the end of today",
            _ => $"{clock.Rule.Name} by {Day(clock.Deadline.Due, today)}",
        };

    /// <summary>"2 working days left", "was due 13 November", "waiting for the referrer since 16 November".</summary>
    public static string Left(this ReferralClock clock, DateOnly today, WorkingCalendar calendar) =>
        clock.State switch
        {
            ClockState.Paused => $"{clock.Rule.Name}: waiting for the referrer since {Day(clock.PausedSince!.Value, today)}",
            ClockState.Stopped =>
                $"{(clock.End == ClockEnd.Done ? "" : $"{Ending(clock.End)} ")}on {Day(London.DateOf(clock.StoppedAt!.Value), today)}, due {Day(clock.Deadline.Due, today)}",
            _ when clock.Deadline.IsOverdue(today) => $"was due {Day(clock.Deadline.Due, today)}",
            _ when clock.Deadline.Due == today => "the last day",
            _ when clock.Rule.Unit == ClockUnit.WorkingDays =>
                $"{Written.Count(calendar.WorkingDaysBetween(today, clock.Deadline.Due), "working day")} left",
            _ => $"{Written.Count(clock.Deadline.DaysLeft(today), "day")} left",
        };

    /// <summary>
    /// What stopped a clock, as its history says it: "somebody was reached", "the referral was decided; nobody had been reached, tried 2
    /// times".
    /// </summary>
    internal static string WhatStopped(this ReferralClock clock) =>
        (clock.End, clock.Rule.Until) switch
        {
            (ClockEnd.Done, ClockStop.Contacted) => "somebody was reached",
            (ClockEnd.Done, ClockStop.RiskReviewed) => "the risk was looked at",
            (ClockEnd.Done, ClockStop.Decided) => "it was decided",
            (ClockEnd.Done, _) => "everybody concerned was told",
            (_, ClockStop.Contacted) => $"the referral was {Ending(clock.End)}; nobody had been reached, {Tried(clock)}",
            (_, ClockStop.RiskReviewed) => $"the referral was {Ending(clock.End)}; nobody had written down that the risk was looked at",
            _ => $"the referral was {Ending(clock.End)}",
        };

    static string Outcome(this ReferralClock clock) =>
        (clock.End, clock.Rule.Until) switch
        {
            (ClockEnd.Done, ClockStop.Contacted) => $"reached {InTime(clock)}",
            (ClockEnd.Done, ClockStop.RiskReviewed) => $"looked at {InTime(clock)}",
            (ClockEnd.Done, ClockStop.Decided) => $"decided {InTime(clock)}",
            (ClockEnd.Done, _) => $"all were told {InTime(clock)}",
            (_, ClockStop.Contacted) => $"nobody was reached, {Tried(clock)}",
            (_, ClockStop.RiskReviewed) => "not looked at",
            _ => Ending(clock.End),
        };

    static string InTime(ReferralClock clock) => clock.WasLate ? "late" : "in time";

    static string Tried(ReferralClock clock) =>
        clock.TriedInVain switch
        {
            0 => "never tried",
            1 => "tried once",
            var times => $"tried {times} times",
        };

    static string Ending(ClockEnd? end) =>
        end switch
        {
            ClockEnd.Withdrawn => "withdrawn",
            ClockEnd.Duplicate => "closed as a duplicate",
            _ => "decided",
        };

    /// <summary>"5 working days from 13 Nov".</summary>
    public static string Span(this ReferralClock clock, DateOnly today) =>
        $"{Written.Count(clock.Rule.Count, clock.Rule.Unit == ClockUnit.WorkingDays ? "working day" : "day")} from {ShortDay(clock.Deadline.Start, today)}";

    /// <summary>"16 Nov"; with the year only where it is another.</summary>
    public static string ShortDay(DateOnly day, DateOnly today) =>
        day.Year == today.Year ? day.ToString("d MMM", CultureInfo.InvariantCulture) : Written.ShortDate(day);

    static string Day(DateOnly day, DateOnly today) =>
        day.Year == today.Year ? day.ToString("d MMMM", CultureInfo.InvariantCulture) : Written.Date(day);
}
