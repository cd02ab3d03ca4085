namespace Dsr.Blazor.Platform.Live;

/// <summary>Somebody who has a record open, as colleagues there see them.</summary>
/// <param name="ActorId">Who, by id.</param>
/// <param name="Name">As colleagues know them.</param>
/// <param name="Role">In words: "Keyworker".</param>
public sealed record Visitor(string ActorId, string Name, string Role);

/// <summary>
/// Who has which record open now, in this process and for as long as they have it: nothing of it is kept. A visit that
/// nobody keeps alive ends by itself, so that a browser that vanished does not stay.
/// </summary>
public sealed class RecordVisits(TimeProvider time)
{
    /// <summary>How often a visit says that it is still there.</summary>
    public static readonly TimeSpan Beat = TimeSpan.FromSeconds(20);

    /// <summary>After this long without a word a visit is over.</summary>
    public static readonly TimeSpan Expiry = TimeSpan.FromSeconds(60);

    readonly Lock state = new();
    readonly Dictionary<Guid, List<RecordVisit>> open = [];

    /// <summary>Somebody opens a record. Dispose to leave it.</summary>
    /// <param name="record">Whose record.</param>
    /// <param name="who">Who.</param>
    /// <param name="changed">Told, outside every lock, when others come and go.</param>
    public RecordVisit Join(Guid record, Visitor who, Action changed)
    {
        var visit = new RecordVisit(this, record, who, changed);
        Keep(visit);
        return visit;
    }

    /// <summary>The others on a record, each once however many tabs they have it open in, by name.</summary>
    /// <param name="record">Whose record.</param>
    /// <param name="me">Who asks; they are left out.</param>
    public IReadOnlyList<Visitor> Others(Guid record, string me)
    {
        lock (state)
        {
            var since = time.GetUtcNow() - Expiry;
            return
            [
                .. open.GetValueOrDefault(record, [])
                    .Where(recordVisit => recordVisit.SeenAt > since && recordVisit.Who.ActorId != me)
                    .Select(recordVisit => recordVisit.Who)
                    .DistinctBy(visitor => visitor.ActorId)
                    .OrderBy(visitor => visitor.Name, StringComparer.CurrentCulture),
            ];
        }
    }

    internal void Keep(RecordVisit visit)
    {
        RecordVisit[] told;
        lock (state)
        {
            var now = time.GetUtcNow();
            if (!open.TryGetValue(visit.Record, out var there))
                open[visit.Record] = there = [];
            var gone = there.RemoveAll(recordVisit => recordVisit != visit && recordVisit.SeenAt <= now - Expiry);
            var came = !there.Contains(visit);
            if (came)
                there.Add(visit);
            visit.SeenAt = now;
            told = came || gone > 0 ? [.. there] : [];
        }
        Tell(told);
    }

    internal void Leave(RecordVisit visit)
    {
        RecordVisit[] told;
        lock (state)
        {
            if (!open.TryGetValue(visit.Record, out var there) || !there.Remove(visit))
                return;
            if (there.Count == 0)
                open.Remove(visit.Record);
            told = [.. there];
        }
        Tell(told);
    }

    static void Tell(RecordVisit[] told)
    {
        foreach (var recordVisit in told)
            recordVisit.Changed();
    }
}

/// <summary>One tab that has a record open.</summary>
public sealed class RecordVisit : IDisposable
{
    readonly RecordVisits visits;
    volatile bool over;

    internal RecordVisit(RecordVisits visits, Guid record, Visitor who, Action changed) =>
        (this.visits, Record, Who, Changed) = (visits, record, who, changed);

    /// <summary>Whose record.</summary>
    public Guid Record { get; }

    /// <summary>Who visits.</summary>
    public Visitor Who { get; }

    /// <summary>The others who are there now.</summary>
    public IReadOnlyList<Visitor> Others => visits.Others(Record, Who.ActorId);

    internal Action Changed { get; }
    internal DateTimeOffset SeenAt { get; set; }

    /// <summary>Still here, or here again.</summary>
    public void Stay()
    {
        if (!over)
            visits.Keep(this);
    }

    /// <summary>Out of reach for now: the connection to the browser is down.</summary>
    public void Pause() => visits.Leave(this);

    /// <inheritdoc/>
    public void Dispose()
    {
        over = true;
        visits.Leave(this);
    }
}
