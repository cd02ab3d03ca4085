using Dsr.Blazor.Kernel;
using Dsr.Blazor.Kernel.Time;
using Dsr.Blazor.Modules.Letters.Domain;
using Dsr.Blazor.Modules.Referrals.Domain;
using Dsr.Blazor.Platform.Data;
using Dsr.Blazor.Platform.Policy;
using Dsr.Blazor.Platform.Security;

namespace Dsr.Blazor.Modules.Referrals.Deciding;

/// <summary>How a referral ends: accepted, not accepted, a duplicate, withdrawn; and who was told.</summary>
public sealed class ReferralDecisions(Authorizer guard, UnitOfWork work, PolicyStore policies, WorkingCalendar calendar)
{
    /// <summary>
    /// The person joins the register: record, episode, consent, first review and the tasks that the rating brings, all in one.
    /// </summary>
    /// <returns>The person.</returns>
    /// <exception cref="RefusedException">When a basis, the diagnosis, the council or the board is missing, or the person is on the
    /// register already.</exception>
    /// <exception cref="ConcurrentDecisionException">When it has been decided or withdrawn meanwhile.</exception>
    public async Task<Guid> AcceptAsync(Guid id, AcceptForm form, CancellationToken cancel = default)
    {
        var actor = await guard.RequireAsync(Permission.TriageReferrals, cancel);
        await using var change = await work.BeginAsync(actor, "accepted the referral", cancel);
        var referral = await change.Db.ReferralAsync(id, actor, Permission.TriageReferrals, cancel);
        var policy = await policies.ReadAsync();
        var person = await new ReferralAcceptance(change.Db, policy, calendar, change.Act).ApplyAsync(referral, form, cancel);
        change.Db.AddRange(ReferralLetters.For(referral, LetterKind.Accepted, policy, calendar, change.Act));
        await change.CommitAsync(cancel);
        return person;
    }

    /// <summary>The person does not join; the reason and what else would help go into the letters.</summary>
    /// <inheritdoc cref="Referral.NotAccept"/>
    public Task NotAcceptAsync(Guid id, NotAccepted decision, CancellationToken cancel = default) =>
        OnAsync(id, "did not accept the referral", (referral, act) => referral.NotAccept(decision, act), cancel, LetterKind.NotAccepted);

    /// <summary>The letters that a refusal would make, to be read before it is decided. Nothing is kept.</summary>
    /// <inheritdoc cref="Referral.NotAccept"/>
    public async Task<IReadOnlyList<Letter>> LettersOfAsync(Guid id, NotAccepted decision, CancellationToken cancel = default)
    {
        var actor = await guard.RequireAsync(Permission.TriageReferrals, cancel);
        // Rolled back: it is decided when somebody has read them.
        await using var trial = await work.BeginAsync(actor, "read the letters first", cancel);
        var referral = await trial.Db.ReferralAsync(id, actor, Permission.TriageReferrals, cancel);
        referral.NotAccept(decision, trial.Act);
        return [.. ReferralLetters.For(referral, LetterKind.NotAccepted, await policies.ReadAsync(), calendar, trial.Act)];
    }

    /// <summary>What it says goes to the record or the referral that it repeats, with a task to look at the rating again.</summary>
    /// <param name="id">The referral.</param>
    /// <param name="of">The reference of the other referral, or of the register entry.</param>
    /// <param name="reason">How that is known.</param>
    /// <param name="cancel">Gives up.</param>
    /// <exception cref="RefusedException">When nothing has the reference, or what has it has ended.</exception>
    /// <exception cref="ConcurrentDecisionException">When it has been decided or withdrawn.</exception>
    public async Task CloseAsDuplicateAsync(Guid id, string of, string reason, CancellationToken cancel = default)
    {
        var actor = await guard.RequireAsync(Permission.TriageReferrals, cancel);
        await using var change = await work.BeginAsync(actor, "closed it as a duplicate", cancel);
        var referral = await change.Db.ReferralAsync(id, actor, Permission.TriageReferrals, cancel);
        await new RepeatedReferral(change.Db, await policies.ReadAsync(), calendar, change.Act).CloseAsync(referral, of, reason, cancel);
        await change.CommitAsync(cancel);
    }

    /// <summary>Withdrawn by whoever referred, or by the person, as they told the team.</summary>
    /// <inheritdoc cref="Referral.Withdraw"/>
    public Task WithdrawAsync(Guid id, string byWhom, string reason, CancellationToken cancel = default) =>
        OnAsync(id, "withdrew the referral", (referral, act) => referral.Withdraw(byWhom, reason, act), cancel);

    /// <inheritdoc cref="Referral.Tell"/>
    public Task TellAsync(Guid id, LetterTo to, string name, ContactHow how, DateOnly on, CancellationToken cancel = default) =>
        OnAsync(id, "told the outcome", (referral, act) => referral.Tell(to, name, how, on, act), cancel);

    async Task OnAsync(Guid id, string why, Action<Referral, ActorContext> decide, CancellationToken cancel, LetterKind? tells = null)
    {
        var actor = await guard.RequireAsync(Permission.TriageReferrals, cancel);
        await using var change = await work.BeginAsync(actor, why, cancel);
        var referral = await change.Db.ReferralAsync(id, actor, Permission.TriageReferrals, cancel);
        decide(referral, change.Act);
        if (tells is { } kind)
            change.Db.AddRange(ReferralLetters.For(referral, kind, await policies.ReadAsync(), calendar, change.Act));
        await change.CommitAsync(cancel);
    }
}
