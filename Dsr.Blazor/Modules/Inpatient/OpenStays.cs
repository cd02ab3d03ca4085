using Dsr.Blazor.Kernel.Time;
using Dsr.Blazor.Modules.Inpatient.Domain;
using Dsr.Blazor.Modules.Register.Domain;
using Dsr.Blazor.Platform.Data;
using Dsr.Blazor.Platform.Policy;
using Dsr.Blazor.Platform.Security;
using Microsoft.EntityFrameworkCore;

namespace Dsr.Blazor.Modules.Inpatient;

/// <summary>
/// A stay in hospital that lasts while the register does not. Days are since admission, that day not counted; null where it is not known.
/// </summary>
public sealed record OpenStay(Guid PersonId, string Person, string Hospital, DateOnly? AdmittedOn, int? Days, EntryStatus Status)
{
    /// <summary>What the day of admission asks for; null where that day is not known.</summary>
    public StayDeadlines? Deadlines { get; init; }
}

/// <summary>
/// The open stays of people whose entry is suspended or closed. Oversight of somebody in hospital rests on the commissioner's own
/// duty, not on consent to the register, so it goes on; for everybody else the stay is hidden with the rest.
/// </summary>
public sealed class OpenStays(
    Authorizer guard,
    IDbContextFactory<DsrDb> contexts,
    PolicyStore policies,
    WorkingCalendar calendar,
    Clock clock
)
{
    /// <summary>All of them, the longest first.</summary>
    /// <exception cref="ForbiddenException">When the actor's role does not oversee stays.</exception>
    public async Task<IReadOnlyList<OpenStay>> AllAsync(CancellationToken cancel = default)
    {
        var actor = await guard.RequireAsync(Permission.SeeStaysOnOwnBasis, cancel);
        await using var db = await contexts.CreateDbContextAsync(cancel);
        return await ReadAsync(db, actor, null, cancel);
    }

    /// <summary>
    /// A person's own; null where they are in no hospital, their entry is active, or the actor's role does not oversee stays.
    /// </summary>
    public async Task<OpenStay?> OfAsync(Guid person, CancellationToken cancel = default)
    {
        var actor = await guard.RequireAsync(Permission.SeePeople, cancel);
        if (!actor.May(Permission.SeeStaysOnOwnBasis))
            return null;
        await using var db = await contexts.CreateDbContextAsync(cancel);
        return (await ReadAsync(db, actor, person, cancel)).SingleOrDefault();
    }

    async Task<IReadOnlyList<OpenStay>> ReadAsync(DsrDb db, Actor actor, Guid? only, CancellationToken cancel)
    {
        var today = clock.Today;
        var rows = await (
            from stay in db.Stays.AsNoTracking()
            join person in PersonVisibility.People(db, actor, Permission.SeeStaysOnOwnBasis) on stay.PersonId equals person.Id
            where
                stay.DischargedOn == null
                && (only == null || stay.PersonId == only)
                && !db.Entries.Any(entry => entry.PersonId == person.Id && entry.Status == EntryStatus.Active)
                && db.Entries.Any(entry => entry.PersonId == person.Id)
            orderby stay.AdmittedOn ?? today
            select new
            {
                stay,
                person.DateOfBirth,
                person.EhcPlan,
                Name = person.GivenName + " " + person.FamilyName,
                Suspended = db.Entries.Any(entry => entry.PersonId == person.Id && entry.Status == EntryStatus.Suspended),
            }
        ).ToListAsync(cancel);
        var book = await policies.ReadAsync();
        return
        [
            .. rows.Select(row => new OpenStay(
                row.stay.PersonId,
                row.Name.Trim(),
                row.stay.Hospital,
                row.stay.AdmittedOn,
                row.stay.AdmittedOn is { } day ? today.DayNumber - day.DayNumber : null,
                row.Suspended ? EntryStatus.Suspended : EntryStatus.Closed
            )
            {
                Deadlines = row.stay.AdmittedOn is { } admitted
                    ? StayDeadlines.Of(admitted, row.DateOfBirth, row.EhcPlan, book, calendar, today)
                    : null,
            }),
        ];
    }
}
