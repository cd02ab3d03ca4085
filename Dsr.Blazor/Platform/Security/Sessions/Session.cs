namespace Dsr.Blazor.Platform.Security.Sessions;

/// <summary>One session as the server knows it. Its owner's lock guards it; words are told outside that lock.</summary>
sealed class Session(SessionId id, DateTimeOffset seen, TimeSpan idle)
{
    readonly List<Action<SessionWord>> followers = [];
    DateTimeOffset seen = seen;
    SessionState state;

    internal Guid Account => id.Account;

    DateTimeOffset Limit => id.Began + OpenSessions.Longest;

    DateTimeOffset EndsAt => seen + idle < Limit ? seen + idle : Limit;

    internal bool IsOpen(DateTimeOffset now) => state != SessionState.Ended && now < EndsAt;

    // An ended one is remembered until its cookie could no longer be read, so that a copy of the cookie opens nothing.
    internal bool IsForgotten(DateTimeOffset now) => now >= Limit + OpenSessions.Warning;

    internal SessionWord? Touch(DateTimeOffset now)
    {
        if (!IsOpen(now))
            return null;
        seen = now;
        return state == SessionState.Ending ? Look(now) ?? Become(SessionState.Open) : null;
    }

    internal SessionWord? End(DateTimeOffset now, SessionEnd by)
    {
        if (state == SessionState.Ended)
            return null;
        state = SessionState.Ended;
        return new(state, now, by);
    }

    /// <summary>What its account may do has changed.</summary>
    internal SessionWord? Change() => state == SessionState.Ended ? null : Word() with { IsAccountChanged = true };

    /// <summary>What has changed by now; null when nothing has.</summary>
    internal SessionWord? Look(DateTimeOffset now)
    {
        if (state == SessionState.Ended)
            return null;
        var due =
            now >= EndsAt ? SessionState.Ended
            : now >= EndsAt - OpenSessions.Warning ? SessionState.Ending
            : SessionState.Open;
        return due == state ? null : Become(due);
    }

    internal IDisposable Follow(Action<SessionWord> told)
    {
        lock (followers)
            followers.Add(told);
        return new Follower(this, told);
    }

    internal void Tell(SessionWord? word)
    {
        if (word is null)
            return;
        Action<SessionWord>[] told;
        lock (followers)
            told = [.. followers];
        foreach (var action in told)
            action(word);
    }

    SessionWord Become(SessionState now)
    {
        state = now;
        return Word();
    }

    SessionWord Word() => new(state, EndsAt, EndsAt == Limit ? SessionEnd.Limit : SessionEnd.Idle);

    sealed class Follower(Session session, Action<SessionWord> told) : IDisposable
    {
        public void Dispose()
        {
            lock (session.followers)
                session.followers.Remove(told);
        }
    }
}
