using Dsr.Blazor.Kernel;
using Dsr.Blazor.Kernel.Time;

namespace Dsr.Blazor.Modules.Register.Domain;

/// <summary>
/// A review that was held, in a meeting or at a desk. Never changed: one that was written down by mistake is taken back by another that
/// names it.
/// </summary>
public sealed class RegisterReview : IPartOf, IAboutPerson
{
    /// <summary>The most an update may hold.</summary>
    public const int LongestUpdate = 8000;

    RegisterReview() { }

    internal RegisterReview(
        RegisterEntry entry,
        int number,
        DateOnly on,
        string update,
        bool withoutChange,
        Guid? meetingItem,
        Deadline next,
        IReadOnlyList<string> themes,
        ActorContext act
    )
    {
        (Id, EntryId, PersonId, Number, HeldOn) = (act.NewId(), entry.Id, entry.PersonId, number, on);
        Update = string.IsNullOrWhiteSpace(update) ? "" : Refuse.Unless(update, LongestUpdate, "The update", nameof(update));
        (WithoutChange, MeetingItemId, Rating) = (withoutChange, meetingItem, entry.Rating);
        Themes = [.. themes.Distinct()];
        (NextDue, NextDueWorking) = (next.Due, next.Working);
        (RecordedAt, RecordedBy) = (act.At, act.ActorName);
    }

    /// <summary>Takes back one that was written down by mistake.</summary>
    internal static RegisterReview TakingBack(RegisterEntry entry, int number, RegisterReview mistaken, Deadline next, ActorContext act) =>
        new(entry, number, act.Today, "", false, mistaken.MeetingItemId, next, [], act) { TakesBack = mistaken.Number };

    /// <summary>Those that were held: neither taken back, nor themselves the taking back of one.</summary>
    public static IQueryable<RegisterReview> Held(IQueryable<RegisterReview> all) =>
        all.Where(review =>
            review.TakesBack == null && !all.Any(other => other.EntryId == review.EntryId && other.TakesBack == review.Number)
        );

    public Guid Id { get; private init; }
    public Guid EntryId { get; private init; }
    public Guid PersonId { get; private init; }

    /// <summary>Counts the reviews of the entry, from 1.</summary>
    public int Number { get; private init; }

    /// <summary>The number of the review that this one takes back; null for a review that was held.</summary>
    public int? TakesBack { get; private init; }
    public DateOnly HeldOn { get; private init; }
    public string Update { get; private init; } = "";

    /// <summary>What it was about, of policy's list as it read then.</summary>
    public IReadOnlyList<string> Themes { get; private init; } = [];
    public bool WithoutChange { get; private init; }
    public Guid? MeetingItemId { get; private init; }
    public Rating Rating { get; private init; }
    public DateOnly NextDue { get; private init; }
    public string NextDueWorking { get; private init; } = "";
    public DateTimeOffset RecordedAt { get; private init; }
    public string RecordedBy { get; private init; } = "";

    Guid IPartOf.RootId => EntryId;
    Type IPartOf.RootType => typeof(RegisterEntry);
}
