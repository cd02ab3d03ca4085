using Dsr.Blazor.Platform.Data;
using Dsr.Blazor.Platform.Security;
using Microsoft.EntityFrameworkCore;

namespace Dsr.Blazor.Modules.Meetings.Running;

/// <summary>Somebody who could take the chair.</summary>
public sealed record PossibleChair(Guid AccountId, string Name, string Organisation);

/// <summary>What the chair does besides moving on: leave somebody for later, hand the meeting over, hide names from the room.</summary>
public sealed class Chairing(Authorizer guard, MeetingDesk desk, IDbContextFactory<DsrDb> contexts)
{
    /// <summary>Everybody else who runs meetings, by name.</summary>
    public async Task<IReadOnlyList<PossibleChair>> OthersAsync(CancellationToken cancel = default)
    {
        var actor = await guard.RequireAsync(Permission.RunMeetings, cancel);
        await using var db = await contexts.CreateDbContextAsync(cancel);
        return [.. (await RunnersAsync(db, cancel)).Where(possibleChair => possibleChair.AccountId != actor.AccountId)];
    }

    /// <summary>Gives the chair to somebody else who runs meetings.</summary>
    /// <exception cref="Kernel.RefusedException">When somebody else has the chair, or the account does not run meetings.</exception>
    public Task HandOverAsync(Guid meeting, Guid to, CancellationToken cancel = default) =>
        desk.OnAsync(
            meeting,
            Permission.RunMeetings,
            "handed the chair over",
            async (change, candidate) =>
            {
                var next = (await RunnersAsync(change.Db, cancel)).FirstOrDefault(runner => runner.AccountId == to)
                    ?? throw new Kernel.RefusedException("They do not run meetings any more. Choose somebody else.", nameof(to));
                candidate.HandOver(next.AccountId.ToString(), next.Name, change.Act);
            },
            cancel
        );

    /// <summary>Leaves somebody for later; the meeting goes on to the next.</summary>
    /// <exception cref="Kernel.RefusedException">When somebody else has the chair, the person was reviewed, or nobody else is
    /// left.</exception>
    public Task ParkAsync(Guid meeting, Guid item, CancellationToken cancel = default) =>
        desk.OnAsync(
            meeting,
            Permission.RunMeetings,
            "left somebody for later",
            (change, candidate) => candidate.Park(item, change.Act),
            cancel
        );

    /// <summary>Shows initials instead of names on every shared screen, or the names again.</summary>
    /// <exception cref="Kernel.RefusedException">When the meeting is over.</exception>
    public Task HideNamesAsync(Guid meeting, bool hide, CancellationToken cancel = default) =>
        desk.OnAsync(
            meeting,
            Permission.RunMeetings,
            hide ? "hid the names from the room" : "showed the names to the room",
            (_, candidate) => candidate.HideNames(hide),
            cancel
        );

    // Roles are a list in one column: whose they are is read, and held against the table here.
    static async Task<List<PossibleChair>> RunnersAsync(DsrDb db, CancellationToken cancel)
    {
        var accounts = await (
            from account in db.Accounts.AsNoTracking()
            where account.IsActive
            join body in db.Organisations on account.OrganisationId equals body.Id into bodies
            from body in bodies.DefaultIfEmpty()
            orderby account.Name
            select new { account, Organisation = body == null ? "" : body.Name }
        ).ToListAsync(cancel);
        return
        [
            .. accounts
                .Where(row => new Actor("", "", row.account.Roles, row.account.Id, null, false).May(Permission.RunMeetings))
                .Select(row => new PossibleChair(row.account.Id, row.account.Name, row.Organisation)),
        ];
    }
}
