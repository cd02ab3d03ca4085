namespace Dsr.Blazor.Modules.MultiAgency.Domain;

/// <summary>Where a person's own multi-agency meeting stands.</summary>
public enum MamStatus
{
    AskedFor,
    Planned,
    Held,
    Approved,
    Cancelled,
}

/// <summary>What it is for: to keep somebody out of hospital, or to watch the plan of somebody who comes home from it.</summary>
public enum MamPurpose
{
    PreventingAdmission,
    ComingHome,
}

/// <summary>As whom somebody is invited.</summary>
public enum InviteeKind
{
    Person,
    Family,
    Professional,
}

/// <summary>What they answered.</summary>
public enum InviteeAnswer
{
    NotYet,
    Accepted,
    Declined,
}

/// <summary>Whether they came.</summary>
public enum MamAttendance
{
    NotRecorded,
    Came,
    Apologies,
    DidNotCome,
}

/// <summary>How an invitation was told.</summary>
public enum InvitedHow
{
    Phone,
    Text,
    Email,
    Letter,
    InPerson,
}

/// <summary>What happened to a multi-agency meeting.</summary>
public enum MamStepKind
{
    AskedFor,
    Planned,
    Moved,
    GivenTo,
    Prepared,
    Held,
    Approved,
    Cancelled,
}

/// <summary>The lists in words.</summary>
public static class MamWords
{
    /// <summary>"Asked for".</summary>
    public static string InWords(this MamStatus status) => status == MamStatus.AskedFor ? "Asked for" : status.ToString();

    /// <summary>"To prevent an admission".</summary>
    public static string InWords(this MamPurpose purpose) =>
        purpose == MamPurpose.ComingHome ? "Coming home from hospital" : "To prevent an admission";

    /// <summary>"Family or carer".</summary>
    public static string InWords(this InviteeKind kind) =>
        kind switch
        {
            InviteeKind.Person => "The person",
            InviteeKind.Family => "Family or carer",
            _ => "Professional",
        };

    /// <summary>"No answer yet".</summary>
    public static string InWords(this InviteeAnswer answer) => answer == InviteeAnswer.NotYet ? "No answer yet" : answer.ToString();

    /// <summary>"Sent apologies".</summary>
    public static string InWords(this MamAttendance attendance) =>
        attendance switch
        {
            MamAttendance.NotRecorded => "Not recorded",
            MamAttendance.Apologies => "Sent apologies",
            MamAttendance.DidNotCome => "Did not come",
            _ => "Came",
        };

    /// <summary>"by phone".</summary>
    public static string InWords(this InvitedHow how) =>
        how switch
        {
            InvitedHow.Phone => "by phone",
            InvitedHow.Text => "by text",
            InvitedHow.Email => "by e-mail",
            InvitedHow.Letter => "by letter",
            _ => "in person",
        };

    /// <summary>Neither approved nor cancelled.</summary>
    public static bool IsOpen(this MamStatus status) => status is not (MamStatus.Approved or MamStatus.Cancelled);

    /// <summary>Still to be held.</summary>
    public static bool IsToCome(this MamStatus status) => status is MamStatus.AskedFor or MamStatus.Planned;
}
