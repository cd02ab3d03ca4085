using Dsr.Blazor.Kernel;
using Dsr.Blazor.Kernel.Time;
using Dsr.Blazor.Modules.Register.Domain;
using Dsr.Blazor.Modules.Register.Domain.Episodes;
using Dsr.Blazor.Platform.Data;
using Dsr.Blazor.Platform.Policy;
using Dsr.Blazor.Platform.Security;
using Microsoft.EntityFrameworkCore;

namespace Dsr.Blazor.Modules.Register.Episodes;

/// <summary>What is written down where somebody died who is no longer on the register.</summary>
public sealed record DeathForm
{
    public DateOnly? DiedOn { get; init; }

    /// <summary>What becomes of each open action, by its id.</summary>
    public IReadOnlyDictionary<Guid, ActionChoice> Actions { get; init; } = new Dictionary<Guid, ActionChoice>();
}

/// <summary>The death of somebody whose episode is closed. Where one is open, closing it records the death.</summary>
public sealed class Deaths(Authorizer guard, UnitOfWork work, PolicyStore policies, WorkingCalendar calendar)
{
    /// <summary>Records it: messages stop, tasks are cancelled, a stay in hospital ends, and a task names LeDeR.</summary>
    /// <exception cref="RefusedException">When an episode is open, the death is on record already, or the day is missing or
    /// impossible.</exception>
    public async Task RecordAsync(Guid personId, DeathForm form, CancellationToken cancel = default)
    {
        var actor = await guard.RequireAsync(Permission.OpenEntry, cancel);
        await using var change = await work.BeginAsync(actor, "recorded a death", cancel);
        await guard.RequireAsync(Permission.OpenEntry, change.Db, personId, cancel);
        var open = await change.Db.Entries.AnyAsync(entry => entry.PersonId == personId && entry.Status != EntryStatus.Closed, cancel);
        Refuse.If(
            open,
            "An episode on the register is open. The DSR lead closes it with the reason that the person died, which ends what has to end."
        );
        Refuse.If(form.DiedOn is null, "The date of death is missing. Write it as day, month and year.", nameof(form.DiedOn));
        var person = await change
            .Db.People.Include(candidate => candidate.Involvements)
            .SingleAsync(candidate => candidate.Id == personId, cancel);
        await Endings.DeathAsync(change, person, form.DiedOn!.Value, await policies.ReadAsync(), calendar, cancel);
        await Endings.ActionsAsync(change, personId, form.Actions, cancel);
        await Endings.TasksAsync(change, person, cancel);
        await change.CommitAsync(cancel);
    }
}
