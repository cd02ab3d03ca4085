using Dsr.Blazor.Kernel.Sheets;
using Dsr.Blazor.Modules.Import.Domain.Mapping;
using Dsr.Blazor.Modules.Import.Domain.Sheets;

namespace Dsr.Blazor.Platform.Spreadsheets.Reading.Text;

/// <summary>Reads a text file of values as one sheet.</summary>
static class TextFile
{
    const int HeadCharacters = 64 * 1024;
    const int HeadRecords = 40;
    const int MostLooseQuotes = 5_000;

    // The comma first: it wins where nothing speaks for another.
    static readonly char[] Separators = [',', ';', '\t', '|'];

    public static Sheet Read(Stream file, string name, Budget budget)
    {
        var (encoding, mend) = TextEncodings.Of(file);
        budget.Expected = file.Length;
        using var text = new StreamReader(new BudgetedStream(new Lent(file), budget), encoding);
        var head = new char[HeadCharacters];
        var length = text.ReadBlock(head, 0, head.Length);
        var start = new string(head, 0, length);
        RefuseOthers(start);
        var (separator, skip) = Declared(start) is { } declared ? (declared, start.IndexOf('\n') + 1) : (Separator(start), 0);
        using var whole = new Joined(start[skip..], text);
        var values = new SeparatedValues(whole, separator);
        return new Sheet(name, Rows(values, mend, budget)) { IsTab = false };
    }

    static void RefuseOthers(string start)
    {
        var begin = start.TrimStart();
        if (begin.Length == 0)
            throw Unreadable.Empty();
        if (
            begin.StartsWith("<html", StringComparison.OrdinalIgnoreCase)
            || begin.StartsWith("<!doctype", StringComparison.OrdinalIgnoreCase)
            || begin.StartsWith("<table", StringComparison.OrdinalIgnoreCase)
        )
            throw Unreadable.OtherKind("a web page");
        if (begin.StartsWith("<?xml", StringComparison.Ordinal))
            throw Unreadable.OtherKind("an XML file");
        if (start.Count(c => c < ' ' && c is not ('\r' or '\n' or '\t' or '\f' or '\u001a')) > start.Length / 200)
            throw Unreadable.NoSpreadsheet();
    }

    // Excel's own first line, "sep=;", says it outright.
    static char? Declared(string start) =>
        start.StartsWith("sep=", StringComparison.OrdinalIgnoreCase) && start.Length > 5 && start[5] is '\r' or '\n' ? start[4] : null;

    // The separator under which some row names the most fields; else the one that parts the most.
    static char Separator(string start) => Separators.MaxBy(s => Weight(start, s));

    static (int Headings, int Cells) Weight(string start, char separator)
    {
        using var text = new StringReader(start);
        var values = new SeparatedValues(text, separator);
        var rows = new List<SheetRow>();
        while (rows.Count < HeadRecords && values.Next() is { } record)
            rows.Add(new(rows.Count + 1, [.. record.Select((t, i) => new SheetCell(i + 1, t))]));
        return (rows.Select(r => HeaderSearch.Score(r, FieldMapping.None)).DefaultIfEmpty().Max(), rows.Sum(r => r.Cells.Count));
    }

    static List<SheetRow> Rows(SeparatedValues values, Func<string, string>? mend, Budget budget)
    {
        var rows = new List<SheetRow>();
        for (var number = 1; values.Next() is { } record; number++)
        {
            if (values.EndedInQuotes)
                throw Unreadable.CutShort(number);
            if (values.LooseQuotes > MostLooseQuotes)
                throw Unreadable.Quotes(number);
            var cells = Cells(record, mend, budget);
            if (cells.Count > 0)
                rows.Add(new(number, cells));
        }
        return rows;
    }

    // ="9990000018" is how some programs keep Excel from turning digits into a number.
    static string Bare(string text) =>
        text.Length > 3 && text.StartsWith("=\"", StringComparison.Ordinal) && text.EndsWith('"') ? text[2..^1] : text;

    static List<SheetCell> Cells(List<string> record, Func<string, string>? mend, Budget budget)
    {
        var cells = new List<SheetCell>();
        for (var i = 0; i < record.Count; i++)
        {
            if (string.IsNullOrWhiteSpace(record[i]))
                continue;
            var text = budget.Kept(Bare(mend is null ? record[i] : mend(record[i])));
            if (!string.IsNullOrWhiteSpace(text))
                cells.Add(new(i + 1, text));
        }
        budget.Cells(cells.Count);
        return cells;
    }
}
