namespace Dsr.Blazor.Modules.Notifications.Domain;

/// <summary>What somebody is told about. Each may be switched off by whoever is told.</summary>
public enum NoticeKind
{
    ActionGiven,
    ActionChanged,
    RatingChanged,
    ProposalAnswered,
    TaskGiven,
    Hospital,
    Episode,
    Keyworking,
    ReferralAnswered,
    Agenda,
    MeetingMoved,
    Invited,
    EscalationAnswered,
    GapAnswered,
    Urgent,
    ReferredAgain,
    RatingProposed,
    ChairGiven,
    MergeProposed,
}

/// <summary>How the kinds are said, and what follows from them.</summary>
public static class NoticeKinds
{
    /// <summary>As a page on which they are chosen lists them: "An action is given to me".</summary>
    public static string InWords(this NoticeKind kind) =>
        kind switch
        {
            NoticeKind.ActionGiven => "An action is given to me",
            NoticeKind.ActionChanged => "An action of mine is changed, ended or opened again",
            NoticeKind.RatingChanged => "The rating of somebody I work with changes",
            NoticeKind.ProposalAnswered => "Something that I proposed is answered",
            NoticeKind.TaskGiven => "A task or a referral is given to me",
            NoticeKind.Hospital => "Somebody I work with is admitted or discharged",
            NoticeKind.Episode => "Somebody I work with is suspended, resumed or closed",
            NoticeKind.Keyworking => "I am named as somebody’s keyworker",
            NoticeKind.ReferralAnswered => "A referral of mine is decided, or asks me something",
            NoticeKind.MeetingMoved => "A meeting is moved or cancelled whose agenda has somebody I work with",
            NoticeKind.Invited => "I am invited to a multi-agency meeting, or given one to run",
            NoticeKind.EscalationAnswered => "An escalation of mine is answered or withdrawn",
            NoticeKind.GapAnswered => "A gap in service that I raised is looked at or answered",
            NoticeKind.Urgent => "A referral says that somebody may come to harm soon",
            NoticeKind.ReferredAgain => "Somebody who is on the register is referred again",
            NoticeKind.RatingProposed => "A rating is proposed",
            NoticeKind.ChairGiven => "A meeting is handed over to me",
            NoticeKind.MergeProposed => "It is proposed to merge two records",
            _ => "An agenda is published with somebody I work with on it",
        };

    /// <summary>
    /// Those that tell of a suspension itself. Of somebody who is suspended nothing else shows: what was told before waits
    /// until the entry is resumed.
    /// </summary>
    public static readonly IReadOnlyList<NoticeKind> OfSuspension = [NoticeKind.Episode];
}
