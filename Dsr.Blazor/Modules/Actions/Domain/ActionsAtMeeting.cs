using System.Linq.Expressions;

namespace Dsr.Blazor.Modules.Actions.Domain;

/// <summary>
/// Which actions come up at a meeting: what is open is carried from each agenda to the next until it is closed. As expressions, so
/// that the same rule answers in memory and in the database.
/// </summary>
public static class ActionsAtMeeting
{
    /// <summary>
    /// What the meeting looks at for a person: all that is open, and what was agreed at this item even where it is closed since, save what
    /// was taken back at once.
    /// </summary>
    /// <param name="person">The person.</param>
    /// <param name="item">Their place on the agenda.</param>
    public static Expression<Func<PlanAction, bool>> LookedAt(Guid person, Guid item) =>
        action => action.PersonId == person && (action.EndedOn == null || action.MeetingItemId == item && action.TakenBackAt == null);

    /// <summary>Open and past its date on the meeting's day: a reason to be on the agenda.</summary>
    public static Expression<Func<PlanAction, bool>> LateOn(DateOnly day) => action => action.EndedOn == null && action.Due < day;

    /// <summary>
    /// Open and due on the meeting's own day: not late yet, and a reason to be on the agenda, because the next meeting is after it.
    /// </summary>
    public static Expression<Func<PlanAction, bool>> DueOn(DateOnly day) => action => action.EndedOn == null && action.Due == day;
}
