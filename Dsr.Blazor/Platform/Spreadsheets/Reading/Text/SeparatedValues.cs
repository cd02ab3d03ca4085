using System.Text;

namespace Dsr.Blazor.Platform.Spreadsheets.Reading.Text;

/// <summary>
/// Splits text into records and cells: cells in quotes may hold separators, line breaks and doubled quotes. A quote
/// that was opened and not closed, so that it would swallow the rows below it, is an ordinary character.
/// </summary>
sealed class SeparatedValues(TextReader text, char separator)
{
    // A cell holds no more than 32,767 characters: what goes on so long was never closed.
    const int LongestQuoted = 100_000;

    readonly TurnableText text = new(text);
    readonly StringBuilder cell = new();
    readonly StringBuilder raw = new();
    readonly RowShape shape = new(separator);

    /// <summary>Whether the text ended inside a quoted cell, as one that was cut short does.</summary>
    public bool EndedInQuotes { get; private set; }

    /// <summary>How many quotes were opened and not closed.</summary>
    public int LooseQuotes { get; private set; }

    /// <summary>The next record, or null at the end. An empty line is a record of one empty cell.</summary>
    public List<string>? Next()
    {
        if (text.Peek() < 0)
            return null;
        var cells = new List<string>();
        while (true)
        {
            cell.Clear();
            var end = Cell(cells);
            cells.Add(cell.ToString());
            if (end == separator)
                continue;
            shape.Learn(cells);
            return cells;
        }
    }

    char Cell(List<string> before)
    {
        // A space before a quoted cell shifts nothing.
        while (text.Peek() == ' ' && separator != ' ')
            cell.Append((char)text.Read());
        return text.Peek() == '"' && Quoted(before) is { } end ? end : Plain();
    }

    // Reads up to and with what ends the cell: the separator, the line's end as '\n', or the text's end as '\0'.
    char Plain()
    {
        while (text.Read() is >= 0 and var c)
        {
            if (c == separator && !(separator == ';' && CellText.EndsInEntity(cell.ToString())))
                return separator;
            if (c == '\n')
                return '\n';
            if (c == '\r')
                return LineEnd();
            cell.Append((char)c);
        }
        return '\0';
    }

    // What ends the quoted cell; null when its quote is an ordinary character, and all behind it still to be read.
    char? Quoted(List<string> before)
    {
        var spaces = cell.Length;
        text.Read();
        raw.Clear();
        while (raw.Length < LongestQuoted && text.Read() is >= 0 and var c)
        {
            raw.Append((char)c);
            if (c != '"')
                cell.Append((char)c);
            else if (text.Peek() == '"')
                Doubled();
            else
                return Closed(before, spaces);
        }
        EndedInQuotes = text.Peek() < 0 && !shape.GoesOn(raw.ToString(), before);
        return EndedInQuotes ? '\0' : Loose(spaces);
    }

    void Doubled()
    {
        raw.Append((char)text.Read());
        cell.Append('"');
    }

    char? Closed(List<string> before, int spaces)
    {
        var length = raw.Length;
        while (text.Peek() == ' ' && separator != ' ')
            raw.Append((char)text.Read());
        if (
            text.Peek() is var next
            && (next == separator || next is '\n' or '\r' or < 0)
            && !shape.Swallows(raw.ToString(0, length - 1), before)
        )
        {
            cell.Remove(0, spaces);
            return text.Read() switch
            {
                < 0 => '\0',
                '\n' => '\n',
                '\r' => LineEnd(),
                _ => separator,
            };
        }
        return Loose(spaces);
    }

    char? Loose(int spaces)
    {
        LooseQuotes++;
        text.TurnBack(raw.ToString());
        cell.Length = spaces;
        cell.Append('"');
        return null;
    }

    char LineEnd()
    {
        if (text.Peek() == '\n')
            text.Read();
        return '\n';
    }
}
