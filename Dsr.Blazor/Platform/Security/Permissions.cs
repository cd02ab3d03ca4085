using Dsr.Blazor.Modules.Accounts.Domain;
using static Dsr.Blazor.Modules.Accounts.Domain.Role;
using static Dsr.Blazor.Platform.Security.Permission;
using static Dsr.Blazor.Platform.Security.PermissionScope;

namespace Dsr.Blazor.Platform.Security;

/// <summary>What somebody may do. Each service method asks for one.</summary>
public enum Permission
{
    SeePeople,
    ChangePeople,
    DecideRating,
    DecideRatingInMeeting,
    ProposeRating,
    RecordConsent,
    SeeMeetings,
    PrepareMeetings,
    RunMeetings,
    ApproveMinutes,
    WriteUpdates,
    SeeMams,
    RunMams,
    ApproveMams,
    AddActions,
    UpdateActions,
    ImportRegister,
    ExportRegister,
    AskForExport,
    SendLetters,
    SeeAudit,
    SeeReaders,
    SeeAccounts,
    ApproveAccounts,
    ManageAccounts,
    ManageOrganisations,
    ManagePolicy,
    MakeReferral,
    SeeReferrals,
    TriageReferrals,
    RuleOnConsent,
    DoTasks,
    OpenEntry,
    CloseEntry,
    ProposeClosing,
    SeeStaysOnOwnBasis,
    CompareRecords,
    ProposeMerge,
    ApproveMerge,
    GrantAccess,
    RaiseEscalations,
    RecordEscalationOutcome,
    AnswerAsLead,
    RaiseGaps,
    SeeGaps,
    TakeUpGaps,
    AnswerGaps,
}

/// <summary>For whom they may do it.</summary>
public enum PermissionScope
{
    None,
    Own,
    All,
}

/// <summary>The permissions of the register, in one table: what a role may do and for whom (the domain's table of roles).</summary>
public static class Permissions
{
    // "Own" of a keyworker is the people they are involved with; of a partner professional also those to whose record their
    // organisation was given access. Of both only once their organisation has signed the sharing agreement.
    static readonly Dictionary<(Permission, Role), PermissionScope> table = new()
    {
        [(SeePeople, Coordinator)] = All,
        [(SeePeople, Lead)] = All,
        [(SeePeople, Chair)] = All,
        [(SeePeople, Commissioner)] = All,
        [(SeePeople, Keyworker)] = Own,
        [(SeePeople, PartnerProfessional)] = Own,
        [(SeePeople, Governance)] = All,

        [(ChangePeople, Coordinator)] = All,
        [(ChangePeople, Lead)] = All,
        [(ChangePeople, Commissioner)] = All,
        [(ChangePeople, Keyworker)] = Own,

        [(DecideRating, Lead)] = All,
        [(DecideRating, Commissioner)] = All,
        [(DecideRatingInMeeting, Coordinator)] = All,
        [(DecideRatingInMeeting, Lead)] = All,
        [(DecideRatingInMeeting, Chair)] = All,
        [(DecideRatingInMeeting, Commissioner)] = All,
        [(ProposeRating, Coordinator)] = All,
        [(ProposeRating, Keyworker)] = Own,
        [(ProposeRating, PartnerProfessional)] = Own,

        [(RecordConsent, Coordinator)] = All,
        [(RecordConsent, Lead)] = All,
        [(RecordConsent, Commissioner)] = All,
        [(RecordConsent, Keyworker)] = Own,
        [(RecordConsent, PartnerProfessional)] = Own,

        [(SeeMeetings, Coordinator)] = All,
        [(SeeMeetings, Lead)] = All,
        [(SeeMeetings, Chair)] = All,
        [(SeeMeetings, Commissioner)] = All,
        [(SeeMeetings, Keyworker)] = Own,
        [(SeeMeetings, PartnerProfessional)] = Own,
        [(SeeMeetings, Governance)] = All,
        // To prepare is to ask that somebody be discussed, and to write an update before the meeting.
        [(PrepareMeetings, Coordinator)] = All,
        [(PrepareMeetings, Lead)] = All,
        [(PrepareMeetings, Chair)] = All,
        [(PrepareMeetings, Keyworker)] = Own,
        [(PrepareMeetings, PartnerProfessional)] = Own,
        [(RunMeetings, Coordinator)] = All,
        [(RunMeetings, Lead)] = All,
        [(RunMeetings, Chair)] = All,
        [(ApproveMinutes, Lead)] = All,
        [(ApproveMinutes, Chair)] = All,

        // "Own" of a multi-agency meeting: to see, those of one's own people; to run, those that one runs. A referrer runs one for
        // somebody whom they referred and who was accepted.
        [(SeeMams, Coordinator)] = All,
        [(SeeMams, Lead)] = All,
        [(SeeMams, Chair)] = All,
        [(SeeMams, Commissioner)] = All,
        [(SeeMams, Governance)] = All,
        [(SeeMams, Keyworker)] = Own,
        [(SeeMams, PartnerProfessional)] = Own,
        [(SeeMams, Referrer)] = Own,
        [(RunMams, Coordinator)] = All,
        [(RunMams, Lead)] = All,
        [(RunMams, Chair)] = All,
        [(RunMams, Keyworker)] = Own,
        [(RunMams, PartnerProfessional)] = Own,
        [(RunMams, Referrer)] = Own,
        [(ApproveMams, Coordinator)] = All,
        [(ApproveMams, Lead)] = All,
        [(ApproveMams, Chair)] = All,

        // What is said of somebody at a meeting: a member writes for their own people.
        [(WriteUpdates, Coordinator)] = All,
        [(WriteUpdates, Lead)] = All,
        [(WriteUpdates, Chair)] = All,
        [(WriteUpdates, Keyworker)] = Own,
        [(WriteUpdates, PartnerProfessional)] = Own,

        [(AddActions, Coordinator)] = All,
        [(AddActions, Lead)] = All,
        [(AddActions, Chair)] = All,
        [(AddActions, Commissioner)] = All,
        [(UpdateActions, Coordinator)] = All,
        [(UpdateActions, Lead)] = All,
        [(UpdateActions, Chair)] = All,
        [(UpdateActions, Commissioner)] = All,
        [(UpdateActions, Keyworker)] = Own,
        [(UpdateActions, PartnerProfessional)] = Own,

        [(ImportRegister, Coordinator)] = All,
        [(ImportRegister, Lead)] = All,
        [(ExportRegister, Lead)] = All,
        [(ExportRegister, Commissioner)] = All,
        [(AskForExport, Coordinator)] = All,

        [(SendLetters, Coordinator)] = All,
        [(SendLetters, Lead)] = All,

        [(SeeAudit, Lead)] = All,
        [(SeeAudit, Governance)] = All,
        // "Own" of reads: one's own.
        [(SeeReaders, Lead)] = All,
        [(SeeReaders, Governance)] = All,
        [(SeeReaders, Coordinator)] = Own,

        // To whom a record opens is the team's to say.
        [(GrantAccess, Coordinator)] = All,
        [(GrantAccess, Lead)] = All,

        // "Own" of an account: one with the roles of partners alone.
        [(SeeAccounts, Coordinator)] = All,
        [(SeeAccounts, Governance)] = All,
        [(SeeAccounts, SystemAdministrator)] = All,
        [(ApproveAccounts, Coordinator)] = Own,
        [(ApproveAccounts, SystemAdministrator)] = All,
        [(ManageAccounts, SystemAdministrator)] = All,
        // Which organisations are signatories, and what policy says. No role changes these and reads records besides.
        [(ManageOrganisations, SystemAdministrator)] = All,
        [(ManagePolicy, SystemAdministrator)] = All,

        // "Own" of a referral: those that somebody made themselves. A keyworker may refer too: keyworkers are among the sources.
        [(MakeReferral, Coordinator)] = All,
        [(MakeReferral, Lead)] = All,
        [(MakeReferral, Keyworker)] = Own,
        [(MakeReferral, PartnerProfessional)] = Own,
        [(MakeReferral, Referrer)] = Own,
        [(SeeReferrals, Coordinator)] = All,
        [(SeeReferrals, Lead)] = All,
        [(SeeReferrals, Chair)] = All,
        [(SeeReferrals, Commissioner)] = All,
        [(SeeReferrals, Governance)] = All,
        [(SeeReferrals, Keyworker)] = Own,
        [(SeeReferrals, PartnerProfessional)] = Own,
        [(SeeReferrals, Referrer)] = Own,
        [(TriageReferrals, Coordinator)] = All,
        [(TriageReferrals, Lead)] = All,
        [(RuleOnConsent, Lead)] = All,

        [(DoTasks, Coordinator)] = All,
        [(DoTasks, Lead)] = All,

        // To open is also to check, to resume, and to write down that a handover was accepted or that somebody died.
        [(OpenEntry, Coordinator)] = All,
        [(OpenEntry, Lead)] = All,
        [(CloseEntry, Lead)] = All,
        [(ProposeClosing, Coordinator)] = All,
        [(ProposeClosing, Chair)] = All,
        [(ProposeClosing, Keyworker)] = Own,
        [(ProposeClosing, PartnerProfessional)] = Own,

        // Oversight of somebody in hospital does not rest on consent to the register.
        [(SeeStaysOnOwnBasis, Commissioner)] = All,
        [(SeeStaysOnOwnBasis, Coordinator)] = All,
        [(SeeStaysOnOwnBasis, Lead)] = All,

        // A merge of duplicates: a coordinator proposes, the lead approves.
        [(CompareRecords, Coordinator)] = All,
        [(CompareRecords, Lead)] = All,
        [(ProposeMerge, Coordinator)] = All,
        [(ApproveMerge, Lead)] = All,

        // Whoever works with somebody may escalate. What came of it is written down by the team; what came to the lead is the lead's.
        [(RaiseEscalations, Coordinator)] = All,
        [(RaiseEscalations, Lead)] = All,
        [(RaiseEscalations, Chair)] = All,
        [(RaiseEscalations, Commissioner)] = All,
        [(RaiseEscalations, Keyworker)] = Own,
        [(RaiseEscalations, PartnerProfessional)] = Own,
        [(RecordEscalationOutcome, Coordinator)] = All,
        [(RecordEscalationOutcome, Lead)] = All,
        [(AnswerAsLead, Lead)] = All,

        // "Own" of a gap in service: those that somebody raised themselves. Referrers are professionals too.
        [(RaiseGaps, Coordinator)] = All,
        [(RaiseGaps, Lead)] = All,
        [(RaiseGaps, Chair)] = Own,
        [(RaiseGaps, Keyworker)] = Own,
        [(RaiseGaps, PartnerProfessional)] = Own,
        [(RaiseGaps, Referrer)] = Own,
        [(SeeGaps, Coordinator)] = All,
        [(SeeGaps, Lead)] = All,
        [(SeeGaps, Chair)] = Own,
        [(SeeGaps, Commissioner)] = All,
        [(SeeGaps, Keyworker)] = Own,
        [(SeeGaps, PartnerProfessional)] = Own,
        [(SeeGaps, Referrer)] = Own,
        [(SeeGaps, Analyst)] = All,
        [(TakeUpGaps, Coordinator)] = All,
        [(TakeUpGaps, Lead)] = All,
        [(TakeUpGaps, Commissioner)] = All,
        [(AnswerGaps, Lead)] = All,
        [(AnswerGaps, Commissioner)] = All,
    };

    /// <summary>How far somebody's permission reaches: the widest that any of their roles gives.</summary>
    public static PermissionScope Of(Actor actor, Permission function)
    {
        ArgumentNullException.ThrowIfNull(actor);
        if (actor.IsPublic)
            return function == MakeReferral ? Own : None;
        return actor.IsHouse ? All : actor.Roles.Select(role => table.GetValueOrDefault((function, role))).DefaultIfEmpty().Max();
    }

    /// <summary>Whether they may do it for anybody at all.</summary>
    public static bool May(this Actor actor, Permission function) => Of(actor, function) != None;
}
