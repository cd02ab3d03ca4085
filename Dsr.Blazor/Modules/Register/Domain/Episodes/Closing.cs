using Dsr.Blazor.Kernel;

namespace Dsr.Blazor.Modules.Register.Domain.Episodes;

/// <summary>What becomes of an open action when the episode ends.</summary>
/// <param name="Keep">It goes on without the register; otherwise it is cancelled.</param>
/// <param name="Reason">Why; needed to cancel.</param>
public sealed record ActionChoice(bool Keep, string Reason);

/// <summary>What is written down where an episode is closed.</summary>
public sealed record ClosingForm
{
    public ClosureReason? Reason { get; init; }

    /// <summary>Why, in words; at least 20 characters.</summary>
    public string Rationale { get; init; } = "";

    /// <summary>Whether the person was told; not asked of somebody who died.</summary>
    public bool? PersonTold { get; init; }

    /// <summary>How they were told, or why not.</summary>
    public string ToldHow { get; init; } = "";

    /// <summary>For somebody who died.</summary>
    public DateOnly? DiedOn { get; init; }

    /// <summary>For somebody who moved: what goes to the other board.</summary>
    public HandoverDetails Handover { get; init; } = new();

    /// <summary>What becomes of each open action, by its id.</summary>
    public IReadOnlyDictionary<Guid, ActionChoice> Actions { get; init; } = new Dictionary<Guid, ActionChoice>();
    public bool PlainLetter { get; init; }
    public bool EasyReadLetter { get; init; }

    /// <summary>Whether somebody is there to write to.</summary>
    public bool WritesToPerson => Reason is not (ClosureReason.Died or ClosureReason.NotFound or null);
}

/// <summary>How an episode was closed.</summary>
/// <param name="Rationale">Why, in words.</param>
/// <param name="PersonTold">Whether the person was told; null for somebody who died.</param>
/// <param name="ToldHow">How they were told, or why not.</param>
/// <param name="By">Who closed it.</param>
/// <param name="At">When.</param>
public sealed record Closing(string Rationale, bool? PersonTold, string ToldHow, string By, DateTimeOffset At)
{
    /// <summary>The most a rationale may hold, and the fewest characters that somebody else can follow.</summary>
    public const int Longest = 4000,
        Shortest = 20,
        LongestTold = 1000;

    internal static Closing Of(ClosingForm form, RegisterEntry entry, ActorContext act)
    {
        Refuse.If(form.Reason is null, "Why the episode ends is missing. Choose a reason.", nameof(form.Reason));
        var died = form.Reason == ClosureReason.Died;
        var rationale = Refuse.Unless(form.Rationale, Longest, "The rationale", nameof(form.Rationale), Shortest);
        Refuse.If(!died && form.PersonTold is null, "Say whether the person was told.", nameof(form.PersonTold));
        var how = died
            ? ""
            : Refuse.Unless(
                form.ToldHow,
                LongestTold,
                form.PersonTold == true ? "How the person was told" : "Why the person was not told",
                nameof(form.ToldHow)
            );
        Refuse.If(died && form.DiedOn is null, "The date of death is missing. Write it as day, month and year.", nameof(form.DiedOn));
        Refuse.If(
            form.WritesToPerson && !form.PlainLetter && !form.EasyReadLetter,
            "Choose which letter is made: in plain words, in easy read, or both.",
            nameof(form.PlainLetter)
        );
        return new(rationale, died ? null : form.PersonTold, how, act.ActorName, act.At);
    }
}
