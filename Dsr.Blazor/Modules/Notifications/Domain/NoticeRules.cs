namespace Dsr.Blazor.Modules.Notifications.Domain;

/// <summary>Says what is told about a change to one record; null when it is nothing that this rule speaks of.</summary>
public delegate PendingNotification? NoticeRule(EntityChange happened);

/// <summary>
/// What happened, whom it concerns, and in which words: the one table. A change is held against each line when it is committed, so that
/// no service tells anybody. A new part of the product adds its lines, and their kind to <see cref="NoticeKind"/>.
/// </summary>
public static class NoticeRules
{
    /// <summary>All of them.</summary>
    public static readonly IReadOnlyList<NoticeRule> All = [.. WorkNotices.All, .. RecordNotices.All, .. MeetingNotices.All];

    // A line of the table: of which record it speaks, when, and what it says then.
    internal static NoticeRule Told<T>(Func<EntityChange<T>, bool> when, Func<T, PendingNotification> says) =>
        happened => happened.Record is T now && when(new(happened, now)) ? says(now) : null;
}
