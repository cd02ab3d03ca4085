using Dsr.Blazor.Kernel;
using Dsr.Blazor.Kernel.Time;
using Dsr.Blazor.Modules.Escalations.Domain;
using Dsr.Blazor.Platform.Data;
using Dsr.Blazor.Platform.Policy;
using Dsr.Blazor.Platform.Security;
using Microsoft.EntityFrameworkCore;

namespace Dsr.Blazor.Modules.Escalations;

/// <summary>Escalating a matter about somebody, and writing down what came of it.</summary>
public sealed class EscalationService(
    Authorizer guard,
    UnitOfWork work,
    IDbContextFactory<DsrDb> contexts,
    PolicyStore policies,
    Clock clock
)
{
    /// <summary>Where policy lets an escalation go today, and what is said where safeguarding is chosen.</summary>
    public async Task<(IReadOnlyList<EscalationPlace> Places, string Safeguarding)> PolicyAsync()
    {
        var book = await policies.ReadAsync();
        return (book.On(clock.Today, EscalationPolicies.Places), book.On(clock.Today, EscalationPolicies.SafeguardingWords));
    }

    /// <summary>Escalates a matter about somebody.</summary>
    /// <param name="person">About whom.</param>
    /// <param name="form">Where to, why and when.</param>
    /// <param name="origin">Where it is raised; on the record unless said.</param>
    /// <param name="cancel">Gives up.</param>
    /// <returns>The escalation.</returns>
    /// <exception cref="RefusedException">When the place, the reason or the day is missing or impossible, or the meeting's item is about
    /// somebody else.</exception>
    public async Task<Guid> RaiseAsync(
        Guid person,
        EscalationForm form,
        EscalationOrigin? origin = null,
        CancellationToken cancel = default
    )
    {
        var actor = await guard.RequireAsync(Permission.RaiseEscalations, cancel);
        await using var change = await work.BeginAsync(actor, "escalated a matter", cancel);
        var raised = await RaiseAsync(change, person, form, origin ?? EscalationOrigin.OnRecord, cancel);
        await change.CommitAsync(cancel);
        return raised.Id;
    }

    /// <summary>The same in a work that has begun, so that a meeting saves it together with what else was said.</summary>
    internal async Task<Escalation> RaiseAsync(
        UnitOfWorkScope change,
        Guid person,
        EscalationForm form,
        EscalationOrigin origin,
        CancellationToken cancel
    )
    {
        await guard.RequireAsync(Permission.RaiseEscalations, change.Db, person, cancel);
        if (origin is { Source: EscalationSource.Meeting, Id: { } item })
            (await Modules.Meetings.MeetingService.WithAsync(change.Db, item, cancel)).DemandAbout(item, person);
        if (
            origin is { Source: EscalationSource.Action, Id: { } action }
            && !await change.Db.Actions.AnyAsync(plan => plan.Id == action && plan.PersonId == person, cancel)
        )
            throw new NotFoundException();
        return change
            .Db.Add(
                new Escalation(
                    person,
                    form,
                    origin,
                    (await policies.ReadAsync()).On(change.Act.Today, EscalationPolicies.Places),
                    change.Act
                )
            )
            .Entity;
    }

    /// <summary>Writes down the answer: the lead what came to the lead, the team what came to others.</summary>
    /// <exception cref="ConcurrentDecisionException">When a colleague answered or withdrew it.</exception>
    /// <exception cref="RefusedException">When the outcome, who answered or the day is missing or impossible.</exception>
    /// <exception cref="ForbiddenException">When it is not the actor's to answer.</exception>
    public async Task AnswerAsync(Guid id, EscalationAnswer answer, CancellationToken cancel = default)
    {
        var function = Answers(await PlaceOfAsync(id, cancel));
        var actor = await guard.RequireAsync(function, cancel);
        await using var change = await work.BeginAsync(actor, "wrote down the answer to an escalation", cancel);
        var one = await LoadAsync(change.Db, id, cancel);
        await guard.RequireAsync(function, change.Db, one.PersonId, cancel);
        one.Answer(answer, change.Act);
        await change.CommitAsync(cancel);
    }

    /// <summary>Withdraws it: who raised it, or the lead.</summary>
    /// <exception cref="ConcurrentDecisionException">When a colleague answered or withdrew it.</exception>
    /// <exception cref="RefusedException">When nothing says why.</exception>
    /// <exception cref="ForbiddenException">When somebody else raised it, and the actor is not the lead.</exception>
    public async Task WithdrawAsync(Guid id, string why, CancellationToken cancel = default)
    {
        var actor = await guard.RequireAsync(Permission.RaiseEscalations, cancel);
        await using var change = await work.BeginAsync(actor, "withdrew an escalation", cancel);
        var one = await LoadAsync(change.Db, id, cancel);
        await guard.RequireAsync(Permission.RaiseEscalations, change.Db, one.PersonId, cancel);
        if (one.RaisedById != actor.Id && !actor.May(Permission.AnswerAsLead))
            throw new ForbiddenException("An escalation is withdrawn by who raised it, or by the DSR lead. Ask one of them.");
        one.Withdraw(why, change.Act);
        await change.CommitAsync(cancel);
    }

    /// <summary>What lets somebody answer what went to a place.</summary>
    internal static Permission Answers(string place) =>
        place == EscalationPlace.Lead ? Permission.AnswerAsLead : Permission.RecordEscalationOutcome;

    // Asked before the work begins, because it decides who may begin it; where it went never changes.
    async Task<string> PlaceOfAsync(Guid id, CancellationToken cancel)
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        return await db
            .Escalations.AsNoTracking()
            .Where(escalation => escalation.Id == id)
            .Select(escalation => escalation.To)
            .FirstOrDefaultAsync(cancel)
            ?? throw new NotFoundException();
    }

    static async Task<Escalation> LoadAsync(DsrDb db, Guid id, CancellationToken cancel) =>
        await db.Escalations.FirstOrDefaultAsync(escalation => escalation.Id == id, cancel) ?? throw new NotFoundException();
}
