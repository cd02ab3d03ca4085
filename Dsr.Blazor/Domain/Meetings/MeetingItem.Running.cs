using Dsr.Blazor.Domain.Register;

namespace Dsr.Blazor.Domain.Meetings;

// What is said and decided at an item while the meeting runs.
public sealed partial class MeetingItem
{
    internal void Take(Act act) => TakenAt ??= act.At;

    internal void Say(string update, string opened, Act act)
    {
        var words = string.IsNullOrWhiteSpace(update) ? "" : Refuse.Unless(update, RegisterReview.LongestUpdate, "The update", nameof(update));
        if (words == Update) return;
        if (Update != opened.Trim()) throw new OvertakenException($"{UpdateBy} wrote here while you were typing. Choose which words to keep.");
        (Update, UpdateBy) = (words, act.ActorName);
    }

    internal void Rated(RatingDecision decision, DateOnly next) =>
        (RatingBefore, RatingAfter, Decision, NextReview) = (RatingBefore ?? decision.Previous, decision.Rating, decision.Number, next);

    internal void Reviewed(Rating rating, DateOnly next, bool withoutChange, Act act) =>
        (RatingBefore, RatingAfter, NextReview, WithoutChange, ReviewedAt) = (RatingBefore ?? rating, rating, next, withoutChange, act.At);
}
