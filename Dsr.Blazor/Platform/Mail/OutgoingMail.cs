using Dsr.Blazor.Kernel;
using Dsr.Blazor.Modules.Notifications.Domain;

namespace Dsr.Blazor.Platform.Mail;

/// <summary>Where a message stands. Dropped: its recipient wants none any more, or has no account or address left.</summary>
public enum MailState
{
    Waiting,
    Sent,
    GivenUp,
    Dropped,
}

/// <summary>A message in the outbox. It names an account and no address, and its words name nobody.</summary>
public sealed class OutgoingMail : Aggregate
{
    OutgoingMail() { }

    /// <param name="account">Whom it goes to; the address is read when it is sent.</param>
    /// <param name="words">What it says.</param>
    /// <param name="act">Who writes it.</param>
    public OutgoingMail(Guid account, MailWords words, ActorContext act) =>
        (Id, AccountId, Subject, Body, MadeAt, NextTryAt) = (act.NewId(), account, words.Subject, words.Body, act.At, act.At);

    public Guid AccountId { get; private init; }
    public string Subject { get; private init; } = "";
    public string Body { get; private init; } = "";
    public DateTimeOffset MadeAt { get; private init; }
    public MailState State { get; private set; }

    /// <summary>How often sending it was begun.</summary>
    public int Tries { get; private set; }

    /// <summary>Nobody tries before. While somebody is at it, that is until they are taken to have died.</summary>
    public DateTimeOffset NextTryAt { get; private set; }

    /// <summary>Why the last try failed, without an address; blank where none did.</summary>
    public string LastError { get; private set; } = "";

    /// <summary>When it was sent, given up or dropped.</summary>
    public DateTimeOffset? EndedAt { get; private set; }

    /// <summary>
    /// Takes it, to send it: nobody else takes it until the time is over. Whoever dies in between leaves it waiting, and it is
    /// tried again.
    /// </summary>
    /// <returns>Whether it was there to take.</returns>
    public bool Claim(TimeSpan atMost, ActorContext act)
    {
        if (State != MailState.Waiting || NextTryAt > act.At)
            return false;
        (Tries, NextTryAt) = (Tries + 1, act.At + atMost);
        return true;
    }

    /// <summary>The server took it.</summary>
    public void Sent(ActorContext act) => End(MailState.Sent, "", act);

    /// <summary>Nobody is there to send it to, or wants it.</summary>
    public void Drop(string why, ActorContext act) => End(MailState.Dropped, why, act);

    /// <summary>
    /// The try failed. It is tried again as policy says, and given up after the last time or when the server will never take it.
    /// </summary>
    /// <param name="error">What went wrong, without an address.</param>
    /// <param name="forGood">Trying again is of no use.</param>
    /// <param name="waits">Minutes before each further try.</param>
    /// <param name="act">When.</param>
    public void Fail(string error, bool forGood, IReadOnlyList<int> waits, ActorContext act)
    {
        if (State != MailState.Waiting)
            return;
        if (forGood || Tries > waits.Count)
            End(MailState.GivenUp, error, act);
        else
            (LastError, NextTryAt) = (error, act.At.AddMinutes(waits[Tries - 1]));
    }

    void End(MailState state, string error, ActorContext act)
    {
        if (State == MailState.Waiting)
            (State, LastError, EndedAt) = (state, error, act.At);
    }
}
