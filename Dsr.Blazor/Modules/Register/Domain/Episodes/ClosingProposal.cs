using Dsr.Blazor.Kernel;

namespace Dsr.Blazor.Modules.Register.Domain.Episodes;

/// <summary>That an episode should end, as a coordinator, chair, keyworker or partner thinks. The lead approves or declines it.</summary>
public sealed class ClosingProposal : IPartOf, IAboutPerson
{
    ClosingProposal() { }

    internal ClosingProposal(RegisterEntry entry, ClosureReason? reason, string rationale, ActorContext act)
    {
        Refuse.If(reason is null, "Why the episode should end is missing. Choose a reason.", nameof(reason));
        (Id, EntryId, PersonId, Reason) = (act.NewId(), entry.Id, entry.PersonId, reason!.Value);
        Rationale = Refuse.Unless(rationale, Closing.Longest, "The rationale", nameof(rationale), Closing.Shortest);
        (ProposedAt, ProposedById, ProposedBy) = (act.At, act.ActorId, act.ActorName);
    }

    public Guid Id { get; private init; }
    public Guid EntryId { get; private init; }
    public Guid PersonId { get; private init; }
    public ClosureReason Reason { get; private init; }
    public string Rationale { get; private init; } = "";
    public DateTimeOffset ProposedAt { get; private init; }
    public string ProposedById { get; private init; } = "";
    public string ProposedBy { get; private init; } = "";

    /// <summary>Whether the lead approved it; null while it waits.</summary>
    public bool? Approved { get; private set; }
    public string AnsweredBy { get; private set; } = "";
    public DateTimeOffset? AnsweredAt { get; private set; }

    /// <summary>Why it was declined; blank where it was approved.</summary>
    public string Answer { get; private set; } = "";
    public bool Waits => Approved is null;

    internal void Approve(ActorContext act) => (Approved, AnsweredBy, AnsweredAt) = (true, act.ActorName, act.At);

    internal void Decline(string why, ActorContext act)
    {
        if (!Waits)
            throw new ConcurrentDecisionException($"{AnsweredBy} answered this proposal while this was open. Read the answer.");
        Answer = Refuse.Unless(why, Closing.Longest, "Why the entry stays", nameof(why));
        (Approved, AnsweredBy, AnsweredAt) = (false, act.ActorName, act.At);
    }

    Guid IPartOf.RootId => EntryId;
    Type IPartOf.RootType => typeof(RegisterEntry);
}
