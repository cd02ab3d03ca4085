using Dsr.Blazor.Modules.Home.Today;
using Dsr.Blazor.Ui;

namespace Dsr.Blazor.Modules.Home.Pages.Today;

/// <summary>The blocks of the day in words, and where a row leads.</summary>
static class TodayWords
{
    internal static string Title(TodayKind kind) =>
        kind switch
        {
            TodayKind.Proposals => "Ratings proposed",
            TodayKind.Reviews => "Reviews due",
            TodayKind.Actions => "Actions overdue",
            TodayKind.Escalations => "Escalations open",
            TodayKind.NewReferrals => "Referrals to decide",
            TodayKind.AwaitingInformation => "Awaiting information",
            TodayKind.Tasks => "Tasks due",
            TodayKind.Consent => "Consent gaps",
            TodayKind.Gaps => "Gaps in records",
            TodayKind.Notices => "Notices",
            _ => "Accounts asked for",
        };

    internal static string Nothing(TodayKind kind) =>
        kind switch
        {
            TodayKind.Proposals => "No rating is proposed",
            TodayKind.Reviews => "No review is due",
            TodayKind.Actions => "No action is overdue",
            TodayKind.Escalations => "No escalation is open",
            TodayKind.NewReferrals => "No referral waits",
            TodayKind.AwaitingInformation => "No referral waits for information",
            TodayKind.Tasks => "No task is due",
            TodayKind.Consent => "Nobody lacks consent",
            TodayKind.Gaps => "No record has a gap",
            TodayKind.Notices => "No notices",
            _ => "Nobody asks for an account",
        };

    /// <summary>What the row's link does, for who hears it.</summary>
    internal static string Does(TodayAct act) =>
        act switch
        {
            TodayAct.DecideRating => "decide the rating",
            TodayAct.HoldReview => "hold the review",
            TodayAct.UpdateAction => "update the action",
            TodayAct.OpenReferral => "open the referral",
            TodayAct.FinishTask => "finish the task",
            TodayAct.AskConsent => "record an answer about consent",
            TodayAct.CompleteDetails => "complete the details",
            TodayAct.AddContact => "say who is involved",
            TodayAct.ReadChanges => "read what changed",
            TodayAct.AnswerEscalation => "write down the answer",
            _ => "decide the request",
        };

    internal static string Href(TodayRow row) =>
        row.Act switch
        {
            TodayAct.DecideRating => Links.PersonPart(row.PersonId!, "ratings"),
            TodayAct.HoldReview => Links.PersonAct(row.PersonId!, "Review"),
            TodayAct.UpdateAction => Links.PersonAct(row.PersonId!, "UpdateAction", row.Item),
            TodayAct.OpenReferral => Links.Referral(row.Item!),
            TodayAct.FinishTask => Links.Task(row.Item!),
            TodayAct.AskConsent => Links.PersonAct(row.PersonId!, "Consent", kind: "JoinRegister"),
            TodayAct.CompleteDetails => Links.PersonAct(row.PersonId!, "Details"),
            TodayAct.AddContact => Links.PersonAct(row.PersonId!, "AddContact"),
            TodayAct.AnswerEscalation => Links.Escalations($"answer={row.Item}"),
            TodayAct.ReadChanges => Links.PersonPart(row.PersonId!, "timeline"),
            _ => Links.Accounts(),
        };
}
