using Dsr.Blazor.Kernel;
using Dsr.Blazor.Kernel.Time;

namespace Dsr.Blazor.Modules.Register.Domain.Episodes;

/// <summary>What goes to another board when somebody moves.</summary>
public sealed record HandoverDetails
{
    public string Board { get; init; } = "";

    /// <summary>What was handed over: the plan, the last C(E)TR report, open actions.</summary>
    public string What { get; init; } = "";
    public string ToWhom { get; init; } = "";
    public DateOnly? On { get; init; }
}

/// <summary>Somebody who moved, handed over to another board. Open until that board has accepted.</summary>
public sealed class Handover : Aggregate, IAboutPerson
{
    Handover() { }

    /// <exception cref="RefusedException">When which board, what, to whom or when is missing, or the day is in the future.</exception>
    public Handover(RegisterEntry entry, HandoverDetails details, ActorContext act)
    {
        (Id, EntryId, PersonId, HandedBy, RecordedAt) = (act.NewId(), entry.Id, entry.PersonId, act.ActorName, act.At);
        Board = Refuse.Unless(details.Board, 200, "The other board", nameof(details.Board));
        What = Refuse.Unless(details.What, 4000, "What was handed over", nameof(details.What));
        ToWhom = Refuse.Unless(details.ToWhom, 200, "To whom it was handed over", nameof(details.ToWhom));
        Refuse.If(details.On is null, "The day of the handover is missing. Write it as day, month and year.", nameof(details.On));
        Refuse.If(
            details.On > act.Today,
            "The day of the handover is in the future. Close the episode when it has been handed over.",
            nameof(details.On)
        );
        On = details.On!.Value;
    }

    public Guid PersonId { get; private init; }
    public Guid EntryId { get; private init; }
    public string Board { get; private init; } = "";
    public string What { get; private init; } = "";
    public string ToWhom { get; private init; } = "";
    public DateOnly On { get; private init; }
    public string HandedBy { get; private init; } = "";
    public DateTimeOffset RecordedAt { get; private init; }

    /// <summary>Who accepted it over there; blank while it is open.</summary>
    public string AcceptedBy { get; private set; } = "";
    public DateOnly? AcceptedOn { get; private set; }
    public string AcceptanceRecordedBy { get; private set; } = "";
    public bool IsOpen => AcceptedOn is null;

    /// <exception cref="ConcurrentDecisionException">When a colleague wrote it down already.</exception>
    /// <exception cref="RefusedException">When who accepted is missing, or the day is in the future or before the handover.</exception>
    public void Accept(string by, DateOnly? on, ActorContext act)
    {
        if (!IsOpen)
            throw new ConcurrentDecisionException(
                $"{AcceptanceRecordedBy} wrote down that it was accepted while this was open. Read it, and let it stand."
            );
        var who = Refuse.Unless(by, 200, "Who accepted", nameof(by));
        Refuse.If(on is null, "The day of acceptance is missing. Write it as day, month and year.", nameof(on));
        Refuse.If(on > act.Today, "The day of acceptance is in the future. Write it down when they have accepted.", nameof(on));
        Refuse.If(
            on < On,
            $"They would have accepted on {Written.Date(on!.Value)}, before the handover on {Written.Date(On)}. Check both dates.",
            nameof(on)
        );
        (AcceptedBy, AcceptedOn, AcceptanceRecordedBy) = (who, on, act.ActorName);
    }
}
