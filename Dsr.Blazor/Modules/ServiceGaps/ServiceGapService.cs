using Dsr.Blazor.Kernel;
using Dsr.Blazor.Kernel.Time;
using Dsr.Blazor.Modules.ServiceGaps.Domain;
using Dsr.Blazor.Platform.Data;
using Dsr.Blazor.Platform.Policy;
using Dsr.Blazor.Platform.Security;
using Microsoft.EntityFrameworkCore;

namespace Dsr.Blazor.Modules.ServiceGaps;

/// <summary>Raising a gap in service, and what becomes of it.</summary>
public sealed class ServiceGapService(
    Authorizer guard,
    UnitOfWork work,
    IDbContextFactory<DsrDb> contexts,
    PolicyStore policies,
    Clock clock
)
{
    /// <summary>What a gap may be about today.</summary>
    public async Task<IReadOnlyList<string>> CategoriesAsync() => (await policies.ReadAsync()).On(clock.Today, GapPolicies.Categories);

    /// <summary>The councils of the register and of the gaps raised before, to choose from.</summary>
    /// <exception cref="ForbiddenException">When the actor raises no gaps.</exception>
    public async Task<IReadOnlyList<string>> AreasAsync(CancellationToken cancel = default)
    {
        var actor = await guard.RequireAsync(Permission.RaiseGaps, cancel);
        await using var db = await contexts.CreateDbContextAsync(cancel);
        return await PersonVisibility
            .People(db, actor, Permission.SeePeople)
            .Select(person => person.LocalAuthority)
            .Union(db.Gaps.Select(gap => gap.LocalAuthority))
            .Where(name => name != "")
            .Distinct()
            .OrderBy(name => name)
            .ToListAsync(cancel);
    }

    /// <summary>The names that a gap raised for somebody should not hold. For the warning while it is written.</summary>
    /// <exception cref="NotFoundException">When there is nobody, or nobody whom the actor may see.</exception>
    public async Task<IReadOnlyList<string>> NamesOfAsync(Guid person, CancellationToken cancel = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        await guard.RequireAsync(Permission.SeePeople, db, person, cancel);
        var one = await db
            .People.AsNoTracking()
            .Where(each => each.Id == person)
            .Select(each => new
            {
                each.GivenName,
                each.FamilyName,
                each.PreferredName,
            })
            .SingleAsync(cancel);
        return [one.GivenName, one.FamilyName, one.PreferredName];
    }

    /// <summary>Raises a gap.</summary>
    /// <param name="form">What is missing, where, what it does and what would help.</param>
    /// <param name="people">Whom it is raised for: people whom the actor may see; may be nobody.</param>
    /// <param name="meetingItem">Where in a meeting it is raised; null elsewhere.</param>
    /// <param name="cancel">Gives up.</param>
    /// <returns>The gap.</returns>
    /// <exception cref="RefusedException">When something is missing or too long, or a text holds an NHS number.</exception>
    /// <exception cref="NotFoundException">When the actor may not see one of the people, or there is no such item.</exception>
    public async Task<Guid> RaiseAsync(
        GapWritten form,
        IReadOnlyCollection<Guid>? people = null,
        Guid? meetingItem = null,
        CancellationToken cancel = default
    )
    {
        var actor = await guard.RequireAsync(Permission.RaiseGaps, cancel);
        await using var change = await work.BeginAsync(actor, "raised a gap in service", cancel);
        foreach (var person in people ?? [])
            await guard.RequireAsync(Permission.SeePeople, change.Db, person, cancel);
        if (meetingItem is { } item)
            await Modules.Meetings.MeetingService.WithAsync(change.Db, item, cancel);
        var gap = change
            .Db.Add(
                new ServiceGap(
                    form,
                    (await policies.ReadAsync()).On(change.Act.Today, GapPolicies.Categories),
                    meetingItem,
                    people ?? [],
                    change.Act
                )
            )
            .Entity;
        await change.CommitAsync(cancel);
        return gap.Id;
    }

    /// <summary>Moves it on: taken up by the team, answered and ended by the lead or the commissioner.</summary>
    /// <exception cref="ConcurrentDecisionException">When a colleague moved it so that this does not follow any more.</exception>
    /// <exception cref="RefusedException">When the words are missing, or hold an NHS number.</exception>
    public async Task MoveAsync(Guid id, GapStatus to, string words, CancellationToken cancel = default)
    {
        var actor = await guard.RequireAsync(Moves(to), cancel);
        await using var change = await work.BeginAsync(actor, Said(to), cancel);
        var gap = await change.Db.Gaps.Include(service => service.Steps).FirstOrDefaultAsync(service => service.Id == id, cancel)
            ?? throw new NotFoundException();
        gap.Move(to, words, change.Act);
        await change.CommitAsync(cancel);
    }

    /// <summary>What lets somebody move a gap on to a state.</summary>
    internal static Permission Moves(GapStatus to) => to == GapStatus.LookedAt ? Permission.TakeUpGaps : Permission.AnswerGaps;

    static string Said(GapStatus to) =>
        to switch
        {
            GapStatus.LookedAt => "is looking at a gap in service",
            GapStatus.Answered => "answered a gap in service",
            GapStatus.Met => "noted that a gap in service is met",
            _ => "noted that a gap in service is not taken up",
        };
}
