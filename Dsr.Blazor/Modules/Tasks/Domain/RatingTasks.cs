using Dsr.Blazor.Kernel;
using Dsr.Blazor.Kernel.Policy;
using Dsr.Blazor.Kernel.Time;
using Dsr.Blazor.Modules.Referrals.Domain;
using Dsr.Blazor.Modules.Register.Domain;

namespace Dsr.Blazor.Modules.Tasks.Domain;

/// <summary>What is on record about somebody who was rated.</summary>
/// <param name="Age">In whole years.</param>
/// <param name="HasKeyworker">Whether a keyworker is involved, or has been asked for.</param>
/// <param name="Open">Their open tasks.</param>
public sealed record RatingTaskFacts(int Age, bool HasKeyworker, IReadOnlyList<TeamTask> Open);

/// <summary>What a rating asks of the team (dynamic support register policy, 2023; the limits are local policy).</summary>
public static class RatingTasks
{
    const int KeyworkingEnds = 26;

    static readonly TeamTaskKind[] kinds = [TeamTaskKind.CommunityReview, TeamTaskKind.ChooseReview, TeamTaskKind.AskForKeyworker];

    /// <summary>Whether a rating can ask for tasks of this kind.</summary>
    public static bool IsAskedByRating(TeamTaskKind kind) => kinds.Contains(kind);

    /// <summary>
    /// What follows once a rating is decided: the open tasks that it no longer asks for end, and those that it asks for anew are made. A
    /// rating that was only confirmed changes nothing.
    /// </summary>
    /// <param name="entry">With its decisions.</param>
    /// <param name="facts">What is on record beside them.</param>
    /// <param name="policy">What policy says.</param>
    /// <param name="calendar">Working days.</param>
    /// <param name="act">Who rates.</param>
    /// <returns>The tasks to be made.</returns>
    public static IReadOnlyList<TeamTask> FollowUp(
        RegisterEntry entry,
        RatingTaskFacts facts,
        PolicyBook policy,
        WorkingCalendar calendar,
        ActorContext act
    )
    {
        ArgumentNullException.ThrowIfNull(entry);
        ArgumentNullException.ThrowIfNull(facts);
        if (entry.Latest is not { } latest || latest.Previous == latest.Rating)
            return [];
        var asked = For(entry, facts.Age, policy, calendar, act)
            .Where(task => task.Kind != TeamTaskKind.AskForKeyworker || !facts.HasKeyworker)
            .ToList();
        var open = facts.Open.Where(task => task.IsOpen && IsAskedByRating(task.Kind)).ToList();
        foreach (var task in open.Where(task => !asked.Exists(other => other.Kind == task.Kind)))
            task.Finish($"The rating is {entry.Rating} now, which does not ask for this.", "", act);
        return [.. asked.Where(task => !open.Exists(other => other.Kind == task.Kind))];
    }

    /// <summary>
    /// Red: a community C(E)TR. Amber: a meeting, a C(E)TR or both, chosen by the next review. Red, Amber and Blue until the 26th birthday:
    /// a keyworker.
    /// </summary>
    /// <param name="entry">With its rating.</param>
    /// <param name="age">In whole years.</param>
    /// <param name="policy">What policy says.</param>
    /// <param name="calendar">Working days.</param>
    /// <param name="act">Who rates.</param>
    public static IEnumerable<TeamTask> For(RegisterEntry entry, int age, PolicyBook policy, WorkingCalendar calendar, ActorContext act)
    {
        if (CommunityReview.Due(entry.Rating, entry.RatingSince, policy, calendar) is { } review)
            yield return Task(TeamTaskKind.CommunityReview, "Arrange the community C(E)TR that a Red rating asks for.", review);
        if (entry.Rating == Rating.Amber)
            yield return Task(
                TeamTaskKind.ChooseReview,
                "Decide by the next review whether a multi-agency meeting, a C(E)TR or both take place.",
                Deadline.Chosen(entry.NextReviewDue, "by the next review, set", act.Today, calendar)
            );
        if (entry.Rating != Rating.Green && age < KeyworkingEnds)
            yield return Task(
                TeamTaskKind.AskForKeyworker,
                $"Ask for a keyworker, as {entry.Rating} asks for from birth to 25.",
                Deadline.WorkingDays(policy.On(act.Today, ReferralPolicies.KeyworkerWithin), "the rating", act.Today, calendar)
            );

        TeamTask Task(TeamTaskKind kind, string words, Deadline deadline) => new(kind, words, deadline, null, entry.PersonId, act);
    }
}
