namespace Dsr.Blazor.Platform.Spreadsheets.Writing;

/// <summary>
/// How high a row of wrapped cells is. Only Excel works it out when it opens a file; elsewhere a row without a height is one line,
/// and its texts lie over the next row or are cut off.
/// </summary>
static class RowHeight
{
    const double line = 14.5,
        margin = 2,
        highest = 409;

    /// <summary>The height in points: that of the cell with the most lines, up to what a spreadsheet lets a row have.</summary>
    /// <param name="cells">The width of each cell's column in characters, and its text.</param>
    /// <param name="bold">Whether the text is bold, and so wider.</param>
    public static double Of(IEnumerable<(double Width, string Text)> cells, bool bold = false) =>
        Math.Min(
            highest,
            cells.Select(cell => Lines(cell.Text, (cell.Width - 1) / (bold ? 1.1 : 1))).DefaultIfEmpty(1).Max() * line + margin
        );

    static int Lines(string text, double width) => text.Split('\n').Sum(paragraph => Lines(paragraph.AsSpan(), width));

    // As a spreadsheet breaks them: at spaces, and within a word that is wider than the cell.
    static int Lines(ReadOnlySpan<char> paragraph, double width)
    {
        var (lines, used) = (1, 0.0);
        foreach (var range in paragraph.Split(' '))
        {
            var word = Width(paragraph[range]);
            if (used > 0 && used + word > width)
                (lines, used) = (lines + 1, 0);
            for (; word > width; word -= width)
                lines++;
            used += word + Width(' ');
        }
        return lines;
    }

    static double Width(ReadOnlySpan<char> word)
    {
        var width = 0.0;
        foreach (var letter in word)
            width += Width(letter);
        return width;
    }

    // In digits of the standard font, which is what columns are measured in.
    static double Width(char letter) =>
        letter switch
        {
            'i' or 'j' or 'l' or '\'' or '|' => 0.45,
            't' or 'f' or 'I' or '.' or ',' or ';' or ':' or '!' or '/' or ' ' => 0.55,
            'r' or '(' or ')' or '-' => 0.65,
            'c' or 'k' or 's' or 'v' or 'x' or 'y' or 'z' => 0.92,
            'm' or 'M' or 'w' or 'W' or '@' or '%' => 1.65,
            >= 'A' and <= 'Z' => 1.3,
            <= '\u024f' => 1,
            _ => 1.8,
        };
}
