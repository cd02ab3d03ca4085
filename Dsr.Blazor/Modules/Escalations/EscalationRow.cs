using Dsr.Blazor.Kernel.Time;
using Dsr.Blazor.Modules.Escalations.Domain;

namespace Dsr.Blazor.Modules.Escalations;

/// <summary>One escalation as a list shows it.</summary>
public sealed record EscalationRow
{
    public required Guid Id { get; init; }
    public required Guid PersonId { get; init; }
    public required string Person { get; init; }
    public required string To { get; init; }

    /// <summary>As it stands in a sentence: "the ICS oversight panel".</summary>
    public required string ToName { get; init; }
    public required string Reason { get; init; }
    public required DateOnly On { get; init; }
    public required string RaisedBy { get; init; }
    public required string RaisedById { get; init; }
    public required EscalationSource Source { get; init; }
    public required EscalationStatus Status { get; init; }
    public required string Outcome { get; init; }
    public required string AnsweredBy { get; init; }
    public required DateOnly? EndedOn { get; init; }
    public required string EndRecordedBy { get; init; }

    /// <summary>Whether the reader may write down its answer; the service asks again.</summary>
    public bool MayAnswer { get; init; }

    /// <summary>Whether the reader may withdraw it; the service asks again.</summary>
    public bool MayWithdraw { get; init; }

    public bool IsOpen => Status == EscalationStatus.Open;

    /// <summary>Days from the day it was raised to its end, or to a day while it is open.</summary>
    public int DaysOpen(DateOnly today) => (EndedOn ?? today).DayNumber - On.DayNumber;

    /// <summary>"open for 9 days", "open since today", "answered", "withdrawn".</summary>
    public string Stands(DateOnly today) =>
        (Status, DaysOpen(today)) switch
        {
            (EscalationStatus.Open, 0) => "open since today",
            (EscalationStatus.Open, var days) => $"open for {Written.Count(days, "day")}",
            _ => Status.ToString().ToLowerInvariant(),
        };
}

/// <summary>A page of escalations with the counts for its filters.</summary>
/// <param name="Rows">At most <see cref="EscalationFilter.PageSize"/>.</param>
/// <param name="Total">How many the filter leaves.</param>
/// <param name="Open">How many of all are open.</param>
/// <param name="Ended">How many of all were answered or withdrawn.</param>
/// <param name="Places">Where those of all went, for the filter: key and name.</param>
public sealed record EscalationPage(
    IReadOnlyList<EscalationRow> Rows,
    int Total,
    int Open,
    int Ended,
    IReadOnlyList<EscalationPlace> Places
);
