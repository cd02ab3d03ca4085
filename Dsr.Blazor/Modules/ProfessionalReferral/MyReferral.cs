using Dsr.Blazor.Modules.ProfessionalReferral.Domain;
using Dsr.Blazor.Modules.Referrals.Domain;

namespace Dsr.Blazor.Modules.ProfessionalReferral;

/// <summary>A page of one's own referrals.</summary>
public sealed record MyReferralList(IReadOnlyList<MyReferralRow> Rows, int Total);

/// <summary>
/// One's own referral, for the list: the person's name as it was given, what happens next, and how many questions wait for an answer.
/// </summary>
public sealed record MyReferralRow(
    Guid Id,
    string Reference,
    string Name,
    DateTimeOffset ReceivedAt,
    ReferralStatus Status,
    IReadOnlyList<NextStep> Next,
    int Questions,
    long Version
);

/// <summary>A question of the team's, and what was answered.</summary>
public sealed record MyQuestion(int Number, string Text, DateTimeOffset AskedAt, string Answer, DateTimeOffset? AnsweredAt);

/// <summary>A version of what was said.</summary>
public sealed record MyVersion(int Number, DateTimeOffset At, string By, string Why);

/// <summary>
/// One's own referral as its referrer may read it: what was said, how it stands, what was decided. Nothing of the team's own work on it,
/// and nothing of the person's record.
/// </summary>
/// <param name="Head">As in the list.</param>
/// <param name="Said">The latest version.</param>
/// <param name="Versions">Every version, first to last.</param>
/// <param name="Questions">First to last.</param>
/// <param name="DecidedAt">When it ended.</param>
/// <param name="Because">Why it was not accepted, from the list.</param>
/// <param name="Reason">The same as the letter says it, where it was not accepted; why it was withdrawn.</param>
/// <param name="WhatElse">What else would help.</param>
public sealed record MyReferral(
    MyReferralRow Head,
    ReferralForm Said,
    IReadOnlyList<MyVersion> Versions,
    IReadOnlyList<MyQuestion> Questions,
    DateTimeOffset? DecidedAt,
    NotAcceptedReason? Because,
    string Reason,
    string WhatElse
)
{
    internal static MyReferralRow Row(Referral referral, IReadOnlyList<NextStep> next) =>
        new(
            referral.Id,
            referral.Reference,
            $"{referral.GivenName} {referral.FamilyName}".Trim(),
            referral.ReceivedAt,
            referral.Status,
            next,
            referral.Status.IsOpen() ? referral.Questions.Count(referralQuestion => referralQuestion.AnsweredAt is null) : 0,
            referral.Version
        );

    internal static MyReferral Of(Referral referral, IReadOnlyList<NextStep> next) =>
        new(
            Row(referral, next),
            referral.Form,
            [
                .. referral.Said.Select(referralSaid => new MyVersion(
                    referralSaid.Number,
                    referralSaid.At,
                    referralSaid.By,
                    referralSaid.Why
                )),
            ],
            [
                .. referral.Questions.Select(referralQuestion => new MyQuestion(
                    referralQuestion.Number,
                    referralQuestion.Text,
                    referralQuestion.At,
                    referralQuestion.Answer,
                    referralQuestion.AnsweredAt
                )),
            ],
            referral.DecidedAt,
            referral.NotAcceptedBecause,
            // Why somebody was accepted is the rating's reason, which stands on their record; why not is told as the letter tells it.
            referral.Status switch
            {
                ReferralStatus.NotAccepted => referral.ReasonInLetter,
                ReferralStatus.Withdrawn => referral.DecisionReason,
                _ => "",
            },
            referral.WhatElse
        );
}
