using Dsr.Blazor.Modules.Meetings.Domain;
using Dsr.Blazor.Platform.Data;
using Dsr.Blazor.Platform.Security;
using Microsoft.EntityFrameworkCore;

namespace Dsr.Blazor.Modules.Meetings.Preparing;

/// <summary>One change to one meeting by whoever runs meetings: asked of the guard, loaded with its agenda, saved as a whole.</summary>
public sealed class MeetingChanges(Authorizer guard, UnitOfWork work)
{
    /// <exception cref="NotFoundException">When there is no such meeting.</exception>
    internal async Task OnAsync(Guid id, string why, Func<UnitOfWorkScope, Meeting, Task> act, CancellationToken cancel)
    {
        var actor = await guard.RequireAsync(Permission.RunMeetings, cancel);
        await using var change = await work.BeginAsync(actor, why, cancel);
        var meeting = await change
            .Db.Meetings.Include(candidate => candidate.Items)
            .Include(candidate => candidate.NotThisTime)
            .AsSplitQuery()
            .FirstOrDefaultAsync(candidate => candidate.Id == id, cancel)
            ?? throw new NotFoundException();
        await act(change, meeting);
        await change.CommitAsync(cancel);
    }

    /// <inheritdoc cref="OnAsync(Guid, string, Func{UnitOfWorkScope, Meeting, Task}, CancellationToken)"/>
    internal Task OnAsync(Guid id, string why, Action<UnitOfWorkScope, Meeting> act, CancellationToken cancel) =>
        OnAsync(
            id,
            why,
            (change, meeting) =>
            {
                act(change, meeting);
                return Task.CompletedTask;
            },
            cancel
        );
}
