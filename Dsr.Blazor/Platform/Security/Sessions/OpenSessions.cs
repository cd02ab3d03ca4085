using Dsr.Blazor.Platform.Security.SignIn;

namespace Dsr.Blazor.Platform.Security.Sessions;

/// <summary>
/// Which sessions are open, when hands were last on them, and who is to be told when they end: a cookie's expiry alone
/// would never reach a page that is already open.
/// </summary>
public sealed class OpenSessions(SignInSettings settings, TimeProvider time)
{
    /// <summary>The longest that a session lasts, however busy it is.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromHours(10);

    /// <summary>How long before the end a page warns.</summary>
    public static readonly TimeSpan Warning = TimeSpan.FromMinutes(2);

    readonly Lock state = new();
    readonly Dictionary<Guid, Session> sessions = [];

    /// <summary>Somebody signed in.</summary>
    public SessionId Begin(Guid account)
    {
        var id = new SessionId(Guid.NewGuid(), time.GetUtcNow(), account);
        lock (state)
            sessions.Add(id.Id, new Session(id, id.Began, settings.Idle));
        return id;
    }

    /// <summary>
    /// A cookie names a session. One that the server does not know began before it was started, and goes on from where its cookie says.
    /// </summary>
    /// <param name="id">The session.</param>
    /// <param name="seen">When the cookie was last renewed.</param>
    /// <returns>Whether it is open.</returns>
    public bool Meet(SessionId id, DateTimeOffset seen)
    {
        ArgumentNullException.ThrowIfNull(id);
        lock (state)
        {
            if (!sessions.TryGetValue(id.Id, out var session))
                sessions.Add(id.Id, session = new Session(id, seen, settings.Idle));
            return session.IsOpen(time.GetUtcNow());
        }
    }

    /// <summary>Whether it is open; nobody's is not.</summary>
    public bool IsOpen(SessionId? id)
    {
        lock (state)
            return id is not null && sessions.TryGetValue(id.Id, out var session) && session.IsOpen(time.GetUtcNow());
    }

    /// <summary>Somebody is at work in it.</summary>
    public void Touch(SessionId? id)
    {
        Session? session;
        SessionWord? word;
        lock (state)
        {
            if (id is null || !sessions.TryGetValue(id.Id, out session))
                return;
            word = session.Touch(time.GetUtcNow());
        }
        session.Tell(word);
    }

    /// <summary>Signed out: every page of it is told and goes.</summary>
    public void End(SessionId? id)
    {
        Session? session;
        SessionWord? word;
        lock (state)
        {
            if (id is null || !sessions.TryGetValue(id.Id, out session))
                return;
            word = session.End(time.GetUtcNow(), SessionEnd.SignedOut);
        }
        session.Tell(word);
    }

    /// <summary>An account was closed: every session of it ends, and its pages are told and go.</summary>
    public void Close(Guid account)
    {
        var now = time.GetUtcNow();
        Tell(account, session => session.End(now, SessionEnd.AccountClosed));
    }

    /// <summary>What an account may do has changed: its pages are told, and are drawn anew.</summary>
    public void Change(Guid account) => Tell(account, session => session.Change());

    /// <summary>Whose sessions are known.</summary>
    public IReadOnlySet<Guid> Accounts()
    {
        lock (state)
            return sessions.Values.Select(session => session.Account).ToHashSet();
    }

    /// <summary>Follows a session until disposed. What is told must return at once and not throw.</summary>
    public IDisposable Follow(SessionId id, Action<SessionWord> told)
    {
        ArgumentNullException.ThrowIfNull(id);
        lock (state)
        {
            if (!sessions.TryGetValue(id.Id, out var session))
                sessions.Add(id.Id, session = new Session(id, id.Began, settings.Idle));
            return session.Follow(told);
        }
    }

    /// <summary>Ends what is over, warns what will be soon, forgets what no cookie can name any more.</summary>
    internal void Sweep()
    {
        var now = time.GetUtcNow();
        List<(Session Session, SessionWord Word)> words = [];
        lock (state)
        {
            foreach (var (id, session) in sessions)
            {
                if (session.Look(now) is { } word)
                    words.Add((session, word));
                if (session.IsForgotten(now))
                    sessions.Remove(id);
            }
        }
        foreach (var (session, word) in words)
            session.Tell(word);
    }

    void Tell(Guid account, Func<Session, SessionWord?> change)
    {
        List<(Session Session, SessionWord? Word)> words;
        lock (state)
            words = [.. sessions.Values.Where(session => session.Account == account).Select(session => (session, change(session)))];
        foreach (var (session, word) in words)
            session.Tell(word);
    }
}
