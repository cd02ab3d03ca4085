using Dsr.Blazor.Modules.Import.Domain.Values;

namespace Dsr.Blazor.Platform.Spreadsheets.Reading.Text;

/// <summary>What rows of a file look like, to tell a line of somebody's notes from a row that a loose quote would swallow.</summary>
sealed class RowShape(char separator)
{
    // So many cells in one line of prose with all its commas are rare; below, a number or a day must stand in it.
    const int Many = 8;

    readonly Dictionary<int, int> counts = [];

    /// <summary>How many cells most rows have.</summary>
    int Typical => counts.Count == 0 ? 0 : counts.MaxBy(count => (count.Value, count.Key)).Key;

    /// <summary>Takes a row into account.</summary>
    public void Learn(List<string> cells)
    {
        if (cells.Count > 1)
            counts[cells.Count] = counts.GetValueOrDefault(cells.Count) + 1;
    }

    /// <summary>Whether rows stand in what a quoted cell holds.</summary>
    public bool Swallows(string quoted, List<string> before)
    {
        if (!quoted.Contains('\n') && !quoted.Contains('\r'))
            return false;
        var lines = Lines(quoted);
        return lines.Skip(1).Index().Any(line => IsRow(line.Item, before, whole: line.Index < lines.Length - 2));
    }

    /// <summary>Whether a text that ends in quotes goes on as rows do: its first line fills the row, or rows stand below it.</summary>
    public bool GoesOn(string quoted, List<string> before) =>
        before.Count + Lines(quoted)[0].Split(separator).Length >= Math.Max(2, Typical)
        || Lines(quoted).Skip(1).Any(line => IsRow(line, before, whole: true));

    // A row says at some place what the row above says there: an NHS number or a day.
    bool IsRow(string line, List<string> before, bool whole)
    {
        var cells = line.Split(separator);
        if (cells.Length < 2)
            return false;
        var places = cells.Zip(before).Where(pair => SaysWho(pair.Second)).Select(pair => pair.First).ToList();
        if (places.Exists(SaysWho) && places.TrueForAll(cell => SaysWho(cell) || !cell.Trim().Contains(' ')))
            return true;
        if (before.Count == 0 && cells.Length * 2 >= Typical && cells.Length > 2 && cells.Any(IsNumber))
            return true;
        return whole && Typical > 2 && cells.Length >= Typical && (Typical >= Many || cells.Any(SaysWho));
    }

    static bool SaysWho(string cell) => IsNumber(cell) || TypedDate.Of(new Typed(cell.Trim(' ', '"'))) is not null;

    static bool IsNumber(string cell) => TypedNhsNumber.Of(new Typed(cell.Trim(' ', '"'))) is not null;

    static string[] Lines(string text) => text.ReplaceLineEndings("\n").Split('\n');
}
