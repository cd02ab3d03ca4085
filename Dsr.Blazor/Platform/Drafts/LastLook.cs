namespace Dsr.Blazor.Platform.Drafts;

/// <summary>Up to where somebody has read what others did for their people. Theirs alone, outside the audit.</summary>
public sealed class LastLook
{
    LastLook() { }

    public LastLook(string ownerId) => OwnerId = ownerId;

    public string OwnerId { get; private init; } = "";

    /// <summary>The last event of the audit that they have seen.</summary>
    public long Sequence { get; private set; }

    /// <summary>When they said so, in UTC.</summary>
    public DateTimeOffset At { get; private set; }

    /// <summary>
    /// They have seen what was up to here. It never moves back: an older page that is still open in another tab knows less.
    /// </summary>
    public void MoveTo(long sequence, DateTimeOffset at)
    {
        if (sequence > Sequence)
            (Sequence, At) = (sequence, at);
    }
}
