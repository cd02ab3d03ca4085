using Dsr.Blazor.Kernel;
using Dsr.Blazor.Kernel.Time;

namespace Dsr.Blazor.Modules.Accounts.Domain;

/// <summary>Whether a request for an account has been decided.</summary>
public enum AccountRequestState
{
    Waiting,
    Approved,
    Refused,
}

/// <summary>
/// Somebody whom the identity provider knows asks to work with the register. Until a colleague approves it they see nothing of anyone.
/// </summary>
public sealed class AccountRequest : Aggregate
{
    AccountRequest() { }

    /// <param name="subject">How the identity provider knows them, as it proved.</param>
    /// <param name="asked">What they wrote.</param>
    /// <param name="act">The public form.</param>
    /// <exception cref="RefusedException">When something is missing or too long.</exception>
    public AccountRequest(string subject, AccountAsked asked, ActorContext act)
    {
        if (asked.Problems() is [var first, ..])
            throw new RefusedException(first.Words, first.Field);
        (Id, AskedAt) = (act.NewId(), act.At);
        Subject = Refuse.Unless(subject, 200, "The subject", nameof(subject));
        (Name, Job, Organisation, OrganisationId) = (asked.Name.Trim(), asked.Job.Trim(), asked.Organisation.Trim(), asked.OrganisationId);
        (Email, Why) = (asked.Email.Trim(), asked.Why.Trim());
    }

    public string Subject { get; private init; } = "";
    public string Name { get; private init; } = "";
    public string Job { get; private init; } = "";

    /// <summary>As they wrote it, or the name of the one that they chose.</summary>
    public string Organisation { get; private init; } = "";

    /// <summary>The one that they chose; null where theirs was not on the list.</summary>
    public Guid? OrganisationId { get; private init; }
    public string Email { get; private init; } = "";
    public string Why { get; private init; } = "";
    public DateTimeOffset AskedAt { get; private init; }
    public AccountRequestState State { get; private set; }
    public DateTimeOffset? DecidedAt { get; private set; }
    public string DecidedBy { get; private set; } = "";

    /// <summary>Why it was refused.</summary>
    public string Reason { get; private set; } = "";

    /// <summary>The account that came of it.</summary>
    public Guid? AccountId { get; private set; }

    /// <exception cref="ConcurrentDecisionException">When a colleague has decided it.</exception>
    public void Approve(Guid account, ActorContext act)
    {
        Decide(AccountRequestState.Approved, act);
        AccountId = account;
    }

    /// <exception cref="RefusedException">When the reason is missing: they read it.</exception>
    /// <exception cref="ConcurrentDecisionException">When a colleague has decided it.</exception>
    public void TurnDown(string reason, ActorContext act)
    {
        DemandWaiting();
        Reason = Refuse.Unless(reason, 1000, "The reason", nameof(reason), least: 10);
        Decide(AccountRequestState.Refused, act);
    }

    /// <summary>Asked before anything is made of it.</summary>
    /// <exception cref="ConcurrentDecisionException">When a colleague has decided it.</exception>
    public void DemandWaiting()
    {
        if (State != AccountRequestState.Waiting)
            throw new ConcurrentDecisionException(
                $"{DecidedBy} {(State == AccountRequestState.Approved ? "approved" : "refused")} this request on {Written.Moment(DecidedAt!.Value)}. Nothing of yours was saved."
            );
    }

    void Decide(AccountRequestState state, ActorContext act)
    {
        DemandWaiting();
        (State, DecidedAt, DecidedBy) = (state, act.At, act.ActorName);
    }
}
