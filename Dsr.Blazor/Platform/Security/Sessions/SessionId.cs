namespace Dsr.Blazor.Platform.Security.Sessions;

/// <summary>One sign-in in one browser, from its beginning to its end.</summary>
/// <param name="Id">Made at random; says nothing about the person.</param>
/// <param name="Began">When they signed in, in UTC.</param>
/// <param name="Account">Whose it is.</param>
public sealed record SessionId(Guid Id, DateTimeOffset Began, Guid Account);

/// <summary>How a session stands.</summary>
public enum SessionState
{
    Open,
    Ending,
    Ended,
}

/// <summary>What ends it, or will.</summary>
public enum SessionEnd
{
    Idle,
    Limit,
    SignedOut,
    AccountClosed,
}

/// <summary>Word to the open pages of a session.</summary>
/// <param name="State">How it stands.</param>
/// <param name="EndsAt">When it ends if nothing is done, in UTC.</param>
/// <param name="By">What ends it, or will; only idleness can be put off.</param>
public sealed record SessionWord(SessionState State, DateTimeOffset EndsAt, SessionEnd By)
{
    /// <summary>What its account may do has changed: what is on the screen was drawn for somebody who could do something else.</summary>
    public bool IsAccountChanged { get; init; }
}
