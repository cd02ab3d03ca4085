using System.Linq.Expressions;

namespace Dsr.Blazor.Modules.Meetings.Domain.Running;

/// <summary>How far a meeting came with somebody on its agenda.</summary>
public enum Turn
{
    NotReached,
    OnlyShown,
    Parked,
    Discussed,
}

/// <summary>
/// The rule of who counts as discussed: who has an update, a rating, a finding, something agreed or raised, or a review, with a change or
/// without. That the chair came past with the arrow is no talk: who was only shown is carried to the next agenda, as is who was parked.
/// </summary>
public static class Turns
{
    /// <summary>
    /// Whether the item itself holds something that was said or decided. An expression, so that the same rule answers in the database.
    /// </summary>
    public static readonly Expression<Func<MeetingItem, bool>> HasOutcome = item =>
        item.Update != ""
        || item.RiskDiscussion != ""
        || item.RatingAfter != null
        || item.ReviewedAt != null
        || item.Cetr != null
        || item.KeyworkerNeeded != null
        || item.Themes.Count > 0;

    static readonly Func<MeetingItem, bool> hasOutcome = HasOutcome.Compile();

    internal static bool Holds(MeetingItem item) => hasOutcome(item);

    /// <summary>How far the meeting came.</summary>
    /// <param name="item">The item.</param>
    /// <param name="keptElsewhere">Something came of it that is kept elsewhere: an action, an escalation, a gap in service.</param>
    public static Turn Of(MeetingItem item, bool keptElsewhere)
    {
        ArgumentNullException.ThrowIfNull(item);
        return item switch
        {
            { ReviewedAt: not null } => Turn.Discussed,
            { IsParked: true } => Turn.Parked,
            _ when keptElsewhere || hasOutcome(item) => Turn.Discussed,
            { TakenAt: not null } => Turn.OnlyShown,
            _ => Turn.NotReached,
        };
    }
}
