using Dsr.Blazor.Kernel;
using Dsr.Blazor.Kernel.Time;
using Dsr.Blazor.Modules.Accounts.Domain;
using Dsr.Blazor.Modules.Consent.Domain;
using Dsr.Blazor.Modules.Letters.Domain;
using Dsr.Blazor.Modules.Referrals.Domain;
using Dsr.Blazor.Platform.Data;
using Dsr.Blazor.Platform.Policy;
using Dsr.Blazor.Platform.Security;
using Microsoft.EntityFrameworkCore;

namespace Dsr.Blazor.Modules.Referrals;

/// <summary>What the team does with a referral until it is decided.</summary>
public sealed class Triage(Authorizer guard, UnitOfWork work, PolicyStore policies, WorkingCalendar calendar)
{
    /// <summary>Gives referrals to a colleague of the team, or to nobody.</summary>
    /// <exception cref="ConcurrentDecisionException">When one of them has been decided.</exception>
    /// <exception cref="RefusedException">When the colleague cannot triage.</exception>
    public async Task AssignAsync(IReadOnlyCollection<Guid> referrals, Guid? owner, CancellationToken cancel = default)
    {
        var actor = await guard.RequireAsync(Permission.TriageReferrals, cancel);
        await using var change = await work.BeginAsync(
            actor,
            owner is null ? "left it to nobody"
                : owner == actor.AccountId ? "took this"
                : "gave it to a colleague",
            cancel
        );
        var account = owner is null
            ? null
            : await change.Db.Accounts.FirstOrDefaultAsync(candidate => candidate.Id == owner && candidate.IsActive, cancel);
        Refuse.If(
            owner is not null && (account is null || !account.Roles.Any(role => role is Role.Coordinator or Role.Lead)),
            "This colleague does not triage. Choose a coordinator or the lead."
        );
        foreach (var id in referrals)
            (await change.Db.ReferralAsync(id, actor, Permission.TriageReferrals, cancel)).Assign(owner, account?.Name ?? "", change.Act);
        await change.CommitAsync(cancel);
    }

    /// <summary>Who was not reached is written to.</summary>
    /// <inheritdoc cref="Referral.Contact"/>
    public Task ContactAsync(Guid id, ContactDetails details, CancellationToken cancel = default) =>
        OnAsync(
            id,
            details.Reached ? "reached them" : "tried to reach them",
            (referral, act) => referral.Contact(details, act),
            cancel,
            tells: details.Reached ? null : LetterKind.ContactAttempt
        );

    /// <summary>The question goes to the referrer as a letter, too.</summary>
    /// <inheritdoc cref="Referral.Ask"/>
    public Task AskAsync(Guid id, string question, CancellationToken cancel = default) =>
        OnAsync(id, "asked the referrer", (referral, act) => referral.Ask(question, act), cancel, tells: LetterKind.AskedForMore);

    /// <summary>Writes down an answer that came by phone or letter; the referrer's own page has its own way.</summary>
    /// <inheritdoc cref="Referral.AnswerQuestion"/>
    public Task AnswerQuestionAsync(Guid id, int number, string answer, CancellationToken cancel = default) =>
        OnAsync(id, "wrote down an answer", (referral, act) => referral.AnswerQuestion(number, answer, act), cancel);

    /// <inheritdoc cref="Referral.Resume"/>
    public Task ResumeAsync(Guid id, CancellationToken cancel = default) =>
        OnAsync(id, "went on without waiting", (referral, act) => referral.Resume("went on without waiting", act), cancel);

    /// <inheritdoc cref="Referral.SendToPanel"/>
    public Task SendToPanelAsync(Guid id, string why, CancellationToken cancel = default) =>
        OnAsync(id, "sent it to a panel", (referral, act) => referral.SendToPanel(why, act), cancel);

    /// <inheritdoc cref="Referral.ReviewRisk"/>
    public Task ReviewRiskAsync(Guid id, CancellationToken cancel = default) =>
        OnAsync(id, "looked at the risk", (referral, act) => referral.ReviewRisk(act), cancel);

    /// <inheritdoc cref="Referral.Note"/>
    public Task NoteAsync(Guid id, string text, CancellationToken cancel = default) =>
        OnAsync(id, "wrote a note", (referral, act) => referral.Note(text, act), cancel);

    /// <inheritdoc cref="Referral.Check"/>
    public Task CheckAsync(Guid id, CheckKind kind, CheckResult result, string words, CancellationToken cancel = default) =>
        OnAsync(id, "checked the referral", (referral, act) => referral.Check(kind, result, words, act), cancel);

    /// <summary>Puts right what was said. The earlier version stays.</summary>
    /// <param name="id">The referral.</param>
    /// <param name="form">All of it, as it now reads.</param>
    /// <param name="seen">The number of the version that the form opened with.</param>
    /// <param name="cancel">Gives up.</param>
    /// <exception cref="ConcurrentDecisionException">When somebody changed it since, or it has been decided.</exception>
    /// <exception cref="RefusedException">When a date is impossible or a text too long.</exception>
    public Task CorrectAsync(Guid id, ReferralForm form, int seen, CancellationToken cancel = default) =>
        OnAsync(
            id,
            "put right what was said",
            async (db, referral, act) =>
            {
                if (referral.Said[^1] is { } latest && latest.Number != seen)
                    throw new ConcurrentDecisionException(
                        $"{latest.By} changed what was said while this was open. Copy your words, open it again and add them."
                    );
                referral.Correct(await ShownReferrals.CorrectedAsync(db, referral, form, cancel), "put right by the team", act);
            },
            cancel
        );

    /// <summary>Another answer about consent, beside the earlier ones.</summary>
    /// <exception cref="RefusedException">When its date is impossible or a text too long.</exception>
    public Task AnswerAsync(Guid id, ConsentStatement answer, CancellationToken cancel = default) =>
        OnAsync(id, "recorded an answer about consent", (referral, act) => referral.Answer(answer, act), cancel);

    /// <summary>The lead's decision between those who disagree.</summary>
    /// <exception cref="RefusedException">When nobody disagrees, or the reason is too short.</exception>
    /// <exception cref="ForbiddenException">For anybody but the lead.</exception>
    public Task RuleAsync(Guid id, bool inFavour, string reason, CancellationToken cancel = default) =>
        OnAsync(
            id,
            "decided where they disagree",
            (referral, act) => referral.Rule(inFavour, reason, act),
            cancel,
            Permission.RuleOnConsent
        );

    Task OnAsync(
        Guid id,
        string why,
        Action<Referral, ActorContext> change,
        CancellationToken cancel,
        Permission function = Permission.TriageReferrals,
        LetterKind? tells = null
    ) =>
        OnAsync(
            id,
            why,
            (_, referral, act) =>
            {
                change(referral, act);
                return Task.CompletedTask;
            },
            cancel,
            function,
            tells
        );

    async Task OnAsync(
        Guid id,
        string why,
        Func<DsrDb, Referral, ActorContext, Task> change,
        CancellationToken cancel,
        Permission function = Permission.TriageReferrals,
        LetterKind? tells = null
    )
    {
        var actor = await guard.RequireAsync(function, cancel);
        await using var begun = await work.BeginAsync(actor, why, cancel);
        var referral = await begun.Db.ReferralAsync(id, actor, function, cancel);
        await change(begun.Db, referral, begun.Act);
        if (tells is { } kind && referral.Status.IsOpen())
            begun.Db.AddRange(ReferralLetters.For(referral, kind, await policies.ReadAsync(), calendar, begun.Act));
        await begun.CommitAsync(cancel);
    }
}
