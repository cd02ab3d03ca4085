using Dsr.Blazor.Kernel.Time;
using Dsr.Blazor.Modules.Keyworking.Domain;
using Dsr.Blazor.Modules.Meetings.Domain;
using Dsr.Blazor.Modules.MultiAgency.Domain;
using Dsr.Blazor.Modules.Referrals.Domain;
using Dsr.Blazor.Modules.Tasks.Domain;
using Dsr.Blazor.Platform.Data;
using Dsr.Blazor.Platform.Security;
using Microsoft.EntityFrameworkCore;

namespace Dsr.Blazor.Modules.Home.MyWork;

/// <summary>What somebody is asked for. Each part of the product that asks people for something adds its own.</summary>
static class MyAsks
{
    // For so long a new keyworker is told whom they were given.
    const int NewFor = 28;

    internal static async Task<IReadOnlyList<AskedOfMe>> OfAsync(DsrDb db, Actor actor, DateOnly today, CancellationToken cancel)
    {
        var all = (await UpdatesAsync(db, actor, today, cancel))
            .Concat(await InformationAsync(db, actor, cancel))
            .Concat(await AllocatedAsync(db, actor, today, cancel))
            .Concat(await MamsAsync(db, actor, today, cancel))
            .Concat(await TasksAsync(db, actor, cancel));
        return [.. all.OrderBy(askedOfMe => askedOfMe.Due ?? DateOnly.MaxValue).ThenBy(askedOfMe => askedOfMe.Kind)];
    }

    // A published agenda asks those who know the person for what is new.
    static async Task<IEnumerable<AskedOfMe>> UpdatesAsync(DsrDb db, Actor actor, DateOnly today, CancellationToken cancel)
    {
        if (!actor.May(Permission.SeeMeetings))
            return [];
        var found = await (
            from item in MyPeople.Coming(db, today)
            where
                item.Status == MeetingStatus.Published
                && !item.HasUpdate
                && !db.Contributions.Any(contribution =>
                    contribution.MeetingId == item.MeetingId && contribution.EntryId == item.EntryId && contribution.ById == actor.Id
                )
            join person in MyPeople.Mine(db, actor) on item.PersonId equals person.Id
            where person.Involvements.Any(involvement => involvement.EndedOn == null && involvement.AccountId == actor.AccountId)
            select new
            {
                item.MeetingId,
                item.Date,
                person.GivenName,
                person.FamilyName,
            }
        ).ToListAsync(cancel);
        return found.Select(row => new AskedOfMe(
            AskedKind.Update,
            row.MeetingId,
            Name(row.GivenName, row.FamilyName),
            $"What is new, before the meeting of {Written.Date(row.Date)}",
            row.Date
        ));
    }

    static async Task<IEnumerable<AskedOfMe>> InformationAsync(DsrDb db, Actor actor, CancellationToken cancel)
    {
        var found = await PersonVisibility
            .Referrals(db, actor, Permission.SeeReferrals)
            .AsNoTracking()
            .Where(referral =>
                referral.ReferrerAccountId != null
                && referral.ReferrerAccountId == actor.AccountId
                && referral.Status == ReferralStatus.AwaitingInformation
            )
            .Select(referral => new
            {
                referral.Id,
                referral.Reference,
                Questions = referral.Questions.Count(question => question.AnsweredAt == null),
            })
            .ToListAsync(cancel);
        return found
            .Where(row => row.Questions > 0)
            .Select(row => new AskedOfMe(
                AskedKind.Information,
                row.Id,
                row.Reference,
                $"{Written.Count(row.Questions, "question")} on your referral",
                null
            ));
    }

    static async Task<IEnumerable<AskedOfMe>> AllocatedAsync(DsrDb db, Actor actor, DateOnly today, CancellationToken cancel)
    {
        var found = await (
            from request in db.KeyworkerRequests.AsNoTracking()
            where request.Status == KeyworkerStatus.Allocated
            join person in MyPeople.Mine(db, actor) on request.PersonId equals person.Id
            where
                person.Involvements.Any(involvement =>
                    involvement.Id == request.InvolvementId && involvement.EndedOn == null && involvement.AccountId == actor.AccountId
                )
            select new
            {
                person.Id,
                person.GivenName,
                person.FamilyName,
                At = request.Steps.Max(step => step.At),
            }
        ).ToListAsync(cancel);
        return found
            .Where(row => London.DateOf(row.At) > today.AddDays(-NewFor))
            .Select(row => new AskedOfMe(
                AskedKind.Keyworker,
                row.Id,
                Name(row.GivenName, row.FamilyName),
                $"You are their keyworker since {Written.Date(London.DateOf(row.At))}",
                null
            ));
    }

    // A multi-agency meeting asks whom it invited whether they come.
    static async Task<IEnumerable<AskedOfMe>> MamsAsync(DsrDb db, Actor actor, DateOnly today, CancellationToken cancel)
    {
        var found = await (
            from mam in PersonVisibility.Mams(db, actor, Permission.SeeMams).AsNoTracking()
            where
                mam.Status == MamStatus.Planned
                && mam.Date >= today
                && mam.Invitees.Any(invitee =>
                    invitee.AccountId != null && invitee.AccountId == actor.AccountId && invitee.Answer == InviteeAnswer.NotYet
                )
            join person in db.People on mam.PersonId equals person.Id
            select new
            {
                mam.Id,
                mam.Date,
                person.GivenName,
                person.FamilyName,
            }
        ).ToListAsync(cancel);
        return found.Select(row => new AskedOfMe(
            AskedKind.Mam,
            row.Id,
            Name(row.GivenName, row.FamilyName),
            $"Whether you come to the multi-agency meeting on {Written.Date(row.Date!.Value)}",
            row.Date
        ));
    }

    static async Task<IEnumerable<AskedOfMe>> TasksAsync(DsrDb db, Actor actor, CancellationToken cancel)
    {
        if (!actor.May(Permission.DoTasks))
            return [];
        var found = await (
            from task in db.TeamTasks.AsNoTracking()
            where task.DoneAt == null && task.OwnerId != null && task.OwnerId == actor.AccountId
            from person in db.People.Where(person => person.Id == task.PersonId).DefaultIfEmpty()
            select new
            {
                task.Id,
                task.Kind,
                task.Due,
                Given = person == null ? "" : person.GivenName,
                Family = person == null ? "" : person.FamilyName,
            }
        ).ToListAsync(cancel);
        return found.Select(row => new AskedOfMe(AskedKind.Task, row.Id, Name(row.Given, row.Family), row.Kind.InWords(), row.Due));
    }

    static string Name(string given, string family) => $"{given} {family}".Trim();
}
