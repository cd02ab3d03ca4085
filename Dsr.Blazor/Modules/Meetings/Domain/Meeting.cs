using Dsr.Blazor.Kernel;

namespace Dsr.Blazor.Modules.Meetings.Domain;

/// <summary>A weekly review or a panel: when and where it is, its agenda, who drives it, where it is and what came of it.</summary>
public sealed partial class Meeting : Aggregate
{
    readonly List<MeetingItem> items = [];

    Meeting() { }

    /// <exception cref="RefusedException">When the title is missing.</exception>
    public Meeting(Guid register, string title, DateOnly on, ActorContext act)
    {
        (Id, RegisterId, Date) = (act.NewId(), register, on);
        Title = Refuse.Unless(title, 100, "The meeting's name", nameof(title));
    }

    public Guid RegisterId { get; private init; }
    public string Title { get; private set; } = "";
    public DateOnly Date { get; private set; }
    public MeetingStatus Status { get; private set; }

    /// <summary>The account that drives; null until it is started.</summary>
    public string? ChairId { get; private set; }
    public string Chair { get; private set; } = "";

    public DateTimeOffset? StartedAt { get; private set; }
    public DateTimeOffset? FinishedAt { get; private set; }

    /// <summary>The item the chair is at; every screen that follows shows it.</summary>
    public Guid? CurrentItemId { get; private set; }

    /// <summary>Since when, for the item's clock.</summary>
    public DateTimeOffset? CurrentSince { get; private set; }

    /// <summary>The agenda in order.</summary>
    public IReadOnlyList<MeetingItem> Items => [.. items.OrderBy(item => item.Order)];

    /// <exception cref="RefusedException">When the item is not on the agenda.</exception>
    public MeetingItem Item(Guid id) =>
        items.Find(item => item.Id == id) ?? throw new RefusedException("This person is no longer on the agenda. Open the meeting again.");

    void DemandNotFinished() => Refuse.If(Status.IsOver(), "The meeting is over. Make a new one.");
}
