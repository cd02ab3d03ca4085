namespace Dsr.Blazor.Modules.Escalations.Domain;

/// <summary>Where an escalation stands.</summary>
public enum EscalationStatus
{
    Open,
    Answered,
    Withdrawn,
}

/// <summary>Where it was raised.</summary>
public enum EscalationSource
{
    Record,
    Meeting,
    Mam,
    Action,
}

/// <summary>Where it was raised, and at which item, multi-agency meeting or action; no id on the record.</summary>
public sealed record EscalationOrigin(EscalationSource Source, Guid? Id)
{
    /// <summary>On the person's record.</summary>
    public static EscalationOrigin OnRecord { get; } = new(EscalationSource.Record, null);

    /// <summary>At an item of a meeting.</summary>
    public static EscalationOrigin At(Guid meetingItem) => new(EscalationSource.Meeting, meetingItem);
}

/// <summary>What is written where somebody escalates.</summary>
public sealed record EscalationForm
{
    /// <summary>The key of the place; null while none is chosen.</summary>
    public string? To { get; init; }

    /// <summary>Why, in words; at least 20 characters.</summary>
    public string Reason { get; init; } = "";

    /// <summary>The day on which it was escalated; null is today.</summary>
    public DateOnly? On { get; init; }
}

/// <summary>What came of it.</summary>
/// <param name="Outcome">What was decided.</param>
/// <param name="By">Who answered, with their role.</param>
/// <param name="On">When they answered; null is today.</param>
public sealed record EscalationAnswer(string Outcome, string By, DateOnly? On);

/// <summary>How they are said.</summary>
public static class EscalationWords
{
    /// <summary>"in a meeting".</summary>
    public static string InWords(this EscalationSource source) =>
        source switch
        {
            EscalationSource.Meeting => "in a meeting",
            EscalationSource.Mam => "in a multi-agency meeting",
            EscalationSource.Action => "from an action",
            _ => "on the record",
        };
}
