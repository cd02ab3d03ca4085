namespace Dsr.Blazor.Modules.Duplicates.Domain.Matching;

/// <summary>How far two spellings are apart.</summary>
static class Spelling
{
    /// <summary>The fewest letters to add, leave out, change, or swap with their neighbour that make one text the other.</summary>
    internal static int Distance(string one, string other)
    {
        var (before, last, row) = (new int[other.Length + 1], Enumerable.Range(0, other.Length + 1).ToArray(), new int[other.Length + 1]);
        for (var i = 1; i <= one.Length; i++)
        {
            row[0] = i;
            for (var j = 1; j <= other.Length; j++)
            {
                var change = one[i - 1] == other[j - 1] ? 0 : 1;
                row[j] = Math.Min(Math.Min(row[j - 1], last[j]) + 1, last[j - 1] + change);
                if (IsSwap(one, other, i, j))
                    row[j] = Math.Min(row[j], before[j - 2] + 1);
            }
            (before, last, row) = (last, row, before);
        }
        return last[other.Length];
    }

    /// <summary>Whether two letters that stand beside each other are swapped, and all else is the same.</summary>
    internal static bool IsSwapped(string one, string other) =>
        one.Length == other.Length
        && one != other
        && Distance(one, other) == 1
        && one.Zip(other).Count(pair => pair.First != pair.Second) == 2;

    static bool IsSwap(string one, string other, int i, int j) =>
        i > 1 && j > 1 && one[i - 1] == other[j - 2] && one[i - 2] == other[j - 1];
}
