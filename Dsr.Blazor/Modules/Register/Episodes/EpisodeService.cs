using Dsr.Blazor.Kernel;
using Dsr.Blazor.Kernel.Policy;
using Dsr.Blazor.Modules.Consent;
using Dsr.Blazor.Modules.Consent.Domain;
using Dsr.Blazor.Modules.Consent.Domain.Holding;
using Dsr.Blazor.Modules.Register.Domain;
using Dsr.Blazor.Modules.Register.Domain.Episodes;
using Dsr.Blazor.Modules.Tasks.Domain;
using Dsr.Blazor.Platform.Data;
using Dsr.Blazor.Platform.Policy;
using Dsr.Blazor.Platform.Security;
using Microsoft.EntityFrameworkCore;

namespace Dsr.Blazor.Modules.Register.Episodes;

/// <summary>
/// What is done with an episode before it ends, and after: what must be checked, a new basis, proposals, and the handover.
/// </summary>
public sealed class EpisodeService(Authorizer guard, UnitOfWork work, PolicyStore policies)
{
    /// <summary>Answers one of the questions that a suspension asks.</summary>
    /// <exception cref="RefusedException">When the entry is not suspended, the question is not policy's, or the answer is
    /// missing.</exception>
    public Task AnswerAsync(Guid entry, string key, string answer, CancellationToken cancel = default) =>
        OnAsync(
            entry,
            Permission.OpenEntry,
            "answered what must be checked",
            (register, change, book) =>
            {
                var question = book.On(change.Act.Today, EpisodePolicies.WithdrawalChecks).FirstOrDefault(each => each.Key == key);
                register.Answer(
                    question ?? throw new RefusedException("Policy asks this question no longer. Open the page again."),
                    answer,
                    change.Act
                );
                return Task.CompletedTask;
            },
            cancel
        );

    /// <summary>The entry goes on, on a basis with a record of its own. A safeguarding decision is the lead's.</summary>
    /// <exception cref="RefusedException">When it is not suspended, or the basis does not hold.</exception>
    public Task ResumeAsync(Guid entry, NewBasis basis, CancellationToken cancel = default) =>
        OnAsync(
            entry,
            basis.Safeguarding is null ? Permission.OpenEntry : Permission.CloseEntry,
            "resumed the entry on a new basis",
            async (register, change, _) =>
                register.Resume(basis, await BasisAsync(change.Db, register.PersonId, change.Act.Today, cancel), change.Act),
            cancel
        );

    /// <summary>Proposes that the episode ends; the lead decides.</summary>
    /// <exception cref="RefusedException">When it is closed, a proposal waits, or the rationale is too short.</exception>
    public Task ProposeAsync(Guid entry, ClosureReason? reason, string rationale, CancellationToken cancel = default) =>
        OnAsync(
            entry,
            Permission.ProposeClosing,
            "proposed to close the episode",
            (register, change, _) =>
            {
                register.ProposeClosing(reason, rationale, change.Act);
                return Task.CompletedTask;
            },
            cancel
        );

    /// <summary>The entry stays on the register.</summary>
    /// <exception cref="ConcurrentDecisionException">When somebody answered the proposal since.</exception>
    /// <exception cref="RefusedException">When the reason is missing.</exception>
    public Task DeclineAsync(Guid entry, Guid proposal, string why, CancellationToken cancel = default) =>
        OnAsync(
            entry,
            Permission.CloseEntry,
            "declined to close the episode",
            (register, change, _) =>
            {
                register.DeclineClosing(proposal, why, change.Act);
                return Task.CompletedTask;
            },
            cancel
        );

    /// <summary>The other board has accepted a handover.</summary>
    /// <exception cref="ConcurrentDecisionException">When a colleague wrote it down already.</exception>
    /// <exception cref="RefusedException">When who accepted or the day is missing or impossible.</exception>
    public async Task AcceptHandoverAsync(Guid handover, string by, DateOnly? on, CancellationToken cancel = default)
    {
        var actor = await guard.RequireAsync(Permission.OpenEntry, cancel);
        await using var change = await work.BeginAsync(actor, "wrote down that the handover was accepted", cancel);
        var one = await change.Db.Handovers.FirstOrDefaultAsync(each => each.Id == handover, cancel) ?? throw new NotFoundException();
        await guard.RequireAsync(Permission.OpenEntry, change.Db, one.PersonId, cancel);
        one.Accept(by, on, change.Act);
        foreach (
            var task in await change
                .Db.TeamTasks.Where(each =>
                    each.PersonId == one.PersonId && each.Kind == TeamTaskKind.ConfirmHandover && each.DoneAt == null
                )
                .ToListAsync(cancel)
        )
            task.Finish("The other board has accepted.", "", change.Act);
        await change.CommitAsync(cancel);
    }

    /// <summary>The entry with its whole life.</summary>
    /// <exception cref="NotFoundException">When there is none.</exception>
    internal static async Task<RegisterEntry> LoadAsync(DsrDb db, Guid entry, CancellationToken cancel) =>
        await db
            .Entries.Include(register => register.Suspensions)
            .Include(register => register.Checks)
            .Include(register => register.ClosingProposals)
            .AsSplitQuery()
            .FirstOrDefaultAsync(register => register.Id == entry, cancel)
        ?? throw new NotFoundException();

    /// <summary>The answer on which being on the register can rest on a day; null where there is no basis.</summary>
    internal static async Task<ConsentRecord?> BasisAsync(DsrDb db, Guid person, DateOnly day, CancellationToken cancel) =>
        ConsentEvaluator.On(day, ConsentScope.JoinRegister, await RecordedFacts.OfAsync(db, person, cancel)).BasisRecord;

    async Task OnAsync(
        Guid id,
        Permission function,
        string why,
        Func<RegisterEntry, UnitOfWorkScope, PolicyBook, Task> act,
        CancellationToken cancel
    )
    {
        var actor = await guard.RequireAsync(function, cancel);
        await using var change = await work.BeginAsync(actor, why, cancel);
        var entry = await LoadAsync(change.Db, id, cancel);
        await guard.RequireAsync(function, change.Db, entry.PersonId, cancel);
        await act(entry, change, await policies.ReadAsync());
        await change.CommitAsync(cancel);
    }
}
