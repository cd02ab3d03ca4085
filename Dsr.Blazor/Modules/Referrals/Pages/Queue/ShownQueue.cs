using Dsr.Blazor.Modules.Referrals.Domain;
using Dsr.Blazor.Modules.Referrals.Queue;

namespace Dsr.Blazor.Modules.Referrals.Pages.Queue;

/// <summary>Who changed a row just now.</summary>
public sealed record RowMark(string Who, string Why, DateTimeOffset At, string When);

/// <summary>
/// The queue on the screen. What colleagues change is put in where the row stands, and marked; nothing moves under the reader's cursor.
/// What came in or would stand elsewhere is counted, and the reader asks for the new order.
/// </summary>
sealed class ShownQueue
{
    /// <summary>How long a row is marked with who changed it.</summary>
    public static readonly TimeSpan MarkedFor = TimeSpan.FromSeconds(12);

    readonly Dictionary<Guid, RowMark> marks = [];
    readonly Dictionary<Guid, QueueRow> all = [];
    readonly HashSet<Guid> moved = [],
        joined = [];
    List<Guid>? order;
    QueueShow show;
    Guid? me;

    /// <summary>The rows as they were asked for, each as it stands now; null until the first have come.</summary>
    public IReadOnlyList<QueueRow>? Rows { get; private set; }

    /// <summary>How many open referrals there are now.</summary>
    public int Open => all.Values.Count(row => row.Status.IsOpen());

    /// <summary>How many came in since, and would be on this list.</summary>
    public int Joined => joined.Count;

    /// <summary>How many would stand elsewhere, or no longer be on this list.</summary>
    public int Moved => moved.Count;

    /// <summary>How many of the open ones a filter shows.</summary>
    public int CountOf(QueueShow one) => all.Values.Count(row => row.Status.IsOpen() && one.Has(row, me));

    /// <summary>A new list, in order.</summary>
    public void Show(IReadOnlyList<QueueRow> fresh, QueueShow shown, Guid? reader)
    {
        (show, me) = (shown, reader);
        foreach (var set in new[] { moved, joined })
            set.Clear();
        marks.Clear();
        all.Clear();
        foreach (var row in fresh)
            all[row.Id] = row;
        order = [.. fresh.Where(row => show.Has(row, me)).Select(row => row.Id)];
        Redraw();
    }

    /// <summary>Puts in what colleagues changed.</summary>
    public void Take(QueueNews news, DateTimeOffset now)
    {
        if (order is null)
            return;
        foreach (var row in news.Rows)
            Put(row);
        foreach (var change in news.Changes)
            marks[change.Referral] = new(change.Who, change.Why, now, "now");
        Redraw();
    }

    /// <summary>Takes marks off that have stood long enough.</summary>
    /// <returns>Whether any was taken off.</returns>
    public bool Fade(DateTimeOffset now)
    {
        var old = marks.Where(mark => now - mark.Value.At >= MarkedFor).Select(mark => mark.Key).ToList();
        foreach (var id in old)
            marks.Remove(id);
        return old.Count > 0;
    }

    /// <summary>Who changed a row just now; null when nobody did.</summary>
    public RowMark? MarkOf(QueueRow row) => marks.GetValueOrDefault(row.Id);

    /// <summary>Whether a row has been decided since the list was asked for.</summary>
    public bool IsGone(QueueRow row) => show != QueueShow.Decided && !row.Status.IsOpen();

    /// <summary>The row before or after one; the first where there is none.</summary>
    public Guid? Beside(Guid? here, int step)
    {
        if (order is not { Count: > 0 })
            return null;
        var at = here is { } id ? order.IndexOf(id) : -1;
        return order[at < 0 ? 0 : Math.Clamp(at + step, 0, order.Count - 1)];
    }

    void Put(QueueRow row)
    {
        var before = all.GetValueOrDefault(row.Id);
        all[row.Id] = row;
        var belongs = row.Status.IsOpen() && show != QueueShow.Decided && show.Has(row, me);
        if (!order!.Contains(row.Id))
        {
            if (belongs)
                joined.Add(row.Id);
            else
                joined.Remove(row.Id);
            return;
        }
        if (!belongs || before is not null && before.Place != row.Place)
            moved.Add(row.Id);
    }

    void Redraw() => Rows = [.. order!.Select(id => all[id])];
}
