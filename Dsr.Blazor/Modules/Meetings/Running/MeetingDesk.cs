using Dsr.Blazor.Modules.Meetings.Domain;
using Dsr.Blazor.Platform.Data;
using Dsr.Blazor.Platform.Security;
using Microsoft.EntityFrameworkCore;

namespace Dsr.Blazor.Modules.Meetings.Running;

/// <summary>Opens a meeting for one act and saves it: what the services of a running meeting share.</summary>
public sealed class MeetingDesk(Authorizer guard, UnitOfWork work)
{
    /// <summary>Does one act on a meeting as it stands at that instant.</summary>
    /// <param name="id">The meeting.</param>
    /// <param name="function">What the actor has to be allowed.</param>
    /// <param name="why">The words that colleagues read beside the change.</param>
    /// <param name="act">The act.</param>
    /// <param name="cancel">Gives up.</param>
    /// <exception cref="NotFoundException">When there is no such meeting.</exception>
    internal async Task OnAsync(
        Guid id,
        Permission function,
        string why,
        Func<UnitOfWorkScope, Meeting, Task> act,
        CancellationToken cancel
    )
    {
        var actor = await guard.RequireAsync(function, cancel);
        await using var change = await work.BeginAsync(actor, why, cancel);
        var meeting = await change
            .Db.Meetings.Include(candidate => candidate.Items)
            .Include(candidate => candidate.Attendees)
            .Include(candidate => candidate.Acceptances)
            .AsSplitQuery()
            .FirstOrDefaultAsync(candidate => candidate.Id == id, cancel)
            ?? throw new NotFoundException();
        await act(change, meeting);
        await change.CommitAsync(cancel);
    }

    internal Task OnAsync(Guid id, Permission function, string why, Action<UnitOfWorkScope, Meeting> act, CancellationToken cancel) =>
        OnAsync(
            id,
            function,
            why,
            (change, meeting) =>
            {
                act(change, meeting);
                return Task.CompletedTask;
            },
            cancel
        );
}
