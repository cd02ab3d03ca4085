using Dsr.Blazor.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Dsr.Blazor.Platform.Live;

/// <summary>
/// Tells every open page that something was committed. The audit's sequence is its cursor: a commit of this process
/// makes it look at once, and it looks each second anyway, so a command beside the server is seen the same way.
/// </summary>
public sealed class ChangeFeed(IDbContextFactory<DsrDb> contexts, CommitSignal signal, TimeProvider time, ILogger<ChangeFeed> log)
    : BackgroundService
{
    static readonly TimeSpan LookEvery = TimeSpan.FromSeconds(1);

    // A page reads first and follows a moment later: it is told what was committed lately too, so that nothing falls between the two.
    static readonly TimeSpan Overlap = TimeSpan.FromSeconds(5);

    readonly Lock state = new();
    readonly Queue<(DateTimeOffset At, ChangeNotice Notice)> lately = [];
    readonly HashSet<Following> followers = [];
    long cursor;

    /// <summary>How many follow; 0 when every page is closed.</summary>
    public int Followers
    {
        get
        {
            lock (state)
                return followers.Count;
        }
    }

    /// <summary>How many follow one thing: the screens and people on a meeting.</summary>
    public int FollowersOf(string topic)
    {
        lock (state)
            return followers.Count(following => following.Topic == topic);
    }

    /// <summary>Follows every notice from now on, and those of the last five seconds. Dispose to stop.</summary>
    /// <param name="topic">What is followed, for counting; every notice comes in any case.</param>
    /// <param name="told">Told of the notices since the last run, in order. It must catch its own failures.</param>
    public Following Follow(string topic, Func<IReadOnlyList<ChangeNotice>, Task> told)
    {
        var following = new Following(topic, told, End, time);
        ChangeNotice[] missed;
        lock (state)
        {
            followers.Add(following);
            Forget();
            missed = [.. lately.Select(pair => pair.Notice)];
        }
        foreach (var notice in missed)
            following.Tell(notice);
        return following;
    }

    /// <inheritdoc/>
    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        // Before the first page can open: what is committed after it has read must come after this.
        await using (var db = await contexts.CreateDbContextAsync(cancellationToken))
            cursor = await db.AuditEvents.MaxAsync(link => (long?)link.Sequence, cancellationToken) ?? 0;
        await base.StartAsync(cancellationToken);
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await LookAsync(stoppingToken);
                await signal.WaitAsync(LookEvery, stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested) { }
            catch (Exception failure)
            {
                // The next look makes it up: the cursor has not moved.
                log.LogWarning(failure, "The change feed could not look; it tries again");
                await Task.Delay(LookEvery, time, CancellationToken.None);
            }
        }
    }

    async Task LookAsync(CancellationToken cancel)
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        var links = await db
            .AuditEvents.AsNoTracking()
            .Where(link => link.Sequence > cursor)
            .OrderBy(link => link.Sequence)
            .Select(link => new
            {
                link.Sequence,
                link.CommitId,
                Touched = new Touched(link.Kind, link.AggregateId, link.PersonId),
            })
            .ToListAsync(cancel);
        foreach (var commit in links.GroupBy(link => link.CommitId))
            Tell(new ChangeNotice(commit.Max(link => link.Sequence), [.. commit.Select(link => link.Touched)]));
    }

    void Tell(ChangeNotice notice)
    {
        Following[] told;
        lock (state)
        {
            // One lock for the cursor and the followers: a newcomer gets a notice whole or not at all.
            cursor = notice.Sequence;
            lately.Enqueue((time.GetUtcNow(), notice));
            Forget();
            told = [.. followers];
        }
        foreach (var following in told)
            following.Tell(notice);
    }

    void Forget()
    {
        while (lately.TryPeek(out var oldest) && oldest.At < time.GetUtcNow() - Overlap)
            lately.Dequeue();
    }

    void End(Following following)
    {
        lock (state)
            followers.Remove(following);
    }
}
