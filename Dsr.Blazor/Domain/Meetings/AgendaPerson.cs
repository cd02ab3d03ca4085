using Dsr.Blazor.Domain.Register;

namespace Dsr.Blazor.Domain.Meetings;

/// <summary>What the agenda asks about one person on the register.</summary>
public sealed record AgendaPerson
{
    public required Guid EntryId { get; init; }
    public required Guid PersonId { get; init; }
    public required Rating Rating { get; init; }
    public required DateOnly RatingSince { get; init; }
    public required DateOnly AddedOn { get; init; }

    /// <summary>The instant the episode was written down.</summary>
    public required DateTimeOffset RecordedAt { get; init; }
    public required DateOnly NextReviewDue { get; init; }

    /// <summary>The day of the latest review; null before the first.</summary>
    public DateOnly? LastReviewed { get; init; }

    /// <summary>The rating that waits to be decided, and who thinks it right; null when none does.</summary>
    public Rating? Proposed { get; init; }
    public string ProposedBy { get; init; } = "";

    /// <summary>The day of the latest meeting that did not reach them; null where it did.</summary>
    public DateOnly? NotReachedOn { get; init; }

    /// <summary>How many open actions are past their date on the day of the meeting.</summary>
    public int OverdueActions { get; init; }

    /// <summary>The escalations that wait for an answer, oldest first.</summary>
    public IReadOnlyList<AgendaEscalation> OpenEscalations { get; init; } = [];

    /// <summary>How many open actions are due on that very day.</summary>
    public int ActionsDue { get; init; }
}

/// <summary>An escalation that waits for an answer.</summary>
/// <param name="To">As it stands in a sentence: "the ICS oversight panel".</param>
/// <param name="On">The day on which it was raised.</param>
public sealed record AgendaEscalation(string To, DateOnly On);

/// <summary>The meeting that an agenda is built for, and what policy says of it.</summary>
/// <param name="Date">The day of the meeting; what is due and overdue is asked for that day.</param>
/// <param name="LastMeeting">When the meeting before it began; null where there was none.</param>
/// <param name="Order">The sections in order.</param>
/// <param name="GreenDueWithin">Days before its date that a Green review comes onto the agenda.</param>
public sealed record AgendaDay(DateOnly Date, DateTimeOffset? LastMeeting, IReadOnlyList<AgendaSection> Order, int GreenDueWithin);

/// <summary>Rows of an import that wait to be put right.</summary>
/// <param name="Count">All of them.</param>
/// <param name="Red">Those that the sheet rates Red.</param>
public readonly record struct HeldRowCount(int Count, int Red);
