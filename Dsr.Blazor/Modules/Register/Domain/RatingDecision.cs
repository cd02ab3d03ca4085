using Dsr.Blazor.Kernel;

namespace Dsr.Blazor.Modules.Register.Domain;

/// <summary>Where a rating was decided.</summary>
public enum RatedAt
{
    Record,
    Meeting,
    Import,
    Admission,
    Discharge,
    Triage,
    Mam,
}

/// <summary>What was decided about a rating.</summary>
/// <param name="Rating">The rating.</param>
/// <param name="Reason">In words; at least 20 characters, save where a spreadsheet brought it.</param>
/// <param name="Where">Where it was decided.</param>
/// <param name="On">The day from which it holds.</param>
/// <param name="Mam">The multi-agency meeting in which it was decided; null elsewhere.</param>
public sealed record RatingChoice(Rating Rating, string Reason, RatedAt Where, DateOnly On, Guid? Mam = null);

/// <summary>One decision about the rating. Never changed: a correction is another decision that names the one it corrects.</summary>
public sealed class RatingDecision : IPartOf, IAboutPerson
{
    /// <summary>The fewest characters of a reason that somebody else can follow.</summary>
    public const int ShortestReason = 20;

    /// <summary>The most a reason may hold.</summary>
    public const int LongestReason = 4000;

    /// <summary>The reason of a correction that takes back a decision in a meeting at once.</summary>
    public const string TakenBack = "Taken back in the meeting at once: it was decided by mistake.";

    RatingDecision() { }

    internal RatingDecision(RegisterEntry entry, int number, Rating? previous, RatingChoice choice, int? corrects, ActorContext act)
    {
        (Id, EntryId, PersonId, Number, Previous, Corrects) = (act.NewId(), entry.Id, entry.PersonId, number, previous, corrects);
        (Rating, Where, EffectiveOn, MamId) = (choice.Rating, choice.Where, choice.On, choice.Mam);
        Reason = Refuse.Unless(
            choice.Reason,
            LongestReason,
            "The reason",
            nameof(choice.Reason),
            choice.Where == RatedAt.Import ? 1 : ShortestReason
        );
        (RecordedAt, DecidedById, DecidedBy) = (act.At, act.ActorId, act.ActorName);
    }

    public Guid Id { get; private init; }
    public Guid EntryId { get; private init; }
    public Guid PersonId { get; private init; }

    /// <summary>Counts the decisions of the entry, from 1.</summary>
    public int Number { get; private init; }
    public Rating? Previous { get; private init; }
    public Rating Rating { get; private init; }
    public string Reason { get; private init; } = "";
    public RatedAt Where { get; private init; }

    /// <summary>The multi-agency meeting in which it was decided; null elsewhere.</summary>
    public Guid? MamId { get; private init; }

    /// <summary>The number of the decision that this one corrects; null for a decision of its own.</summary>
    public int? Corrects { get; private init; }

    /// <summary>The day from which it holds.</summary>
    public DateOnly EffectiveOn { get; private init; }

    /// <summary>The instant at which it was written down, in UTC.</summary>
    public DateTimeOffset RecordedAt { get; private init; }
    public string DecidedById { get; private init; } = "";
    public string DecidedBy { get; private init; } = "";

    /// <summary>How long who made a decision may correct it.</summary>
    public static readonly TimeSpan CorrectedWithin = TimeSpan.FromHours(1);

    /// <summary>Whether somebody may still correct it: their own, within the hour.</summary>
    public bool MayBeCorrected(string actorId, DateTimeOffset at) => DecidedById == actorId && at - RecordedAt <= CorrectedWithin;

    Guid IPartOf.RootId => EntryId;
    Type IPartOf.RootType => typeof(RegisterEntry);
}

/// <summary>A rating that a keyworker or a partner thinks right. The lead or the meeting decides it.</summary>
public sealed class RatingProposal : IPartOf, IAboutPerson
{
    RatingProposal() { }

    internal RatingProposal(RegisterEntry entry, Rating rating, string reason, Guid? mam, ActorContext act)
    {
        (Id, EntryId, PersonId, Rating, MamId) = (act.NewId(), entry.Id, entry.PersonId, rating, mam);
        Reason = Refuse.Unless(reason, RatingDecision.LongestReason, "The reason", nameof(reason), RatingDecision.ShortestReason);
        (ProposedAt, ProposedById, ProposedBy) = (act.At, act.ActorId, act.ActorName);
    }

    public Guid Id { get; private init; }
    public Guid EntryId { get; private init; }
    public Guid PersonId { get; private init; }
    public Rating Rating { get; private init; }
    public string Reason { get; private init; } = "";

    /// <summary>The multi-agency meeting at which it was proposed; null elsewhere.</summary>
    public Guid? MamId { get; private init; }
    public DateTimeOffset ProposedAt { get; private init; }
    public string ProposedById { get; private init; } = "";
    public string ProposedBy { get; private init; } = "";

    /// <summary>The number of the decision that answered it; null while it waits.</summary>
    public int? AnsweredBy { get; private set; }

    internal void Answer(int decision) => AnsweredBy ??= decision;

    // The decision that answered it was taken back.
    internal void WaitAgain() => AnsweredBy = null;

    Guid IPartOf.RootId => EntryId;
    Type IPartOf.RootType => typeof(RegisterEntry);
}
