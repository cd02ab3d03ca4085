using Dsr.Blazor.Platform.Live;

namespace Dsr.Blazor.Modules.Register.Pages;

/// <summary>
/// The rows on the screen. A colleague's change is put in where the row stands; nothing moves under the reader's cursor.
/// What would stand elsewhere by now is counted, and the reader asks for the new order.
/// </summary>
sealed class ShownRows
{
    /// <summary>How long a changed row is marked with who changed it.</summary>
    public static readonly TimeSpan MarkedFor = TimeSpan.FromSeconds(12);

    readonly Dictionary<Guid, DateTimeOffset> marks = [];
    readonly Dictionary<Guid, object> places = [];
    readonly HashSet<Guid> moved = [],
        gone = [];
    RegisterFilter filter = RegisterFilter.Everyone;
    List<RegisterRow>? rows;

    /// <summary>Null until the first have come.</summary>
    public IReadOnlyList<RegisterRow>? Rows => rows;

    /// <summary>How many rows would stand elsewhere, or no longer be on this list.</summary>
    public int Moved => moved.Count;

    /// <summary>How many left the register, or the reader's sight, since the list was asked for.</summary>
    public int Gone => gone.Count;

    /// <summary>How many joined since.</summary>
    public int Joined { get; private set; }

    /// <summary>A new list, in order.</summary>
    public void Show(IReadOnlyList<RegisterRow> fresh, RegisterFilter asked)
    {
        (rows, filter, Joined) = ([.. fresh], asked, 0);
        marks.Clear();
        moved.Clear();
        gone.Clear();
        places.Clear();
        foreach (var row in fresh)
            places[row.EntryId] = RegisterSorting.Place(row, asked);
    }

    /// <summary>The shown entries that notices concern.</summary>
    public IReadOnlyList<Guid> TouchedBy(IReadOnlyList<ChangeNotice> notices)
    {
        var people = notices.SelectMany(notice => notice.People).ToHashSet();
        return [.. (rows ?? []).Where(row => people.Contains(row.PersonId)).Select(row => row.EntryId)];
    }

    /// <summary>Puts in what was asked again.</summary>
    public void Take(IReadOnlyList<Guid> asked, IReadOnlyDictionary<Guid, RegisterRow> fresh, DateTimeOffset now)
    {
        foreach (var entry in asked)
        {
            var at = rows!.FindIndex(row => row.EntryId == entry);
            if (at < 0)
                continue;
            if (fresh.TryGetValue(entry, out var row))
                Put(at, row, now);
            else
                gone.Add(entry);
        }
    }

    /// <summary>How the register's total changed: who joined is in no row yet.</summary>
    public void Count(int before, int after, int goneNow) => Joined = Math.Max(0, Joined + after - before + goneNow);

    /// <summary>Takes marks off that have stood long enough.</summary>
    /// <returns>Whether any was taken off.</returns>
    public bool Fade(DateTimeOffset now)
    {
        var old = marks.Where(mark => now - mark.Value >= MarkedFor).Select(mark => mark.Key).ToList();
        foreach (var entry in old)
            marks.Remove(entry);
        return old.Count > 0;
    }

    /// <summary>How a row stands out.</summary>
    public RowMark MarkOf(RegisterRow row) =>
        gone.Contains(row.EntryId) ? RowMark.Gone
        : marks.ContainsKey(row.EntryId) ? RowMark.Changed
        : RowMark.None;

    void Put(int at, RegisterRow row, DateTimeOffset now)
    {
        if (row.LastSequence == rows![at].LastSequence)
            return;
        rows[at] = row;
        marks[row.EntryId] = now;
        if (RegisterSorting.Place(row, filter).Equals(places[row.EntryId]))
            moved.Remove(row.EntryId);
        else
            moved.Add(row.EntryId);
    }
}

/// <summary>How a row stands out from the others.</summary>
public enum RowMark
{
    None,
    Changed,
    Gone,
}
