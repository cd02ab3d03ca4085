using Dsr.Blazor.Kernel;
using Dsr.Blazor.Kernel.Time;
using Dsr.Blazor.Modules.Keyworking.Domain;
using Dsr.Blazor.Modules.People.Domain;
using Dsr.Blazor.Modules.Register.Domain;
using Dsr.Blazor.Modules.Tasks.Domain;
using Dsr.Blazor.Platform.Data;
using Dsr.Blazor.Platform.Policy;
using Dsr.Blazor.Platform.Security;
using Microsoft.EntityFrameworkCore;

namespace Dsr.Blazor.Modules.Keyworking;

/// <summary>Keyworkers asked for, answered, allocated and ended.</summary>
public sealed class KeyworkerRequests(
    Authorizer guard,
    UnitOfWork work,
    IDbContextFactory<DsrDb> contexts,
    PolicyStore policies,
    WorkingCalendar calendar
)
{
    internal const string Asked = "asked for a keyworker";

    /// <summary>All requests of a person, latest first.</summary>
    /// <exception cref="NotFoundException">When there is nobody, or nobody whom the reader may see.</exception>
    public async Task<IReadOnlyList<KeyworkerRequest>> OfAsync(Guid person, CancellationToken cancel = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        await guard.RequireAsync(Permission.SeePeople, db, person, cancel);
        return await db
            .KeyworkerRequests.AsNoTracking()
            .Include(request => request.Steps.OrderBy(step => step.Number))
            .Where(request => request.PersonId == person)
            .OrderByDescending(request => request.Id)
            .ToListAsync(cancel);
    }

    /// <summary>Asks for a keyworker, which does the task that a rating made.</summary>
    /// <exception cref="RefusedException">When one is asked for already, they are 26 or over, or nothing says why.</exception>
    public async Task AskAsync(Guid person, string why, CancellationToken cancel = default)
    {
        var actor = await guard.RequireAsync(Permission.ChangePeople, cancel);
        await using var change = await work.BeginAsync(actor, Asked, cancel);
        await guard.RequireAsync(Permission.ChangePeople, change.Db, person, cancel);
        await AskAsync(change, person, why, cancel);
        await change.CommitAsync(cancel);
    }

    /// <summary>Asks in the work that a meeting has begun.</summary>
    /// <exception cref="RefusedException">When one is asked for already, they are 26 or over, or nothing says why.</exception>
    internal async Task AskAsync(UnitOfWorkScope change, Guid person, string why, CancellationToken cancel)
    {
        Refuse.If(
            (await change.Db.KeyworkerRequests.Where(request => request.PersonId == person).ToListAsync(cancel)).Exists(request =>
                request.IsOpen
            ),
            "A keyworker has been asked for already. Read how that stands."
        );
        var birth = await change
            .Db.People.Where(candidate => candidate.Id == person)
            .Select(candidate => candidate.DateOfBirth)
            .SingleAsync(cancel);
        change.Db.Add(
            new KeyworkerRequest(
                person,
                birth,
                why,
                await WithinAsync(KeyworkingPolicies.AnswerWithin, "the request", change.Act),
                change.Act
            )
        );
        foreach (
            var task in await change
                .Db.TeamTasks.Where(task => task.PersonId == person && task.Kind == TeamTaskKind.AskForKeyworker && task.DoneAt == null)
                .ToListAsync(cancel)
        )
            task.Finish("A keyworker was asked for.", "", change.Act);
    }

    /// <summary>The keyworking service takes it on.</summary>
    /// <exception cref="ConcurrentDecisionException">When it has been answered already.</exception>
    public async Task AcceptAsync(Guid id, CancellationToken cancel = default) =>
        await OnAsync(
            id,
            "noted that a keyworker request was accepted",
            async (request, change) =>
                request.Accept(await WithinAsync(KeyworkingPolicies.AllocateWithin, "the answer", change.Act), change.Act),
            cancel
        );

    /// <summary>Somebody is the keyworker: they are involved from now on, and see the person where they have an account.</summary>
    /// <exception cref="ConcurrentDecisionException">When it is not waiting any more.</exception>
    /// <exception cref="RefusedException">When the name is missing.</exception>
    public Task AllocateAsync(Guid id, InvolvementDetails keyworker, CancellationToken cancel = default) =>
        OnAsync(
            id,
            "allocated a keyworker",
            async (request, change) =>
            {
                var person = await change
                    .Db.People.Include(candidate => candidate.Involvements)
                    .SingleAsync(candidate => candidate.Id == request.PersonId, cancel);
                var involvement = person.Involve(
                    keyworker with
                    {
                        Role = InvolvementRole.Keyworker,
                        HasParentalResponsibility = false,
                    },
                    change.Act
                );
                request.Allocate(involvement.Name, involvement.Id, change.Act);
            },
            cancel
        );

    /// <summary>The service does not take it on.</summary>
    /// <exception cref="ConcurrentDecisionException">When it is not waiting any more.</exception>
    /// <exception cref="RefusedException">When nothing says why.</exception>
    public Task DeclineAsync(Guid id, string why, CancellationToken cancel = default) =>
        OnAsync(
            id,
            "noted that a keyworker request was declined",
            (request, change) =>
            {
                request.Decline(why, change.Act);
                return Task.CompletedTask;
            },
            cancel
        );

    /// <summary>Keyworking ends; who was allocated is involved no longer.</summary>
    /// <exception cref="ConcurrentDecisionException">When it has ended.</exception>
    /// <exception cref="RefusedException">When nothing says why.</exception>
    public Task EndAsync(Guid id, string why, CancellationToken cancel = default) =>
        OnAsync(id, "ended keyworking", (request, change) => EndAsync(request, why, change, cancel), cancel);

    /// <summary>Ends what the 26th birthday or the end of the episode ends. Asked every night.</summary>
    internal async Task EndWhatIsOverAsync(CancellationToken cancel)
    {
        await using var change = await work.BeginAsync(Actor.Clock, "ended keyworking", cancel);
        var open = await change
            .Db.KeyworkerRequests.Include(request => request.Steps)
            .Where(request => request.Status != KeyworkerStatus.Declined && request.Status != KeyworkerStatus.Ended)
            .ToListAsync(cancel);
        foreach (var request in open)
        {
            if (request.EndsOn <= change.Act.Today)
                await EndAsync(request, $"Keyworking ends on the {KeyworkerRequest.EndsAt}th birthday.", change, cancel);
            else if (
                !await change.Db.Entries.AnyAsync(entry => entry.PersonId == request.PersonId && entry.Status != EntryStatus.Closed, cancel)
            )
                await EndAsync(request, "The episode on the register is closed.", change, cancel);
        }
        await change.CommitAsync(cancel);
    }

    static async Task EndAsync(KeyworkerRequest request, string why, UnitOfWorkScope change, CancellationToken cancel)
    {
        request.End(why, change.Act);
        if (request.InvolvementId is not { } involvement)
            return;
        var person = await change
            .Db.People.Include(candidate => candidate.Involvements)
            .SingleAsync(candidate => candidate.Id == request.PersonId, cancel);
        person.Involvement(involvement).End(change.Act);
    }

    async Task<Deadline> WithinAsync(Kernel.Policy.PolicyKey<int> days, string from, ActorContext act) =>
        Deadline.WorkingDays((await policies.ReadAsync()).On(act.Today, days), from, act.Today, calendar);

    async Task OnAsync(Guid id, string why, Func<KeyworkerRequest, UnitOfWorkScope, Task> act, CancellationToken cancel)
    {
        var actor = await guard.RequireAsync(Permission.ChangePeople, cancel);
        await using var change = await work.BeginAsync(actor, why, cancel);
        var request = await change
            .Db.KeyworkerRequests.Include(keyworker => keyworker.Steps.OrderBy(step => step.Number))
            .FirstOrDefaultAsync(keyworker => keyworker.Id == id, cancel)
            ?? throw new NotFoundException();
        await guard.RequireAsync(Permission.ChangePeople, change.Db, request.PersonId, cancel);
        await act(request, change);
        await change.CommitAsync(cancel);
    }
}
