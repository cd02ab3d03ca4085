using Dsr.Blazor.Kernel;
using Dsr.Blazor.Kernel.Policy;
using Dsr.Blazor.Kernel.Time;
using Dsr.Blazor.Modules.Keyworking.Domain;
using Dsr.Blazor.Modules.People.Domain;
using Dsr.Blazor.Modules.Register.Domain;
using Dsr.Blazor.Modules.Tasks.Domain;
using Dsr.Blazor.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Dsr.Blazor.Modules.Register.Ratings;

/// <summary>
/// What follows in the very change in which a rating is decided, by whatever act. A spreadsheet's first landing alone is left out: it tells
/// of ratings that were acted on long ago.
/// </summary>
static class RatingFollowUp
{
    /// <param name="db">The change in which the rating is decided.</param>
    /// <param name="entry">With its decisions.</param>
    /// <param name="person">Whose entry it is.</param>
    /// <param name="policy">What policy says.</param>
    /// <param name="calendar">Working days.</param>
    /// <param name="act">Who rates.</param>
    /// <param name="cancel">Gives up.</param>
    internal static async Task ApplyAsync(
        DsrDb db,
        RegisterEntry entry,
        Person person,
        PolicyBook policy,
        WorkingCalendar calendar,
        ActorContext act,
        CancellationToken cancel
    )
    {
        var open = await db.TeamTasks.Where(task => task.PersonId == person.Id && task.DoneAt == null).ToListAsync(cancel);
        var facts = new RatingTaskFacts(Age.On(act.Today, person.DateOfBirth), await HasKeyworkerAsync(db, person, cancel), open);
        db.AddRange(RatingTasks.FollowUp(entry, facts, policy, calendar, act));
    }

    /// <summary>The same for an entry whose person is on the register already.</summary>
    /// <inheritdoc cref="ApplyAsync(DsrDb, RegisterEntry, Person, PolicyBook, WorkingCalendar, ActorContext, CancellationToken)"/>
    internal static async Task ApplyAsync(
        DsrDb db,
        RegisterEntry entry,
        PolicyBook policy,
        WorkingCalendar calendar,
        ActorContext act,
        CancellationToken cancel
    ) =>
        await ApplyAsync(
            db,
            entry,
            await db.People.SingleAsync(person => person.Id == entry.PersonId, cancel),
            policy,
            calendar,
            act,
            cancel
        );

    static async Task<bool> HasKeyworkerAsync(DsrDb db, Person person, CancellationToken cancel) =>
        person.Involvements.Any(involved => involved is { Role: InvolvementRole.Keyworker, EndedOn: null })
        || await db.Involvements.AnyAsync(
            involved => involved.PersonId == person.Id && involved.Role == InvolvementRole.Keyworker && involved.EndedOn == null,
            cancel
        )
        || await db.KeyworkerRequests.AnyAsync(
            request =>
                request.PersonId == person.Id && request.Status != KeyworkerStatus.Declined && request.Status != KeyworkerStatus.Ended,
            cancel
        );
}
