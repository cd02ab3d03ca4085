using System.Text;

namespace Dsr.Blazor.Casework.Imports.Reading.Text;

/// <summary>Splits text into records and cells: cells in quotes may hold separators, line breaks and doubled quotes.</summary>
sealed class SeparatedValues(TextReader text, char separator)
{
    readonly StringBuilder cell = new();

    /// <summary>Whether the text ended inside a quoted cell, as one that was cut short does.</summary>
    public bool EndedInQuotes { get; private set; }

    /// <summary>The next record, or null at the end. An empty line is a record of one empty cell.</summary>
    public List<string>? Next()
    {
        if (text.Peek() < 0) return null;
        var cells = new List<string>();
        while (true)
        {
            var end = text.Peek() == '"' ? Quoted() : Plain();
            cells.Add(cell.ToString());
            cell.Clear();
            if (end != separator) return cells;
        }
    }

    // Reads up to and with what ends the cell: the separator, the line's end as '\n', or the text's end as '\0'.
    char Plain()
    {
        while (text.Read() is >= 0 and var c)
        {
            if (c == separator) return separator;
            if (c == '\n') return '\n';
            if (c == '\r') return LineEnd();
            cell.Append((char)c);
        }
        return '\0';
    }

    char Quoted()
    {
        text.Read();
        while (text.Read() is >= 0 and var c)
        {
            if (c != '"') cell.Append((char)c);
            else if (text.Peek() == '"') cell.Append((char)text.Read());
            else return Plain();
        }
        EndedInQuotes = true;
        return '\0';
    }

    char LineEnd()
    {
        if (text.Peek() == '\n') text.Read();
        return '\n';
    }
}
