using Dsr.Blazor.Kernel.Time;
using Dsr.Blazor.Modules.Referrals.Domain;

namespace Dsr.Blazor.Modules.ProfessionalReferral.Domain;

/// <summary>What happens next with a referral, as its referrer reads it.</summary>
/// <param name="Words">A sentence.</param>
/// <param name="By">By when, with its working; null where no clock runs.</param>
public sealed record NextStep(string Words, Deadline? By = null);

/// <summary>Worked out from how the referral stands and the clocks that run on it. Nothing of the team's own work is told.</summary>
public static class NextSteps
{
    /// <param name="referral">With its parts.</param>
    /// <param name="clocks">Its clocks on the day.</param>
    public static IReadOnlyList<NextStep> Of(Referral referral, IReadOnlyList<ReferralClock> clocks) =>
        referral.Status switch
        {
            ReferralStatus.AwaitingInformation =>
            [
                new("The team waits for your answer. Until it comes, the clock for the decision stands still."),
                .. Open(referral, clocks),
            ],
            ReferralStatus.AwaitingPanel => [new("A panel is asked for its advice before it is decided."), .. Open(referral, clocks)],
            ReferralStatus.Accepted =>
            [
                new("The person joins the register. The team is in touch with them about the first review."),
                .. Telling(referral, clocks),
            ],
            ReferralStatus.NotAccepted =>
            [
                new("It was decided that the person does not join for now. You can refer again when something changes."),
                .. Telling(referral, clocks),
            ],
            ReferralStatus.Duplicate => [new("The team has heard of this already, and goes on with what it has. What you wrote is kept.")],
            ReferralStatus.Withdrawn => [new("It was withdrawn. Nothing more happens, and it costs the person nothing.")],
            _ => Open(referral, clocks),
        };

    // A clock that stands still has no last day that could be promised.
    static IReadOnlyList<NextStep> Open(Referral referral, IReadOnlyList<ReferralClock> clocks) =>
        [
            .. Running(clocks, ClockStop.Contacted)
                .Select(clock => new NextStep(
                    referral.Attempts.Count == 0 ? "The team gets in touch." : "The team tries to reach them again.",
                    clock.Deadline
                )),
            .. Running(clocks, ClockStop.Decided).Select(clock => new NextStep("The team decides.", clock.Deadline)),
        ];

    static IEnumerable<NextStep> Telling(Referral referral, IReadOnlyList<ReferralClock> clocks) =>
        referral.OutcomeToldAt is { } told
            ? [new($"Everybody concerned had been told by {Written.Date(London.DateOf(told))}.")]
            : Running(clocks, ClockStop.OutcomeTold).Select(clock => new NextStep("The team tells you and the person.", clock.Deadline));

    static IEnumerable<ReferralClock> Running(IReadOnlyList<ReferralClock> clocks, ClockStop until) =>
        clocks.Where(clock => clock.Rule.Until == until && clock.State == ClockState.Running);
}
