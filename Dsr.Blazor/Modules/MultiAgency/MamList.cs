using Dsr.Blazor.Kernel.Time;
using Dsr.Blazor.Modules.MultiAgency.Domain;
using Dsr.Blazor.Modules.Referrals.Domain;
using Dsr.Blazor.Modules.Register.Domain;
using Dsr.Blazor.Platform.Audit;
using Dsr.Blazor.Platform.Data;
using Dsr.Blazor.Platform.Security;
using Microsoft.EntityFrameworkCore;

namespace Dsr.Blazor.Modules.MultiAgency;

/// <summary>A multi-agency meeting in a list.</summary>
public sealed record MamRow
{
    public Guid Id { get; init; }
    public Guid PersonId { get; init; }
    public string Name { get; init; } = "";
    public MamPurpose Purpose { get; init; }
    public MamStatus Status { get; init; }
    public DateOnly? Date { get; init; }
    public TimeOnly? Start { get; init; }
    public string AskedBy { get; init; } = "";
    public string RunnerName { get; init; } = "";
    public DateOnly? FollowUpOn { get; init; }

    /// <summary>It is still to come, and its person is suspended or closed.</summary>
    public bool IsToCancel { get; init; }
}

/// <summary>Somebody for whom a meeting may be asked for.</summary>
/// <param name="Id">The person.</param>
/// <param name="Name">As it is said.</param>
/// <param name="InHospital">Rated Blue now; false where the reader does not see ratings.</param>
public sealed record MamSubject(Guid Id, string Name, bool InHospital);

/// <summary>Lists of multi-agency meetings, each as far as its reader's reach goes.</summary>
public sealed class MamList(Authorizer guard, IDbContextFactory<DsrDb> contexts, ReadLog reads, Clock clock)
{
    /// <summary>
    /// All within reach, written down as read: to come first, the nearest day first; then those that were, the latest first.
    /// </summary>
    /// <exception cref="ForbiddenException">When no role of the actor's allows it.</exception>
    public async Task<IReadOnlyList<MamRow>> AllAsync(CancellationToken cancel = default)
    {
        var rows = await LookAsync(cancel);
        await reads.ListedAsync("multi-agency meetings", "", [.. rows.Select(row => row.PersonId).Distinct()], cancel);
        return rows;
    }

    /// <summary>The same again, for a page that has it open.</summary>
    public async Task<IReadOnlyList<MamRow>> LookAsync(CancellationToken cancel = default)
    {
        var actor = await guard.RequireAsync(Permission.SeeMams, cancel);
        await using var db = await contexts.CreateDbContextAsync(cancel);
        return Sorted(await Rows(db, PersonVisibility.Mams(db, actor, Permission.SeeMams)).ToListAsync(cancel));
    }

    /// <summary>Those of a person, for their record.</summary>
    /// <exception cref="NotFoundException">When the reader may not see the person.</exception>
    public async Task<IReadOnlyList<MamRow>> OfAsync(Guid person, CancellationToken cancel = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        var actor = await guard.RequireAsync(Permission.SeePeople, db, person, cancel);
        return Sorted(
            await Rows(db, PersonVisibility.Mams(db, actor, Permission.SeeMams).Where(mam => mam.PersonId == person)).ToListAsync(cancel)
        );
    }

    /// <summary>The next one of a person that has a day, today or later; null where none is planned or the reader may see none.</summary>
    public async Task<MamRow?> NextAsync(Guid person, CancellationToken cancel = default)
    {
        var actor = await guard.RequireAsync(Permission.SeeMams, cancel);
        await using var db = await contexts.CreateDbContextAsync(cancel);
        var today = clock.Today;
        return await Rows(
                db,
                PersonVisibility
                    .Mams(db, actor, Permission.SeeMams)
                    .Where(mam => mam.PersonId == person && mam.Status == MamStatus.Planned && mam.Date >= today)
            )
            .OrderBy(row => row.Date)
            .ThenBy(row => row.Start)
            .FirstOrDefaultAsync(cancel);
    }

    /// <summary>For whom a meeting would be asked for: a person, or whom one's own accepted referral brought.</summary>
    /// <param name="person">The person; null where a referral is named.</param>
    /// <param name="referral">One's own referral.</param>
    /// <param name="cancel">Gives up.</param>
    /// <exception cref="NotFoundException">When the actor may ask for none for them.</exception>
    public async Task<MamSubject> SubjectAsync(Guid? person, Guid? referral, CancellationToken cancel = default)
    {
        var actor = await guard.RequireAsync(Permission.RunMams, cancel);
        await using var db = await contexts.CreateDbContextAsync(cancel);
        var id = person
            ?? await PersonVisibility
                .Referrals(db, actor, Permission.SeeReferrals)
                .Where(candidate => candidate.Id == referral && candidate.Status == ReferralStatus.Accepted)
                .Select(candidate => candidate.PersonId)
                .FirstOrDefaultAsync(cancel);
        var sees = await PersonVisibility.People(db, actor, Permission.SeePeople).AnyAsync(candidate => candidate.Id == id, cancel);
        var subject = await PersonVisibility
            .PeopleForMams(db, actor)
            .Where(candidate => candidate.Id == id)
            .Select(candidate => new MamSubject(
                candidate.Id,
                (candidate.GivenName + " " + candidate.FamilyName).Trim(),
                sees
                    && db.Entries.Any(entry =>
                        entry.PersonId == candidate.Id && entry.Status == EntryStatus.Active && entry.Rating == Rating.Blue
                    )
            ))
            .FirstOrDefaultAsync(cancel)
            ?? throw new NotFoundException();
        await reads.OpenedAsync(subject.Id, cancel);
        return subject;
    }

    /// <summary>Whether the actor may ask for one for a person.</summary>
    public async Task<bool> MayAskAsync(Guid person, CancellationToken cancel = default)
    {
        var actor = await guard.RequireAsync(Permission.SeeMams, cancel);
        await using var db = await contexts.CreateDbContextAsync(cancel);
        return actor.May(Permission.RunMams)
            && await PersonVisibility.PeopleForMams(db, actor).AnyAsync(candidate => candidate.Id == person, cancel)
            && await db.Entries.AnyAsync(entry => entry.PersonId == person && entry.Status == EntryStatus.Active, cancel);
    }

    static IReadOnlyList<MamRow> Sorted(List<MamRow> rows) =>
        [
            .. rows.Where(row => row.Status.IsToCome()).OrderBy(row => row.Date ?? DateOnly.MinValue).ThenBy(row => row.Start),
            .. rows.Where(row => !row.Status.IsToCome()).OrderByDescending(row => row.Date).ThenByDescending(row => row.Id),
        ];

    static IQueryable<MamRow> Rows(DsrDb db, IQueryable<MultiAgencyMeeting> mams) =>
        from mam in mams.AsNoTracking()
        join person in db.People on mam.PersonId equals person.Id
        select new MamRow
        {
            Id = mam.Id,
            PersonId = mam.PersonId,
            Name = (person.GivenName + " " + person.FamilyName).Trim(),
            Purpose = mam.Purpose,
            Status = mam.Status,
            Date = mam.Date,
            Start = mam.Start,
            AskedBy = mam.AskedBy,
            RunnerName = mam.RunnerName,
            FollowUpOn = mam.FollowUpOn,
            IsToCancel =
                (mam.Status == MamStatus.AskedFor || mam.Status == MamStatus.Planned)
                && !db.Entries.Any(entry => entry.PersonId == mam.PersonId && entry.Status == EntryStatus.Active),
        };
}
