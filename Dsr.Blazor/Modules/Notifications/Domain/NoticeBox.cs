using Dsr.Blazor.Kernel;

namespace Dsr.Blazor.Modules.Notifications.Domain;

/// <summary>How often somebody is written to by e-mail.</summary>
public enum DigestEvery
{
    Never,
    Day,
    Week,
}

/// <summary>
/// What one account is told about, and how. Its id is the account's: a change of any notice in it is a change of the box, by which
/// the bells that show it know that it is theirs.
/// </summary>
public sealed class NoticeBox : Aggregate
{
    NoticeBox() { }

    /// <summary>The box of an account: it is told of everything, and written to each working day, until it chooses.</summary>
    public NoticeBox(Guid account) => Id = account;

    /// <summary>What the bell does not count or list.</summary>
    public IReadOnlyList<NoticeKind> NotInBell { get; private set; } = [];

    /// <summary>What the digest does not count.</summary>
    public IReadOnlyList<NoticeKind> NotInDigest { get; private set; } = [];
    public DigestEvery Digest { get; private set; } = DigestEvery.Day;

    /// <summary>The day whose digest was made last, whether or not there was something to say; null before the first.</summary>
    public DateOnly? DigestedOn { get; private set; }

    /// <summary>Until when the last digest had counted.</summary>
    public DateTimeOffset? DigestedAt { get; private set; }

    /// <summary>Chooses what to be told about.</summary>
    public void Choose(IEnumerable<NoticeKind> notInBell, IEnumerable<NoticeKind> notInDigest, DigestEvery digest) =>
        (NotInBell, NotInDigest, Digest) = ([.. notInBell.Distinct().Order()], [.. notInDigest.Distinct().Order()], digest);

    /// <summary>No more e-mail, as the link at the foot of each asks.</summary>
    public void StopDigest() => Digest = DigestEvery.Never;

    /// <summary>Takes a day's digest.</summary>
    /// <returns>Whether it was there to take: chosen, due, and not taken before.</returns>
    public bool TakeDigest(DigestDay day, ActorContext act)
    {
        if (!day.IsDue(Digest, DigestedOn))
            return false;
        (DigestedOn, DigestedAt) = (day.Date, act.At);
        return true;
    }
}
