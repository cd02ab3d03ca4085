using Dsr.Blazor.Kernel.Time;
using Dsr.Blazor.Modules.Consent.Domain;
using Dsr.Blazor.Modules.Referrals.Domain;
using Dsr.Blazor.Modules.Referrals.Queue;

namespace Dsr.Blazor.Modules.Referrals.Pages;

/// <summary>How clocks, flags and findings look: a word and a class of the vocabulary, never colour alone.</summary>
static class TriageWords
{
    internal static string Css(this ReferralClock clock, DateOnly today) =>
        clock.State switch
        {
            ClockState.Paused => "still",
            ClockState.Stopped => clock.WasLate ? "late"
            : clock.End == ClockEnd.Done ? "well"
            : "still",
            _ => clock.Deadline.StateOn(today) switch
            {
                DeadlineState.Overdue => "late",
                DeadlineState.InTime => "in-time",
                _ => "soon",
            },
        };

    internal static string Css(this ConsentFindingStatus standing) =>
        standing switch
        {
            ConsentFindingStatus.Valid => "well",
            ConsentFindingStatus.Refused => "late",
            _ => "soon",
        };

    internal static string Css(this CheckResult result) =>
        result switch
        {
            CheckResult.Met => "well",
            CheckResult.NotMet => "late",
            _ => "soon",
        };

    internal static string Mark(this CheckResult result) =>
        result switch
        {
            CheckResult.Met => "✓",
            CheckResult.NotMet => "✗",
            _ => "?",
        };

    internal static string InWords(this QueueFlag flag) =>
        flag switch
        {
            QueueFlag.OnRegister => "Already on the register",
            QueueFlag.PossibleDuplicate => "Possible duplicate",
            QueueFlag.OutOfArea => "Out of area",
            QueueFlag.ExplainFirst => "Explain first",
            _ => "Urgent",
        };

    internal static string Css(this QueueFlag flag) => flag == QueueFlag.Urgent ? "flag at-once" : "flag";

    internal static string Capital(this string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];
}
