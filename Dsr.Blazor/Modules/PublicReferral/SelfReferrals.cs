using Dsr.Blazor.Kernel.Time;
using Dsr.Blazor.Modules.PublicReferral.Domain.Asking;
using Dsr.Blazor.Modules.PublicReferral.Domain.Sending;
using Dsr.Blazor.Modules.Referrals;
using Dsr.Blazor.Platform.Data;
using Dsr.Blazor.Platform.Policy;
using Dsr.Blazor.Platform.Security;

namespace Dsr.Blazor.Modules.PublicReferral;

/// <summary>The self-referral: what it asks today, and its sending.</summary>
public sealed class SelfReferrals(
    PublicDrafts drafts,
    DraftSecrets secrets,
    ReferralIntake intake,
    UnitOfWork work,
    PolicyStore policies,
    Clock clock
)
{
    /// <summary>What is asked today of somebody who said this.</summary>
    public async Task<SelfReferralState> AskedAsync(ReferralAnswers answers) =>
        new(answers, clock.Today, AskingTerms.Of(await policies.ReadAsync(), clock.Today));

    /// <summary>
    /// Sends a form, once: sent again, it gives the same confirmation. What was typed is gone from the draft in the same transaction.
    /// </summary>
    /// <returns>Null when the form is not there, or a question is open still.</returns>
    /// <exception cref="Kernel.RefusedException">When the register cannot take it.</exception>
    public async Task<Confirmation?> SendAsync(string? token, CancellationToken cancel = default)
    {
        await using var change = await work.BeginAsync(Actor.Public, "made a referral", cancel);
        if (token is null || await drafts.FindAsync(change.Db, token, cancel) is not { } draft || drafts.FormOf(draft) is not { } form)
            return null;
        if (form.Sent is { } before)
            return before;
        var asked = await AskedAsync(form.Answers);
        if (!asked.Terms.SelfReferral.IsOffered || Questions.Open(asked) is not null)
            return null;
        var sent = SentReferral.Of(asked);
        var received = await intake.TakeInAsync(
            change,
            sent.Form,
            sent.Consents,
            new(sent.Source, Modules.Referrals.Domain.ReferralMethod.PublicForm),
            null,
            cancel
        );
        var confirmation = new Confirmation(
            received.Reference,
            received.ContactBy?.Due,
            received.ContactBy?.Working ?? "",
            sent.Form.Urgent,
            sent.Form.ExplainFirst
        );
        draft.Send(secrets.Seal(confirmation), change.Act.At);
        await change.CommitAsync(cancel);
        return confirmation;
    }
}
