using System.IO.Compression;
using Dsr.Blazor.Casework.Exports.Writing;
using Dsr.Blazor.Domain;
using Dsr.Blazor.Domain.Register;
using Dsr.Blazor.Tests.Domain.Time;

namespace Dsr.Blazor.Tests.Casework.Exports.Writing;

public class SpreadsheetTests
{
    sealed record Entry(Rating? Rating, string? Name, DateOnly? Born, decimal? OpenActions);

    static readonly DateTimeOffset noon = "2026-11-20T12:00Z".Utc();

    static readonly Sheet<Entry> register = new("Register",
    [
        SheetColumn.Rating<Entry>("Rating", 10, entry => entry.Rating),
        SheetColumn.Text<Entry>("Name", 30.5, entry => entry.Name),
        SheetColumn.Date<Entry>("Date of birth", 14, entry => entry.Born),
        SheetColumn.Number<Entry>("Open actions", 9, entry => entry.OpenActions),
    ])
    { Lines = ["Taken by Ada Okafor on 20 November 2026, 12:00pm", "=Purpose: the board", "Rating: Red"] };

    [Fact]
    public async Task Each_cell_comes_back_as_what_it_was()
    {
        using var file = await Written(new Entry(Rating.Red, "Zoë O'Brien-Müller 🙂", "1999-03-09".Day(), 3), new Entry(null, null, null, null), new Entry(Rating.Blue, "", "2008-02-29".Day(), 0.5m));
        Assert.Equal(["Rating", "Name", "Date of birth", "Open actions"], "ABCD".Select(column => file.Text($"{column}6")));
        Assert.Equal(["Red", "Zoë O'Brien-Müller 🙂"], "AB".Select(column => file.Text($"{column}7")));
        Assert.Equal("1999-03-09".Day(), DateOnly.FromDateTime(DateTime.FromOADate(file.Number("C7"))));
        Assert.Equal(@"d\ mmm\ yyyy", file.NumberFormatOf("C7"));
        Assert.Equal(3, file.Number("D7"));
        Assert.All("ABCD", column => Assert.Null(file.Cell($"{column}8")));
        Assert.Null(file.Cell("B9"));
        Assert.Equal(0.5, file.Number("D9"));
        Assert.Null(file.Cell("A10"));
    }

    [Fact]
    public async Task Above_the_table_stand_the_marking_and_the_lines()
    {
        using var file = await Written(new Entry(Rating.Red, "Ada", null, null));
        Assert.Equal("OFFICIAL-SENSITIVE", file.Text("A1"));
        Assert.Equal(register.Lines, "234".Select(row => file.Text($"A{row}")));
        Assert.Null(file.Text("A5"));
        Assert.True(file.Format("A3").QuotePrefix!.Value);
    }

    [Fact]
    public async Task The_headings_stay_in_sight_and_filter_the_rows_below()
    {
        using var file = await Written(new Entry(Rating.Red, "Ada", null, null), new Entry(Rating.Green, "Ben", null, null));
        var pane = file.Sheet().Descendants<DocumentFormat.OpenXml.Spreadsheet.Pane>().Single();
        Assert.Equal((6, "A7", "frozen"), ((int)pane.VerticalSplit!.Value, pane.TopLeftCell!.Value, pane.State!.InnerText));
        Assert.Equal("A6:D8", file.Sheet().Descendants<DocumentFormat.OpenXml.Spreadsheet.AutoFilter>().Single().Reference!.Value);
        var names = file.Workbook.DefinedNames!.Elements<DocumentFormat.OpenXml.Spreadsheet.DefinedName>().ToDictionary(name => name.Name!.Value!, name => name.Text);
        Assert.Equal("'Register'!$A$6:$D$8", names["_xlnm._FilterDatabase"]);
        Assert.Equal("'Register'!$6:$6", names["_xlnm.Print_Titles"]);
    }

    [Fact]
    public async Task Columns_have_their_widths_and_text_wraps()
    {
        using var file = await Written(new Entry(Rating.Red, "Ada", null, null));
        Assert.Equal([10, 30.5, 14, 9], file.Sheet().Descendants<DocumentFormat.OpenXml.Spreadsheet.Column>().Select(column => column.Width!.Value));
        Assert.True(file.Format("B7").Alignment!.WrapText!.Value);
    }

    [Theory]
    [InlineData(Rating.Red, "FFB8221A", "FFFFFFFF")]
    [InlineData(Rating.Amber, "FFFFB81C", "FF212B32")]
    [InlineData(Rating.Green, "FF00713A", "FFFFFFFF")]
    [InlineData(Rating.Blue, "FF1F5FA8", "FFFFFFFF")]
    public async Task A_rating_is_a_word_in_a_cell_of_its_colour(Rating rating, string fill, string ink)
    {
        using var file = await Written(new Entry(rating, null, null, null));
        Assert.Equal((rating.ToString(), fill, ink), (file.Text("A7"), file.FillOf("A7"), file.InkOf("A7")));
    }

    [Theory]
    [InlineData("=SUM(A1:A9)", true)]
    [InlineData("+44 7700 900123", true)]
    [InlineData("- tried a sleep plan", true)]
    [InlineData("@home", true)]
    [InlineData("\tindented", true)]
    [InlineData("\rreturned", true)]
    [InlineData("\r\nnext line", true)]
    [InlineData("＝wide", true)]
    [InlineData("a = b", false)]
    [InlineData("999 000 0018", false)]
    public async Task Text_stays_text_and_bears_a_mark_where_it_could_be_taken_for_a_formula(string text, bool marked)
    {
        using var file = await Written(new Entry(null, text, null, null));
        Assert.Equal(text.Replace("\r\n", "\n", StringComparison.Ordinal), file.Text("B7"));
        Assert.Null(file.Cell("B7")!.CellFormula);
        Assert.Equal("inlineStr", file.Cell("B7")!.DataType!.InnerText);
        Assert.Equal(marked, file.Format("B7").QuotePrefix?.Value ?? false);
    }

    [Theory]
    [InlineData("  spaces before and after  ")]
    [InlineData("two\nlines")]
    [InlineData("<b>&amp; \"quoted\" ]]>")]
    [InlineData("bell \u0007, nought \0, escape \u001b, return \r.")]
    [InlineData("_x0041_ as typed, _x00e9_ too, _x41_ and _xZZZZ_ as well, _x005F_x0041_")]
    [InlineData("a whole pair 🙂, no character \uffff")]
    [InlineData("_x0041")]
    public async Task Every_character_comes_back(string text)
    {
        using var file = await Written(new Entry(null, text, null, null));
        Assert.Equal(text, file.Text("B7"));
        Assert.Equal("preserve", file.Cell("B7")!.InlineString!.Text!.Space!.InnerText);
    }

    // Built here, because an attribute's text is kept as UTF-8, which has no halves.
    [Fact]
    public async Task Half_a_pair_of_surrogates_comes_back_too()
    {
        var (high, low) = ("🙂"[0], "🙂"[1]);
        var text = $"half {high} of a pair, the other {low} half, whole 🙂, {low}{high} and at the end {high}";
        using var file = await Written(new Entry(null, text, null, null));
        Assert.Equal(text, file.Text("B7"));
    }

    [Fact]
    public async Task A_text_that_fills_a_cell_stays_in_it()
    {
        var text = new string('a', 32_767);
        using var file = await Written(new Entry(null, text, null, null));
        Assert.Equal(text, file.Text("B7"));
        Assert.Equal(["Register"], file.SheetNames);
    }

    [Fact]
    public async Task A_text_too_long_for_a_cell_is_whole_on_a_sheet_of_its_own()
    {
        var text = "x" + string.Concat(Enumerable.Repeat("🙂 ab", 20_000)); // a pair lies across the first limit
        using var file = await Written(new Entry(null, "short", null, null), new Entry(null, text, null, null));
        Assert.Equal(["Register", "Long text"], file.SheetNames);
        var shown = file.Text("B8")!;
        Assert.True(shown.Length <= 32_767);
        Assert.EndsWith("… (the whole text is on the sheet “Long text”)", shown, StringComparison.Ordinal);
        Assert.Equal("OFFICIAL-SENSITIVE", file.Text("A1", "Long text"));
        var parts = Enumerable.Range(5, 4).Select(row => file.Text($"D{row}", "Long text")).ToList();
        Assert.Equal(("Register", "B8", "1"), (file.Text("A5", "Long text"), file.Text("B5", "Long text"), file.Text("C5", "Long text")));
        Assert.All(parts, part => Assert.True(part!.Length <= 32_767));
        Assert.All(parts, part => Assert.False(char.IsHighSurrogate(part![^1])));
        Assert.Equal(text, string.Concat(parts));
    }

    [Fact]
    public async Task A_date_before_the_spreadsheets_calendar_is_written_out()
    {
        using var file = await Written(new Entry(null, null, "1900-02-28".Day(), null), new Entry(null, null, "1900-03-01".Day(), null));
        Assert.Equal("28 February 1900", file.Text("C7"));
        Assert.Equal(61, file.Number("C8"));
    }

    [Fact]
    public async Task It_prints_on_A4_landscape_one_page_wide_and_marked()
    {
        using var file = await Written(new Entry(Rating.Red, "Ada", null, null));
        var setup = file.Sheet().Descendants<DocumentFormat.OpenXml.Spreadsheet.PageSetup>().Single();
        Assert.Equal((9u, "landscape", 1u, 0u), (setup.PaperSize!.Value, setup.Orientation!.InnerText, setup.FitToWidth!.Value, setup.FitToHeight!.Value));
        Assert.True(file.Sheet().SheetProperties!.PageSetupProperties!.FitToPage!.Value);
        Assert.Equal("&C&\"Arial,Bold\"OFFICIAL-SENSITIVE", file.Sheet().Descendants<DocumentFormat.OpenXml.Spreadsheet.OddHeader>().Single().Text);
    }

    [Fact]
    public async Task Its_properties_have_the_title_and_the_instant()
    {
        using var file = await Written(new Entry(Rating.Red, "Ada", null, null));
        Assert.Equal("The register", file.File.PackageProperties.Title);
        Assert.Equal(noon.UtcDateTime, file.File.PackageProperties.Created?.ToUniversalTime());
    }

    [Fact]
    public async Task A_register_without_rows_is_still_a_table()
    {
        using var file = await Written();
        Assert.Equal("Rating", file.Text("A6"));
        Assert.Equal("A6:D6", file.Sheet().Descendants<DocumentFormat.OpenXml.Spreadsheet.AutoFilter>().Single().Reference!.Value);
    }

    [Fact]
    public async Task The_same_rows_at_the_same_instant_give_the_same_bytes()
    {
        Entry[] rows = [new(Rating.Red, "Ada", "1999-03-09".Day(), 3), new(Rating.Blue, "Ben", null, null)];
        var bytes = await BytesOf(rows);
        Assert.Equal(bytes, await BytesOf(rows));
        using var zip = new ZipArchive(new MemoryStream(bytes));
        Assert.All(zip.Entries, entry => Assert.Equal(noon.DateTime, entry.LastWriteTime.DateTime));
    }

    [Fact]
    public async Task A_file_may_have_several_sheets_each_with_a_name_of_its_own()
    {
        await using var stream = new MemoryStream();
        using (var writing = new Spreadsheet(stream, "Sheets", noon))
        {
            foreach (var name in new[] { "Mine", "mine", "Long text" })
                await writing.AddAsync(register with { Name = name }, new[] { new Entry(null, name, null, null) }.ToAsyncEnumerable(), TestContext.Current.CancellationToken);
            await writing.FinishAsync(TestContext.Current.CancellationToken);
        }
        using var file = new ReadBack(stream.ToArray());
        Assert.Equal(["Mine", "mine (2)", "Long text (2)"], file.SheetNames);
        Assert.Equal("mine", file.Text("B7", "mine (2)"));
    }

    [Fact]
    public async Task Rows_leave_as_they_come()
    {
        var stream = new AsyncOnlyStream();
        var seen = 0;
        async IAsyncEnumerable<Entry> many()
        {
            for (var row = 0; row < 8_000; row++)
            {
                if (row == 7_999) seen = stream.Bytes.Length;
                yield return new(Rating.Red, Guid.NewGuid().ToString(), null, row);
            }
            await Task.CompletedTask;
        }
        Assert.Equal(8_000, await Spreadsheet.WriteAsync(stream, "Many", noon, register, many(), TestContext.Current.CancellationToken));
        Assert.InRange(seen, stream.Bytes.Length / 2, stream.Bytes.Length);
        using var file = new ReadBack(stream.Bytes);
        Assert.Equal(7_999, file.Number("D8006"));
    }

    [Fact]
    public async Task An_export_that_breaks_off_is_no_spreadsheet()
    {
        var stream = new MemoryStream();
        async IAsyncEnumerable<Entry> broken()
        {
            for (var row = 0; row < 50_000; row++) yield return new(Rating.Red, Guid.NewGuid().ToString(), null, row);
            await Task.CompletedTask;
            throw new InvalidOperationException("The rows broke off.");
        }
        await Assert.ThrowsAsync<InvalidOperationException>(() => Spreadsheet.WriteAsync(stream, "Broken", noon, register, broken(), TestContext.Current.CancellationToken));
        Assert.NotEqual(0, stream.Length);
        Assert.Throws<InvalidDataException>(() => new ZipArchive(new MemoryStream(stream.ToArray())));
    }

    [Fact]
    public async Task Cancelling_stops_it_and_tells_the_rows()
    {
        using var cancelled = new CancellationTokenSource();
        var told = false;
        async IAsyncEnumerable<Entry> rows([System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation = default)
        {
            yield return new(Rating.Red, "Ada", null, null);
            await cancelled.CancelAsync();
            told = cancellation.IsCancellationRequested;
        }
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Spreadsheet.WriteAsync(new MemoryStream(), "Cancelled", noon, register, rows(TestContext.Current.CancellationToken), cancelled.Token));
        Assert.True(told);
    }

    [Fact]
    public async Task More_rows_than_a_sheet_holds_are_refused_in_words()
    {
        Sheet<int> narrow = new("Numbers", [SheetColumn.Number<int>("Number", 8, number => number)]);
        var rows = AsyncEnumerable.Range(0, 1_048_574);
        var refused = await Assert.ThrowsAsync<RefusedException>(() => Spreadsheet.WriteAsync(Stream.Null, "Full", noon, narrow, rows, TestContext.Current.CancellationToken));
        Assert.Equal("One sheet holds 1,048,576 rows, and there are more. Narrow the filters, then export again.", refused.Message);
    }

    static async Task<ReadBack> Written(params Entry[] rows) => new(await BytesOf(rows));

    static async Task<byte[]> BytesOf(Entry[] rows)
    {
        var stream = new AsyncOnlyStream();
        await Spreadsheet.WriteAsync(stream, "The register", noon, register, rows.ToAsyncEnumerable(), TestContext.Current.CancellationToken);
        return stream.Bytes;
    }
}
