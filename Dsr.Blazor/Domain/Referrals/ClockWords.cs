using System.Globalization;
using Dsr.Blazor.Domain.Time;

namespace Dsr.Blazor.Domain.Referrals;

/// <summary>A clock as it is read in a list and on a referral's page.</summary>
public static class ClockWords
{
    /// <summary>"Contact by 24 November", "Contact by the end of today", "Contact 2 days late", "Clock paused".</summary>
    public static string Headline(this ReferralClock clock, DateOnly today) => clock.State switch
    {
        ClockState.Paused => "Clock paused",
        ClockState.Stopped => clock.WasLate ? $"{clock.Rule.Name}: done late" : $"{clock.Rule.Name}: done in time",
        _ when clock.Deadline.IsOverdue(today) => $"{clock.Rule.Name} {Written.DaysAway(today, clock.Deadline.Due)}",
        _ when clock.Deadline.Due == today => $"{clock.Rule.Name} by the end of today",
        _ => $"{clock.Rule.Name} by {Day(clock.Deadline.Due, today)}",
    };

    /// <summary>"2 working days left", "was due 13 November", "waiting for the referrer since 16 November".</summary>
    public static string Left(this ReferralClock clock, DateOnly today, WorkingCalendar calendar) => clock.State switch
    {
        ClockState.Paused => $"{clock.Rule.Name}: waiting for the referrer since {Day(clock.PausedSince!.Value, today)}",
        ClockState.Stopped => $"on {Day(London.DateOf(clock.StoppedAt!.Value), today)}, due {Day(clock.Deadline.Due, today)}",
        _ when clock.Deadline.IsOverdue(today) => $"was due {Day(clock.Deadline.Due, today)}",
        _ when clock.Deadline.Due == today => "the last day",
        _ when clock.Rule.Unit == ClockUnit.WorkingDays => $"{Written.Count(calendar.WorkingDaysBetween(today, clock.Deadline.Due), "working day")} left",
        _ => $"{Written.Count(clock.Deadline.DaysLeft(today), "day")} left",
    };

    /// <summary>"5 working days from 13 Nov".</summary>
    public static string Span(this ReferralClock clock, DateOnly today) =>
        $"{Written.Count(clock.Rule.Count, clock.Rule.Unit == ClockUnit.WorkingDays ? "working day" : "day")} from {ShortDay(clock.Deadline.Start, today)}";

    /// <summary>"16 Nov"; with the year only where it is another.</summary>
    public static string ShortDay(DateOnly day, DateOnly today) => day.Year == today.Year ? day.ToString("d MMM", CultureInfo.InvariantCulture) : Written.ShortDate(day);

    static string Day(DateOnly day, DateOnly today) => day.Year == today.Year ? day.ToString("d MMMM", CultureInfo.InvariantCulture) : Written.Date(day);
}
