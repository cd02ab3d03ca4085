using Dsr.Blazor.Modules.Actions.Domain;
using Dsr.Blazor.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Dsr.Blazor.Modules.PersonRecord.Pages.Actions;

/// <summary>One action as it stands, with its notes first to last.</summary>
public sealed record AgreedAction(
    Guid Id,
    ActionDetails Details,
    ActionStatus Status,
    DateOnly? EndedOn,
    string AgreedBy,
    DateTimeOffset AgreedAt,
    IReadOnlyList<ActionNote> Notes
)
{
    public bool IsOpen => Status is not (ActionStatus.Done or ActionStatus.Cancelled);
}

static class ActionsQuery
{
    /// <summary>The open ones by due date, then the ended ones, latest first.</summary>
    internal static async Task<IReadOnlyList<AgreedAction>> Of(DsrDb db, Guid person, CancellationToken cancel)
    {
        var all = await db.Actions.AsNoTracking().Include(one => one.Notes).Where(one => one.PersonId == person).ToListAsync(cancel);
        return
        [
            .. all.Where(one => one.IsOpen)
                .OrderBy(one => one.Due ?? DateOnly.MaxValue)
                .ThenBy(one => one.Id)
                .Concat(all.Where(one => !one.IsOpen).OrderByDescending(one => one.EndedOn).ThenByDescending(one => one.Id))
                .Select(one => new AgreedAction(
                    one.Id,
                    one.Details(),
                    one.Status,
                    one.EndedOn,
                    one.AgreedBy,
                    one.AgreedAt,
                    [.. one.Notes.OrderBy(note => note.Number)]
                )),
        ];
    }
}
