using Dsr.Blazor.Kernel;
using Dsr.Blazor.Modules.Meetings.Domain;
using Dsr.Blazor.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Dsr.Blazor.Modules.Meetings.Preparing;

/// <summary>What whoever runs meetings does with an agenda: pull in, leave out, give time, publish.</summary>
public sealed class Agendas(MeetingChanges changes, AgendaFacts facts)
{
    /// <summary>Somebody comes onto the agenda by hand.</summary>
    /// <exception cref="RefusedException">When they are on it already, have no active entry, the reason is missing, or the meeting is
    /// over.</exception>
    public Task PullInAsync(Guid id, Guid entry, string why, CancellationToken cancel = default) =>
        changes.OnAsync(
            id,
            "pulled somebody into the agenda",
            async (change, meeting) =>
            {
                var line = await facts.LineAsync(change.Db, meeting, entry, cancel)
                    ?? throw new RefusedException(
                        "Meetings talk of people with an open entry on the register. Open or resume the entry first."
                    );
                meeting.PullIn(line, why, change.Act);
            },
            cancel
        );

    /// <summary>Leaves somebody out of this meeting.</summary>
    /// <exception cref="RefusedException">When something was said of them already, the reason is missing, or the meeting is
    /// over.</exception>
    public Task PushOutAsync(Guid id, Guid item, string why, CancellationToken cancel = default) =>
        changes.OnAsync(id, "left somebody out of the agenda", (change, meeting) => meeting.PushOut(item, why, change.Act), cancel);

    /// <summary>Brings back somebody who was left out.</summary>
    /// <exception cref="RefusedException">When they are not left out any more, or suspended meanwhile, or the meeting is over.</exception>
    public Task BringBackAsync(Guid id, Guid entry, CancellationToken cancel = default) =>
        changes.OnAsync(
            id,
            "brought somebody back onto the agenda",
            async (change, meeting) =>
            {
                _ = await facts.LineAsync(change.Db, meeting, entry, cancel)
                    ?? throw new RefusedException("Their entry is not open any more, so no meeting talks of them. Look at their record.");
                meeting.BringBack(entry, change.Act);
            },
            cancel
        );

    /// <summary>How many minutes one line has; null for what policy gives its section.</summary>
    /// <exception cref="RefusedException">When the number is none, or the meeting is over.</exception>
    public Task AllotAsync(Guid id, Guid item, int? minutes, CancellationToken cancel = default) =>
        changes.OnAsync(id, "changed the time of a line on the agenda", (_, meeting) => meeting.Allot(item, minutes), cancel);

    /// <summary>The agenda goes out to the members, who write their updates.</summary>
    /// <exception cref="RefusedException">When nobody is on it, or it was published or has begun already.</exception>
    public Task PublishAsync(Guid id, CancellationToken cancel = default) =>
        changes.OnAsync(id, "published the agenda", (change, meeting) => meeting.Publish(change.Act), cancel);

    /// <summary>Builds the agenda within a change.</summary>
    internal static async Task BuildAsync(UnitOfWorkScope change, Meeting meeting, AgendaFacts facts, CancellationToken cancel)
    {
        var items = meeting.Items.Select(item => (Guid?)item.Id).ToList();
        var agreed = await change
            .Db.Actions.Where(action => items.Contains(action.MeetingItemId))
            .Select(action => action.MeetingItemId!.Value)
            .ToListAsync(cancel);
        meeting.SetAgenda(await facts.BuildAsync(change.Db, meeting, cancel), agreed.ToHashSet(), change.Act);
    }
}
