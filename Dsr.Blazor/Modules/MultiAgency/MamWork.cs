using Dsr.Blazor.Kernel;
using Dsr.Blazor.Modules.MultiAgency.Domain;
using Dsr.Blazor.Modules.Register.Domain;
using Dsr.Blazor.Platform.Data;
using Dsr.Blazor.Platform.Security;
using Microsoft.EntityFrameworkCore;

namespace Dsr.Blazor.Modules.MultiAgency;

/// <summary>
/// The one way in which a multi-agency meeting is changed: the guard asked, the meeting loaded whole, the person one of whom may be spoken.
/// </summary>
public sealed class MamWork(Authorizer guard, UnitOfWork work)
{
    /// <summary>Does something with a meeting and commits it.</summary>
    /// <param name="id">The meeting.</param>
    /// <param name="function">What the actor must be allowed.</param>
    /// <param name="why">The words that colleagues read.</param>
    /// <param name="act">What is done.</param>
    /// <param name="cancel">Gives up.</param>
    /// <exception cref="NotFoundException">When the actor may not see it.</exception>
    /// <exception cref="ForbiddenException">When they may see it and not do this.</exception>
    internal async Task OnAsync(
        Guid id,
        Permission function,
        string why,
        Func<MultiAgencyMeeting, UnitOfWorkScope, Task> act,
        CancellationToken cancel
    )
    {
        var actor = await guard.RequireAsync(function, cancel);
        await using var change = await work.BeginAsync(actor, why, cancel);
        await guard.RequireMamAsync(function, change.Db, id, cancel);
        await act(await LoadAsync(change.Db, id, cancel), change);
        await change.CommitAsync(cancel);
    }

    /// <summary>The same for what is done only while the person may be spoken of.</summary>
    internal Task OnSpokenOfAsync(Guid id, string why, Func<MultiAgencyMeeting, UnitOfWorkScope, Task> act, CancellationToken cancel) =>
        OnAsync(
            id,
            Permission.RunMams,
            why,
            async (mam, change) =>
            {
                await DemandSpokenOfAsync(change.Db, mam.PersonId, cancel);
                await act(mam, change);
            },
            cancel
        );

    /// <summary>
    /// The same for what is written of the person: who arranges a meeting for an organisation that may not sit in writes none of it.
    /// </summary>
    internal Task OnWordsAsync(Guid id, string why, Func<MultiAgencyMeeting, UnitOfWorkScope, Task> act, CancellationToken cancel) =>
        OnSpokenOfAsync(
            id,
            why,
            async (mam, change) =>
            {
                var actor = await guard.RequireAsync(Permission.RunMams, cancel);
                Refuse.If(
                    !await MamSharing.SitsInAsync(change.Db, actor, mam.PersonId, change.Act.Today, cancel),
                    "Your organisation has not signed the sharing agreement, and no consent on record names it. You can arrange this meeting; a colleague of the team writes down what is said."
                );
                await act(mam, change);
            },
            cancel
        );

    /// <summary>What needs nothing but the meeting itself.</summary>
    internal static Func<MultiAgencyMeeting, UnitOfWorkScope, Task> Now(Action<MultiAgencyMeeting, ActorContext> act) =>
        (mam, change) =>
        {
            act(mam, change.Act);
            return Task.CompletedTask;
        };

    /// <summary>A meeting with its parts, tracked.</summary>
    /// <exception cref="NotFoundException">When there is none.</exception>
    internal static async Task<MultiAgencyMeeting> LoadAsync(DsrDb db, Guid id, CancellationToken cancel) =>
        await db.Mams.Whole().FirstOrDefaultAsync(mam => mam.Id == id, cancel) ?? throw new NotFoundException();

    /// <summary>That the person has an active entry: of somebody suspended or closed no meeting speaks.</summary>
    /// <exception cref="RefusedException">When they have none.</exception>
    internal static async Task DemandSpokenOfAsync(DsrDb db, Guid person, CancellationToken cancel) =>
        Refuse.If(
            !await db.Entries.AnyAsync(entry => entry.PersonId == person && entry.Status == EntryStatus.Active, cancel),
            "This person's entry on the register is suspended or closed, and no meeting speaks of them. Cancel the meeting if one is planned, and tell those who were invited."
        );
}

/// <summary>How a meeting is read whole.</summary>
static class MamParts
{
    internal static IQueryable<MultiAgencyMeeting> Whole(this IQueryable<MultiAgencyMeeting> mams) =>
        mams.Include(mam => mam.Invitees).Include(mam => mam.Findings).Include(mam => mam.Steps).AsSplitQuery();
}
