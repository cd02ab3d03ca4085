namespace Dsr.Blazor.Modules.Calendar.Domain;

/// <summary>Something in a calendar feed. Its summary is one of few fixed texts: nothing that anybody typed is in it.</summary>
public sealed record CalendarEvent
{
    /// <summary>The same for the same thing for ever, and not to be traced to its record.</summary>
    public required string Uid { get; init; }

    /// <summary>Counts its changes, from 0.</summary>
    public required long Sequence { get; init; }
    public required DateTimeOffset ChangedAt { get; init; }
    public required string Summary { get; init; }
    public required CalendarTime When { get; init; }

    /// <summary>It is shown as called off.</summary>
    public bool IsCancelled { get; init; }
}

/// <summary>When something is: a day, or from a time in London for some minutes.</summary>
/// <param name="Day">The day in London.</param>
/// <param name="Start">The time on London's clock; null for the whole day.</param>
/// <param name="Minutes">How long; without meaning for the whole day.</param>
public sealed record CalendarTime(DateOnly Day, TimeOnly? Start = null, int Minutes = 60);
