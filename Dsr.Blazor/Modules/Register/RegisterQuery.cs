using Dsr.Blazor.Modules.People.Domain;
using Dsr.Blazor.Modules.Register.Domain;
using Dsr.Blazor.Platform.Data;
using Dsr.Blazor.Platform.Security;

namespace Dsr.Blazor.Modules.Register;

/// <summary>An entry with its person, while a query is being put together.</summary>
sealed class Listed
{
    public required RegisterEntry Entry { get; init; }
    public required Person Person { get; init; }
}

/// <summary>The filters of the register as one query. Restricted addresses need no care here: a list never holds an address.</summary>
sealed class RegisterQuery(DsrDb db, Actor actor, DateOnly today)
{
    /// <summary>The audit's sequence when the last meeting was finished; null when there was none.</summary>
    public long? LastMeetingAt { get; init; }

    /// <summary>Everybody on the register whom the actor may see.</summary>
    public IQueryable<Listed> Everyone() =>
        from entry in db.Entries
        where entry.Status != EntryStatus.Closed
        join person in PersonVisibility.People(db, actor, Permission.SeePeople) on entry.PersonId equals person.Id
        select new Listed { Entry = entry, Person = person };

    /// <summary>Those whom the filter leaves.</summary>
    public IQueryable<Listed> Matching(RegisterFilter filter)
    {
        var all = Everyone();
        if (filter.Ratings.Count > 0)
            all = all.Where(listed => filter.Ratings.Contains(listed.Entry.Rating));
        if (filter.Overdue)
            all = all.Where(listed => listed.Entry.NextReviewDue < today);
        if (filter.Diagnosis is { } diagnosis)
            all = all.Where(listed => listed.Person.Diagnosis == diagnosis);
        if (filter.Authority is { } authority)
            all = all.Where(listed => listed.Person.LocalAuthority == authority);
        if (filter.Team is { } team)
            all = all.Where(listed =>
                listed.Person.Involvements.Any(of => of.Role == InvolvementRole.LeadProfessional && of.EndedOn == null && of.Team == team)
            );
        if (filter.Mine)
            all = all.Where(listed => listed.Person.Involvements.Any(of => of.EndedOn == null && of.AccountId == actor.AccountId));
        if (filter.Changed)
            all = Changed(all);
        if (filter.Age is { } band)
        {
            var (first, last) = band.Births(today);
            all = all.Where(listed => listed.Person.DateOfBirth >= first && listed.Person.DateOfBirth <= last);
        }
        return filter.Search.Length == 0 ? all : all.Found(db, filter.Search);
    }

    /// <summary>Those of a list who were changed since the last meeting; nobody when there was none.</summary>
    public IQueryable<Listed> Changed(IQueryable<Listed> all) =>
        LastMeetingAt is { } at
            ? all.Where(listed => db.AuditEvents.Any(link => link.PersonId == listed.Person.Id && link.Sequence > at))
            : all.Where(listed => false);

    /// <summary>The rows of a list, without who changed them last: those come by their sequence, one by one from the index.</summary>
    public IQueryable<RegisterRow> Rows(IQueryable<Listed> all) =>
        all.Select(listed => new RegisterRow
        {
            EntryId = listed.Entry.Id,
            PersonId = listed.Person.Id,
            Reference = listed.Entry.Reference,
            Status = listed.Entry.Status,
            Rating = listed.Entry.Rating,
            RatingSince = listed.Entry.RatingSince,
            GivenName = listed.Person.GivenName,
            FamilyName = listed.Person.FamilyName,
            DateOfBirth = listed.Person.DateOfBirth,
            NhsNumber = listed.Person.NhsNumber,
            NhsNumberGap = listed.Person.NhsNumberGap,
            Diagnosis = listed.Person.Diagnosis,
            LocalAuthority = listed.Person.LocalAuthority,
            Lead = listed
                .Person.Involvements.Where(of => of.Role == InvolvementRole.LeadProfessional && of.EndedOn == null)
                .OrderByDescending(of => of.StartedOn)
                .Select(of => of.Name)
                .FirstOrDefault(),
            Keyworker = listed
                .Person.Involvements.Where(of => of.Role == InvolvementRole.Keyworker && of.EndedOn == null)
                .OrderByDescending(of => of.StartedOn)
                .Select(of => of.Name)
                .FirstOrDefault(),
            NextReviewDue = listed.Entry.NextReviewDue,
            OpenActions = db.Actions.Count(action => action.PersonId == listed.Person.Id && action.EndedOn == null),
            LateActions = db.Actions.Count(action => action.PersonId == listed.Person.Id && action.EndedOn == null && action.Due < today),
            LastSequence = db.AuditEvents.Where(link => link.PersonId == listed.Person.Id).Max(link => (long?)link.Sequence) ?? 0,
        });
}
