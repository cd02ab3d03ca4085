using Dsr.Blazor.Kernel;
using Dsr.Blazor.Modules.Meetings.Domain.Minuting;
using Dsr.Blazor.Modules.Register.Domain;

namespace Dsr.Blazor.Modules.Meetings.Domain;

// What the minutes make of an item.
public sealed partial class MeetingItem
{
    /// <summary>The words of the minutes where they were put right; null where they are those of the meeting.</summary>
    public string? MinuteWords { get; private set; }

    /// <summary>Who put them right last.</summary>
    public string MinuteBy { get; private set; } = "";

    /// <summary>What the approved minutes say; null before they are approved, and for who was not reached.</summary>
    public MinutedPerson? Minuted { get; private set; }

    /// <summary>The words as the minutes have them.</summary>
    public string InMinutes => MinuteWords ?? Update;

    internal void PutRight(string words, string opened, ActorContext act)
    {
        Refuse.If(PersonId is null, "This item is about no person.");
        var said = Refuse.Unless(words, RegisterReview.LongestUpdate, "What the minutes say", nameof(words));
        if (said == InMinutes)
            return;
        if (InMinutes != opened.Trim())
            throw new ConcurrentDecisionException(
                $"{(MinuteBy.Length > 0 ? MinuteBy : UpdateBy)} wrote here while you had this open. Choose which words to keep."
            );
        (MinuteWords, MinuteBy) = (said, act.ActorName);
    }

    internal void Keep(MinutedPerson said) => Minuted = said;
}
