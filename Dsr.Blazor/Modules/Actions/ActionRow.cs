using Dsr.Blazor.Modules.Actions.Domain;

namespace Dsr.Blazor.Modules.Actions;

/// <summary>One action as a list shows it.</summary>
public sealed record ActionRow
{
    public required Guid Id { get; init; }
    public required Guid PersonId { get; init; }
    public required string Person { get; init; }
    public required string Text { get; init; }
    public required string OwnerName { get; init; }
    public required string OwnerOrganisation { get; init; }
    public required Guid? OwnerAccountId { get; init; }
    public required DateOnly? Due { get; init; }
    public required ActionStatus Status { get; init; }
    public required ActionSource Source { get; init; }
    public required long Version { get; init; }

    /// <summary>The latest note; null when there is none.</summary>
    public required LatestNote? Latest { get; init; }

    /// <summary>Who does it.</summary>
    public ActionOwner Owner => new(OwnerAccountId, OwnerName, OwnerOrganisation);

    /// <summary>Neither done nor cancelled.</summary>
    public bool IsOpen => Status is not (ActionStatus.Done or ActionStatus.Cancelled);
}

/// <summary>A note as a list shows it.</summary>
/// <param name="Text">Its words.</param>
/// <param name="By">Who wrote it.</param>
/// <param name="At">When, in UTC.</param>
/// <param name="Kind">On which occasion.</param>
/// <param name="HasFile">A file on the record shows it.</param>
public sealed record LatestNote(string Text, string By, DateTimeOffset At, ActionNoteKind Kind, bool HasFile);

/// <summary>A page of actions with the counts for its filters.</summary>
/// <param name="Rows">At most <see cref="ActionFilter.PageSize"/>.</param>
/// <param name="Total">How many the filter leaves.</param>
/// <param name="All">How many are open.</param>
/// <param name="Mine">How many of these the reader owns.</param>
/// <param name="Overdue">How many of these are past their date.</param>
/// <param name="Organisations">Whose they are, for the filter.</param>
/// <param name="Owners">Who has open ones, by name, for the filter.</param>
public sealed record ActionPage(
    IReadOnlyList<ActionRow> Rows,
    int Total,
    int All,
    int Mine,
    int Overdue,
    IReadOnlyList<string> Organisations,
    IReadOnlyList<OwnerCount> Owners
);
