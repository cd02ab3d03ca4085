using Dsr.Blazor.Modules.Actions.Domain;

namespace Dsr.Blazor.Modules.Actions.Pages;

/// <summary>Actions and their filters as they are read.</summary>
static class ActionWords
{
    internal static string Of(ActionStatus status) =>
        status switch
        {
            ActionStatus.InProgress => "in progress",
            _ => status.ToString().ToLowerInvariant(),
        };

    /// <summary>Where it was agreed: "at a meeting".</summary>
    internal static string Of(ActionSource source) =>
        source switch
        {
            ActionSource.Record => "on a record",
            ActionSource.Meeting => "at a meeting",
            ActionSource.Import => "in a spreadsheet",
            _ => $"at a {source.ToString().ToUpperInvariant()}",
        };

    internal static string Of(DueWindow due) =>
        due switch
        {
            DueWindow.Today => "due today",
            DueWindow.Week => "due within 7 days",
            DueWindow.Fortnight => "due within 14 days",
            DueWindow.Month => "due within 28 days",
            DueWindow.Undated => "without a date",
            _ => "due any time",
        };

    /// <summary>What stands before a note that came with a move.</summary>
    internal static string Before(LatestNote note) =>
        note.Kind switch
        {
            ActionNoteKind.Done => "What shows it: ",
            ActionNoteKind.Blocked => "Blocked: ",
            ActionNoteKind.Reassigned => "Given on: ",
            ActionNoteKind.Reopened => "Opened again: ",
            ActionNoteKind.Cancelled => "Cancelled: ",
            _ => "",
        };

    /// <summary>The filter in a few words.</summary>
    internal static string Of(ActionFilter filter, OwnerCount? owner) =>
        string.Join(
            ", ",
            new[]
            {
                filter.Mine ? "Mine" : null,
                filter.Overdue ? "Overdue" : null,
                owner?.Who.Name,
                filter.Organisation,
                filter.Status is { } status ? Of(status) : null,
                filter.Source is { } source ? $"agreed {Of(source)}" : null,
                filter.Due == DueWindow.Any ? null : Of(filter.Due),
            }
                .OfType<string>()
                .DefaultIfEmpty("All open actions")
        );
}
