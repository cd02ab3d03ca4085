using Dsr.Blazor.Kernel.Time;
using Dsr.Blazor.Modules.Accounts.Domain;
using Dsr.Blazor.Modules.Meetings.Domain.Running;
using Dsr.Blazor.Modules.People.Domain;
using Dsr.Blazor.Platform.Data;
using Dsr.Blazor.Platform.Live;
using Dsr.Blazor.Platform.Policy;
using Dsr.Blazor.Platform.Security;
using Microsoft.EntityFrameworkCore;

namespace Dsr.Blazor.Modules.Meetings.Running;

/// <summary>Somebody to be put on the list of who is there.</summary>
/// <param name="Who">The line that they would make.</param>
/// <param name="HasSigned">Whether their organisation signed the sharing agreement; null where the register does not know it.</param>
public sealed record PossibleAttendee(AttendeeDetails Who, bool? HasSigned);

/// <summary>Who is in a meeting: the list by organisation, and who accepted the statement on confidentiality.</summary>
public sealed class WhoIsThere(
    Authorizer guard,
    MeetingDesk desk,
    PolicyStore policies,
    IDbContextFactory<DsrDb> contexts,
    RecordVisits visits,
    Clock clock
)
{
    /// <summary>
    /// Accepts the statement as it holds on the meeting's day, for oneself or, as the chair who read it out, for the room.
    /// </summary>
    /// <exception cref="Kernel.RefusedException">When the meeting does not run, or somebody without the chair accepts for the
    /// room.</exception>
    public Task AcceptAsync(Guid meeting, bool forTheRoom, CancellationToken cancel = default) =>
        desk.OnAsync(
            meeting,
            Permission.SeeMeetings,
            "accepted the statement on confidentiality",
            async (change, candidate) =>
                candidate.Accept((await policies.ReadAsync()).On(candidate.Date, RunningPolicies.Statement), forTheRoom, change.Act),
            cancel
        );

    /// <summary>Puts somebody on the list, or says otherwise of who is on it.</summary>
    /// <exception cref="Kernel.RefusedException">When the name or the organisation is missing, or the minutes are approved.</exception>
    public Task AttendAsync(Guid meeting, AttendeeDetails who, Attendance how, CancellationToken cancel = default) =>
        desk.OnAsync(meeting, Permission.RunMeetings, Wrote, (change, candidate) => candidate.Attend(who, how, change.Act), cancel);

    /// <summary>Somebody on the list comes, goes or does not come.</summary>
    /// <exception cref="Kernel.RefusedException">When they are not on it, or the minutes are approved.</exception>
    public Task AttendsAsync(Guid meeting, Guid attendee, Attendance how, CancellationToken cancel = default) =>
        desk.OnAsync(meeting, Permission.RunMeetings, Wrote, (_, candidate) => candidate.Attends(attendee, how), cancel);

    /// <summary>Takes off the list who was put there by mistake.</summary>
    /// <exception cref="Kernel.RefusedException">When they are not on it, or the minutes are approved.</exception>
    public Task LeaveOutAsync(Guid meeting, Guid attendee, CancellationToken cancel = default) =>
        desk.OnAsync(meeting, Permission.RunMeetings, Wrote, (_, candidate) => candidate.LeaveOut(attendee), cancel);

    /// <summary>
    /// Who follows the meeting signed in, or followed it and accepted its statement, and is not on the list of who is there.
    /// </summary>
    /// <param name="meeting">The meeting.</param>
    /// <param name="cancel">Gives up.</param>
    public async Task<IReadOnlyList<PossibleAttendee>> FollowingAsync(Guid meeting, CancellationToken cancel = default)
    {
        await guard.RequireAsync(Permission.RunMeetings, cancel);
        await using var db = await contexts.CreateDbContextAsync(cancel);
        var chair = await db
            .Meetings.Where(candidate => candidate.Id == meeting)
            .Select(candidate => candidate.ChairId)
            .FirstOrDefaultAsync(cancel);
        var accepted = await db.Set<Acceptance>()
            .AsNoTracking()
            .Where(acceptance => acceptance.MeetingId == meeting)
            .Select(acceptance => acceptance.ById)
            .ToListAsync(cancel);
        var followers = accepted
            .Append(chair)
            .Concat(visits.Others(meeting, "").Select(visitor => visitor.ActorId))
            .Select(id => Guid.TryParse(id, out var account) ? account : (Guid?)null)
            .OfType<Guid>()
            .ToHashSet();
        var listed = db.Set<Attendee>()
            .Where(attendee => attendee.MeetingId == meeting && attendee.AccountId != null)
            .Select(attendee => attendee.AccountId!.Value);
        var signatories = db.Organisations.Where(Organisation.HasSignedOn(clock.Today));
        return await (
            from account in db.Accounts.AsNoTracking()
            where followers.Contains(account.Id) && !listed.Contains(account.Id)
            join body in db.Organisations on account.OrganisationId equals body.Id into bodies
            from body in bodies.DefaultIfEmpty()
            orderby account.Name
            select body == null
                ? new PossibleAttendee(new(account.Name, "organisation not known", null, account.Id), null)
                : new PossibleAttendee(
                    new(account.Name, body.Name, body.Id, account.Id),
                    signatories.Any(signatory => signatory.Id == body.Id)
                )
        ).ToListAsync(cancel);
    }

    /// <summary>
    /// Whom to choose from: who is asked to the meeting, then everybody with an account who sees meetings, then who is involved with the
    /// people on the agenda.
    /// </summary>
    public async Task<IReadOnlyList<PossibleAttendee>> PossibleAsync(Guid meeting, CancellationToken cancel = default)
    {
        await guard.RequireAsync(Permission.RunMeetings, cancel);
        await using var db = await contexts.CreateDbContextAsync(cancel);
        var bodies = await db.Organisations.AsNoTracking().Include(body => body.Agreements).ToDictionaryAsync(body => body.Id, cancel);
        PossibleAttendee Possible(string name, Guid? body, Guid? account) =>
            body is { } id && bodies.TryGetValue(id, out var known)
                ? new(new(name, known.Name, id, account), known.AgreementOn(clock.Today) is not null)
                : new(new(name, "", null, account), null);
        var members = await db
            .Meetings.AsNoTracking()
            .Where(candidate => candidate.Id == meeting)
            .Select(candidate => candidate.Members)
            .FirstOrDefaultAsync(cancel)
            ?? [];
        var named = members
            .Where(seriesMember => seriesMember is { AccountId: null, Role: null, OrganisationId: null })
            .Select(seriesMember => Possible(seriesMember.Name, null, null));
        var staff = (
            await db.Accounts.AsNoTracking().Where(account => account.IsActive).OrderBy(account => account.Name).ToListAsync(cancel)
        )
            .Where(account => new Actor("", "", account.Roles, account.Id, null, false).May(Permission.SeeMeetings))
            .OrderBy(account => !members.Any(member => member.Means(account.Id, account.Roles, account.OrganisationId)))
            .Select(account => Possible(account.Name, account.OrganisationId, account.Id));
        var involved = await db
            .Involvements.AsNoTracking()
            .Where(involvement =>
                involvement.EndedOn == null
                && involvement.AccountId == null
                && involvement.Role != InvolvementRole.Family
                && db.MeetingItems.Any(item => item.MeetingId == meeting && item.PersonId == involvement.PersonId)
            )
            .Select(involvement => new { involvement.Name, involvement.OrganisationId })
            .Distinct()
            .OrderBy(row => row.Name)
            .ToListAsync(cancel);
        return
        [
            .. named
                .Concat(staff)
                .Concat(involved.Select(row => Possible(row.Name, row.OrganisationId, null)))
                .DistinctBy(possibleAttendee =>
                    (possibleAttendee.Who.AccountId, possibleAttendee.Who.Name, possibleAttendee.Who.Organisation)
                ),
        ];
    }

    const string Wrote = "wrote down who was there";
}
