using Dsr.Blazor.Kernel;

namespace Dsr.Blazor.Modules.Duplicates.Domain;

/// <summary>Where a merge of two records stands.</summary>
public enum MergeState
{
    Proposed,
    Replaced,
    Declined,
    Merged,
    Unmerged,
}

/// <summary>What a coordinator proposes.</summary>
/// <param name="StaysId">The record that stays.</param>
/// <param name="GoesId">The record that goes.</param>
/// <param name="Fields">Which value holds in each field that differs.</param>
/// <param name="Episodes">Which of two open episodes stays.</param>
/// <param name="Reason">How the two are known to be one person.</param>
public sealed record MergeWish(
    Guid StaysId,
    Guid GoesId,
    IReadOnlyList<ChosenField> Fields,
    IReadOnlyList<ChosenEpisode> Episodes,
    string? Reason
);

/// <summary>
/// Two records of one person made one: proposed by a coordinator, decided by the DSR lead, and reversible (the domain's rules of merging).
/// </summary>
public sealed class RecordMerge : Aggregate, IAboutPerson
{
    /// <summary>The most a reason may hold.</summary>
    public const int LongestReason = 1000;

    /// <summary>What the audit says beside each record that a merge carries, and that an unmerge puts back.</summary>
    public const string Merging = "merged two records of one person",
        Unmerging = "unmerged two records";

    const int ShortestReason = 10;

    RecordMerge() { }

    /// <exception cref="RefusedException">When it is one record, or the reason is missing, too short or too long.</exception>
    public RecordMerge(MergeWish wish, ActorContext act)
    {
        Refuse.If(wish.StaysId == wish.GoesId, "This is one record. Choose two.");
        Reason = Check(wish.Reason);
        (Id, StaysId, GoesId, Fields, Episodes) = (act.NewId(), wish.StaysId, wish.GoesId, wish.Fields, wish.Episodes);
        (ProposedById, ProposedBy, ProposedAt) = (act.ActorId, act.ActorName, act.At);
    }

    public Guid StaysId { get; private init; }
    public Guid GoesId { get; private init; }
    public IReadOnlyList<ChosenField> Fields { get; private init; } = [];
    public IReadOnlyList<ChosenEpisode> Episodes { get; private init; } = [];
    public string Reason { get; private init; } = "";
    public string ProposedById { get; private init; } = "";
    public string ProposedBy { get; private init; } = "";
    public DateTimeOffset ProposedAt { get; private init; }
    public MergeState State { get; private set; }
    public string DecidedBy { get; private set; } = "";
    public DateTimeOffset? DecidedAt { get; private set; }

    /// <summary>What the decider said with it; a decline always says why.</summary>
    public string Word { get; private set; } = "";

    /// <summary>All that was carried to the record that stays.</summary>
    public Carried Carried { get; private set; } = Carried.Nothing;
    public string UnmergedBy { get; private set; } = "";
    public DateTimeOffset? UnmergedAt { get; private set; }

    /// <summary>Why it was undone.</summary>
    public string UnmergeReason { get; private set; } = "";

    /// <summary>What was added between merging and unmerging, in words: it stayed with the record that stayed.</summary>
    public IReadOnlyList<string> StayedBehind { get; private set; } = [];

    // On the timeline of the record that stays. It is no link to carry: it says for good which two records it was about.
    Guid IAboutPerson.PersonId => StaysId;

    /// <summary>Whether it is about a record.</summary>
    public bool IsAbout(Guid record) => StaysId == record || GoesId == record;

    /// <summary>Somebody proposes the same two again, with what they say now.</summary>
    /// <exception cref="RefusedException">When it was decided.</exception>
    public void Replace()
    {
        DemandProposed();
        State = MergeState.Replaced;
    }

    /// <summary>The lead says no.</summary>
    /// <exception cref="RefusedException">When it was decided, is one's own, or no reason is given.</exception>
    public void Decline(string? reason, ActorContext act)
    {
        DemandDecidable(act);
        Decide(MergeState.Declined, Check(reason), act);
    }

    /// <summary>The lead says yes, and everything was carried.</summary>
    /// <exception cref="RefusedException">When it was decided, or is one's own.</exception>
    public void Approve(string? word, Carried carried, ActorContext act)
    {
        DemandDecidable(act);
        Decide(
            MergeState.Merged,
            string.IsNullOrWhiteSpace(word) ? "" : Refuse.Unless(word, LongestReason, "A word on it", nameof(word)),
            act
        );
        Carried = carried;
    }

    /// <summary>The two are two again.</summary>
    /// <exception cref="RefusedException">When they are not merged, or no reason is given.</exception>
    public void Undo(string? reason, IReadOnlyList<string> stayedBehind, ActorContext act)
    {
        Refuse.If(State != MergeState.Merged, "These records are not merged now. Open the page again.");
        UnmergeReason = Check(reason);
        (State, UnmergedBy, UnmergedAt, StayedBehind) = (MergeState.Unmerged, act.ActorName, act.At, stayedBehind);
    }

    /// <summary>Whether somebody may decide it at all: never who proposed it, whatever roles they hold.</summary>
    public bool MayBeDecidedBy(string actor) => State == MergeState.Proposed && actor != ProposedById;

    /// <exception cref="RefusedException">When it was decided, or the actor proposed it.</exception>
    public void DemandDecidable(ActorContext act)
    {
        DemandProposed();
        Refuse.If(act.ActorId == ProposedById, "You proposed this merge yourself. Another DSR lead has to decide it.");
    }

    void Decide(MergeState state, string word, ActorContext act) =>
        (State, Word, DecidedBy, DecidedAt) = (state, word, act.ActorName, act.At);

    void DemandProposed() =>
        Refuse.If(State != MergeState.Proposed, "This merge was decided, or proposed again, in the meantime. Open the page again.");

    static string Check(string? reason) => Refuse.Unless(reason, LongestReason, "The reason", nameof(reason), ShortestReason);
}
