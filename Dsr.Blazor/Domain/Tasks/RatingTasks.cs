using Dsr.Blazor.Domain.Policy;
using Dsr.Blazor.Domain.Referrals;
using Dsr.Blazor.Domain.Register;
using Dsr.Blazor.Domain.Time;

namespace Dsr.Blazor.Domain.Tasks;

/// <summary>What a rating asks of the team (dynamic support register policy, 2023; the limits are local policy).</summary>
public static class RatingTasks
{
    const int KeyworkingEnds = 26;

    /// <summary>Red: a community C(E)TR. Amber: a meeting, a C(E)TR or both, chosen by the next review. Red, Amber and Blue until the 26th birthday: a keyworker.</summary>
    /// <param name="entry">With its rating.</param>
    /// <param name="age">In whole years.</param>
    /// <param name="policy">What policy says.</param>
    /// <param name="calendar">Working days.</param>
    /// <param name="act">Who rates.</param>
    public static IEnumerable<TeamTask> For(RegisterEntry entry, int age, PolicyBook policy, WorkingCalendar calendar, Act act)
    {
        if (CommunityReview.Due(entry.Rating, act.Today, policy, calendar) is { } review)
            yield return Task(TeamTaskKind.CommunityReview, "Arrange the community C(E)TR that a Red rating asks for.", review);
        if (entry.Rating == Rating.Amber)
            yield return Task(TeamTaskKind.ChooseReview, "Decide by the next review whether a multi-agency meeting, a C(E)TR or both take place.", Deadline.Chosen(entry.NextReviewDue, "by the next review, set", act.Today, calendar));
        if (entry.Rating != Rating.Green && age < KeyworkingEnds)
            yield return Task(TeamTaskKind.AskForKeyworker, $"Ask for a keyworker, as {entry.Rating} asks for from birth to 25.", Deadline.WorkingDays(policy.On(act.Today, ReferralPolicies.KeyworkerWithin), "the rating", act.Today, calendar));

        TeamTask Task(TeamTaskKind kind, string words, Deadline deadline) => new(kind, words, deadline, null, entry.PersonId, act);
    }
}
