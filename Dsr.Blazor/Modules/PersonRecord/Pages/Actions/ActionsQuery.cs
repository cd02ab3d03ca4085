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
    internal static async Task<IReadOnlyList<AgreedAction>> OfAsync(DsrDb db, Guid person, CancellationToken cancel)
    {
        var all = await db
            .Actions.AsNoTracking()
            .Include(action => action.Notes)
            .Where(action => action.PersonId == person)
            .ToListAsync(cancel);
        return
        [
            .. all.Where(action => action.IsOpen)
                .OrderBy(action => action.Due ?? DateOnly.MaxValue)
                .ThenBy(action => action.Id)
                .Concat(
                    all.Where(action => !action.IsOpen).OrderByDescending(action => action.EndedOn).ThenByDescending(action => action.Id)
                )
                .Select(action => new AgreedAction(
                    action.Id,
                    action.Details(),
                    action.Status,
                    action.EndedOn,
                    action.AgreedBy,
                    action.AgreedAt,
                    [.. action.Notes.OrderBy(note => note.Number)]
                )),
        ];
    }
}
