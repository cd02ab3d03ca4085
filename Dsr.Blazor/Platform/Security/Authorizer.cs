using Dsr.Blazor.Kernel.Time;
using Dsr.Blazor.Modules.Accounts.Domain;
using Dsr.Blazor.Modules.People.Domain;
using Dsr.Blazor.Modules.Referrals.Domain;
using Dsr.Blazor.Modules.Register.Domain;
using Dsr.Blazor.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace Dsr.Blazor.Platform.Security;

/// <summary>Where a service learns who acts.</summary>
public interface ICurrentActor
{
    /// <summary>Who acts now; asked anew at each act, because an account can be closed while a page is open.</summary>
    /// <exception cref="ForbiddenException">When nobody is signed in, or the account is closed.</exception>
    ValueTask<Actor> GetAsync(CancellationToken cancel = default);

    /// <summary>Who sees an open page kept up to date after a commit; one page may ask often for the same one.</summary>
    /// <param name="after">The commit's sequence.</param>
    /// <param name="cancel">Gives up.</param>
    /// <exception cref="ForbiddenException">When nobody is signed in, or the account was closed by then.</exception>
    ValueTask<Actor> WhoAfterAsync(long after, CancellationToken cancel = default) => GetAsync(cancel);
}

/// <summary>A known actor: a command, a job, a test.</summary>
public sealed class FixedActor(Actor actor) : ICurrentActor
{
    /// <inheritdoc/>
    public ValueTask<Actor> GetAsync(CancellationToken cancel = default) => ValueTask.FromResult(actor);
}

/// <summary>Asked by every service method before anything else: may this actor do this, for this person?</summary>
public sealed class Authorizer(ICurrentActor acting)
{
    /// <summary>Who acts, when they may do this for anybody at all.</summary>
    /// <exception cref="ForbiddenException">When no role of theirs allows it.</exception>
    public async Task<Actor> RequireAsync(Permission function, CancellationToken cancel = default)
    {
        var actor = await acting.GetAsync(cancel);
        return actor.May(function) ? actor : throw Refusal(function);
    }

    /// <summary>Whose page it is that a commit is shown on, when they may still do this.</summary>
    /// <exception cref="ForbiddenException">When no role of theirs allows it.</exception>
    public async Task<Actor> RequireAfterAsync(long after, Permission function, CancellationToken cancel = default)
    {
        var actor = await acting.WhoAfterAsync(after, cancel);
        return actor.May(function) ? actor : throw Refusal(function);
    }

    /// <summary>Who acts, when they may do this for this person.</summary>
    /// <exception cref="NotFoundException">When they may not see the person at all.</exception>
    /// <exception cref="ForbiddenException">When they may see the person, but not do this.</exception>
    public async Task<Actor> RequireAsync(Permission function, DsrDb db, Guid person, CancellationToken cancel = default)
    {
        var actor = await acting.GetAsync(cancel);
        if (!await PersonVisibility.People(db, actor, Permission.SeePeople).AnyAsync(candidate => candidate.Id == person, cancel))
            throw new NotFoundException();
        if (function == Permission.SeePeople)
            return actor;
        return
            actor.May(function) && await PersonVisibility.People(db, actor, function).AnyAsync(candidate => candidate.Id == person, cancel)
            ? actor
            : throw Refusal(function);
    }

    /// <summary>Who acts, when they may do this with this multi-agency meeting.</summary>
    /// <exception cref="NotFoundException">When they may not see it at all.</exception>
    /// <exception cref="ForbiddenException">When they may see it, but not do this.</exception>
    public async Task<Actor> RequireMamAsync(Permission function, DsrDb db, Guid mam, CancellationToken cancel = default)
    {
        var actor = await acting.GetAsync(cancel);
        if (!await PersonVisibility.Mams(db, actor, Permission.SeeMams).AnyAsync(meeting => meeting.Id == mam, cancel))
            throw new NotFoundException();
        return actor.May(function) && await PersonVisibility.Mams(db, actor, function).AnyAsync(meeting => meeting.Id == mam, cancel)
            ? actor
            : throw Refusal(function);
    }

    static ForbiddenException Refusal(Permission function) =>
        new(
            function switch
            {
                Permission.DecideRating =>
                    "A rating is decided by the DSR lead, the commissioner or the meeting. You can propose one with your reason.",
                Permission.ExportRegister =>
                    "The register is taken away by the DSR lead or the commissioner. You can ask one of them for it.",
                Permission.ImportRegister => "A spreadsheet is brought in by a coordinator or the DSR lead. Ask one of them.",
                Permission.RunMeetings => "A meeting is run by its chair, a coordinator or the DSR lead. You can follow it here.",
                Permission.RunMams =>
                    "This meeting is run by somebody else. You can read it here; ask them, or a coordinator, for what is to be changed.",
                Permission.ApproveMams => "A multi-agency meeting is approved by a coordinator, a chair or the DSR lead.",
                Permission.AddActions =>
                    "Actions are added by the DSR team or the meeting. You can write a progress note on an action of yours.",
                Permission.RuleOnConsent =>
                    "Where those who may decide disagree, the DSR lead decides. Tell them that this referral waits for it.",
                Permission.CloseEntry => "An episode is closed by the DSR lead. You can propose it with your reason.",
                Permission.OpenEntry =>
                    "A coordinator or the DSR lead answers what must be checked, resumes an entry and opens a new episode. Ask one of them.",
                Permission.TriageReferrals =>
                    "Referrals are decided by a coordinator or the DSR lead. You can add what you know to a referral of yours.",
                Permission.AnswerAsLead => "What was escalated to the DSR lead is answered by the lead. Ask them for their answer.",
                Permission.RecordEscalationOutcome =>
                    "What came of an escalation is written down by a coordinator or the DSR lead. Tell one of them what was decided.",
                Permission.AnswerGaps =>
                    "A gap in service is answered by the DSR lead or the commissioner. You can read their reply here when there is one.",
                Permission.GrantAccess =>
                    "Access for an organisation is given and taken back by a coordinator or the DSR lead. Tell one of them who needs it, and why.",
                Permission.ProposeMerge => "A merge of two records is proposed by a coordinator. Tell one of them what you found.",
                Permission.ApproveMerge => "A merge of two records is approved by the DSR lead, and undone by them.",
                Permission.ManageOrganisations =>
                    "Which organisations are signatories of the sharing agreement is kept by a system administrator. Ask them.",
                Permission.ManagePolicy => "What policy says is kept by a system administrator. Ask them.",
                _ => "Your role does not allow this. Ask the register's coordinator if you need it for your work.",
            }
        );
}

/// <summary>Whose people somebody may see or change.</summary>
public static partial class PersonVisibility
{
    /// <summary>The people that an actor's permission for a function reaches.</summary>
    public static IQueryable<Person> People(DsrDb db, Actor actor, Permission function)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(actor);
        return Permissions.Of(actor, function) switch
        {
            PermissionScope.All => db.People,
            PermissionScope.Own => OwnPeople(db, actor),
            _ => db.People.Where(person => false),
        };
    }

    /// <summary>The referrals that an actor's permission for a function reaches: "own" are those that they made themselves.</summary>
    public static IQueryable<Referral> Referrals(DsrDb db, Actor actor, Permission function)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(actor);
        return Permissions.Of(actor, function) switch
        {
            PermissionScope.All => db.Referrals,
            PermissionScope.Own when actor.AccountId is { } account => db.Referrals.Where(referral =>
                referral.ReferrerAccountId == account
            ),
            _ => db.Referrals.Where(referral => false),
        };
    }

    // Only signatories of the sharing agreement see identifiable data: a keyworker or partner whose organisation has not signed sees
    // nobody, even where they are named. A contact's organisation opens nothing: access by organisation is granted for a time, and
    // to partner professionals. What is suspended is hidden from both until it has been checked, and stays hidden where it closed
    // because consent was withdrawn; a new episode on a new basis brings the person back.
    static IQueryable<Person> OwnPeople(DsrDb db, Actor actor)
    {
        var signed = actor is { OrganisationId: not null, OrganisationHasSigned: true };
        var partner = signed && actor.Roles.Contains(Role.PartnerProfessional);
        var named = partner || signed && actor.Roles.Contains(Role.Keyworker);
        var today = London.DateOf(db.GetService<TimeProvider>().GetUtcNow());
        return db.People.Where(person =>
            (
                named && person.Involvements.Any(involvement => involvement.EndedOn == null && involvement.AccountId == actor.AccountId)
                || partner
                    && db.OrganisationAccesses.Any(access =>
                        access.PersonId == person.Id
                        && access.OrganisationId == actor.OrganisationId
                        && access.RevokedAt == null
                        && access.StartsOn <= today
                        && access.EndsOn >= today
                    )
            )
            && !db.Entries.Any(entry =>
                entry.PersonId == person.Id
                && (
                    entry.Status == EntryStatus.Suspended
                    || entry.ClosureReason == ClosureReason.ConsentWithdrawn
                        && !db.Entries.Any(other => other.PersonId == person.Id && other.Status == EntryStatus.Active)
                )
            )
        );
    }
}
