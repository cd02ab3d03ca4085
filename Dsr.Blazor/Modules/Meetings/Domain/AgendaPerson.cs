using Dsr.Blazor.Kernel.Time;
using Dsr.Blazor.Modules.Meetings.Domain.Preparing;
using Dsr.Blazor.Modules.Register.Domain;

namespace Dsr.Blazor.Modules.Meetings.Domain;

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

    /// <summary>The day of the latest meeting that did not speak of them; null where it did.</summary>
    public DateOnly? NotReachedOn { get; init; }

    /// <summary>That meeting came past them, and said nothing.</summary>
    public bool WasOnlyShown { get; init; }

    /// <summary>How many open actions are past their date on the day of the meeting.</summary>
    public int OverdueActions { get; init; }

    /// <summary>The escalations that wait for an answer, oldest first.</summary>
    public IReadOnlyList<AgendaEscalation> OpenEscalations { get; init; } = [];

    /// <summary>How many open actions are due on that very day.</summary>
    public int ActionsDue { get; init; }

    /// <summary>The rating that held when the last meeting ended; null where there was none yet.</summary>
    public Rating? RatingBefore { get; init; }

    /// <summary>When the stay in hospital that goes on was written down; null where they are in none.</summary>
    public DateTimeOffset? StayRecordedAt { get; init; }

    /// <summary>The day of that admission; null where it is not yet known.</summary>
    public DateOnly? AdmittedOn { get; init; }

    /// <summary>The day on which they last left hospital.</summary>
    public DateOnly? DischargedOn { get; init; }

    /// <summary>Who asks that they be discussed at this meeting.</summary>
    public IReadOnlyList<AskedFor> Asked { get; init; } = [];

    /// <summary>Who pulled them in by hand and why, in words; blank where nobody did.</summary>
    public string PulledIn { get; init; } = "";
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
public sealed record AgendaDay(DateOnly Date, DateTimeOffset? LastMeeting, IReadOnlyList<AgendaSection> Order, int GreenDueWithin)
{
    // Before the first meeting nothing says what is new; a week is the meeting's usual distance.
    const int NewBeforeTheFirstMeeting = 7;

    /// <summary>Who comes on: the series' rule, or everything for a meeting of no series.</summary>
    public AgendaRule Rule { get; init; } = AgendaRule.Everything;

    /// <summary>When the meeting before it ended; null where it did not, or where there was none.</summary>
    public DateTimeOffset? LastEnded { get; init; }

    /// <summary>Before the first meeting: the first day of joining that counts as new.</summary>
    public DateOnly FirstNew => Date.AddDays(-NewBeforeTheFirstMeeting);

    /// <summary>What happened after this instant the meeting has not heard of.</summary>
    public DateTimeOffset Since => LastEnded ?? LastMeeting ?? London.Instant(FirstNew, TimeOnly.MinValue);
}

/// <summary>Rows of an import that wait to be put right.</summary>
/// <param name="Count">All of them.</param>
/// <param name="Red">Those that the sheet rates Red.</param>
public readonly record struct HeldRowCount(int Count, int Red);
