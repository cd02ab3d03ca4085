using Dsr.Blazor.Kernel.Policy;
using Dsr.Blazor.Modules.Meetings.Domain;
using Dsr.Blazor.Modules.Meetings.Domain.Preparing;

namespace Dsr.Blazor.Modules.Meetings.Preparing;

/// <summary>How a meeting is called, and what became of that, as its pages show it.</summary>
public sealed record RoomPlan
{
    public Guid? SeriesId { get; init; }
    public MeetingCall Call { get; init; } = new();

    /// <summary>"Friday 20 November 2026, 10:00am".</summary>
    public string When { get; init; } = "";
    public IReadOnlyList<MeetingMove> Moves { get; init; } = [];
    public string CancelledWhy { get; init; } = "";
    public string CancelledBy { get; init; } = "";
    public DateTimeOffset? PublishedAt { get; init; }
    public string PublishedBy { get; init; } = "";

    /// <summary>Whether the reader may write an update before the meeting, and ask that somebody be discussed.</summary>
    public bool MayPrepare { get; init; }

    /// <summary>Whether the reader is among those who are asked to come.</summary>
    public bool IsAsked { get; init; }

    /// <summary>Those left out whom the reader may see.</summary>
    public IReadOnlyList<LeftOut> NotThisTime { get; init; } = [];

    /// <summary>The time that the whole agenda asks for, whoever may see its lines.</summary>
    public AgendaTime Time { get; init; } = new(0, 0, 0);

    /// <summary>The minutes of a line: by hand, or by policy for its section.</summary>
    internal static int Minutes(MeetingItem item, Meeting meeting, PolicyBook book) =>
        item.Minutes
        ?? book.On(meeting.Date, MeetingPolicies.MinutesBySection)
            .GetValueOrDefault(item.Section, book.On(meeting.Date, MeetingPolicies.MinutesForEach));
}

/// <summary>Somebody left out of a meeting, with who left them out and why.</summary>
public sealed record LeftOut(
    Guid EntryId,
    Guid PersonId,
    string Name,
    string Why,
    string By,
    DateTimeOffset At,
    IReadOnlyList<string> Reasons
);
