namespace Dsr.Blazor.Modules.PublicReferral.Domain;

/// <summary>News on the start page.</summary>
/// <param name="From">Its date, and the first day on which it is shown.</param>
/// <param name="Title">A few words.</param>
/// <param name="Text">A sentence or two.</param>
/// <param name="Until">The last day on which it is shown; null until it is taken away.</param>
public sealed record Announcement(DateOnly From, string Title, string Text, DateOnly? Until = null)
{
    /// <summary>Whether it is shown on a day.</summary>
    public bool IsShown(DateOnly today) => From <= today && (Until is not { } last || today <= last);

    /// <summary>What is shown on a day, newest first.</summary>
    public static IReadOnlyList<Announcement> Shown(IEnumerable<Announcement> all, DateOnly today) =>
        [.. all.Where(announcement => announcement.IsShown(today)).OrderByDescending(announcement => announcement.From)];
}
