using ClosedXML.Excel;
using Dsr.Blazor.Modules.Register.Domain;
using Dsr.Blazor.Platform.Spreadsheets.Writing;
using Dsr.Blazor.Tests.Kernel.Time;

namespace Dsr.Blazor.Tests.Platform.Spreadsheets.Writing;

/// <summary>What every spreadsheet that leaves promises, whichever library writes it.</summary>
public abstract class SpreadsheetPromises
{
    public sealed record Entry(Rating? Rating, string? Name, DateOnly? Born, decimal? OpenActions);

    protected static readonly DateTimeOffset noon = "2026-11-20T12:00Z".Utc();

    protected static readonly Sheet<Entry> register = new(
        "Register",
        [
            SheetColumn.Rating<Entry>("Rating", 10, entry => entry.Rating),
            SheetColumn.Text<Entry>("Name", 30.5, entry => entry.Name),
            SheetColumn.Date<Entry>("Date of birth", 14, entry => entry.Born),
            SheetColumn.Number<Entry>("Open actions", 9, entry => entry.OpenActions),
        ]
    )
    {
        Lines = ["Taken by Ada Okafor on 20 November 2026, 12:00pm", "=Purpose: the board", "Rating: Red"],
        FrozenColumns = 2,
    };

    /// <summary>Writes a file by the library in question.</summary>
    protected abstract Task WriteAsync(Stream to, Entry[] rows);

    /// <summary>A text as the library in question keeps it.</summary>
    protected virtual string Kept(string text) => text;

    [Fact]
    public async Task Each_cell_comes_back_as_what_it_was()
    {
        using var file = await WrittenAsync(
            new Entry(Rating.Red, "Zoë O'Brien-Müller 🙂", "1999-03-09".Day(), 3),
            new Entry(null, null, null, null),
            new Entry(Rating.Blue, "", "2008-02-29".Day(), 0.5m)
        );
        Assert.Equal(["Rating", "Name", "Date of birth", "Open actions"], "ABCD".Select(column => file.Text($"{column}6")));
        Assert.Equal(["Red", "Zoë O'Brien-Müller 🙂"], "AB".Select(column => file.Text($"{column}7")));
        Assert.Equal("1999-03-09".Day(), DateOnly.FromDateTime(DateTime.FromOADate(file.Number("C7"))));
        Assert.Equal(@"d\ mmm\ yyyy", file.NumberFormatOf("C7"));
        Assert.Equal(3, file.Number("D7"));
        Assert.All("ABCD", column => Assert.Null(file.Text($"{column}8")));
        Assert.Null(file.Text("B9"));
        Assert.Equal(0.5, file.Number("D9"));
        Assert.Null(file.Text("A10"));
    }

    [Fact]
    public async Task Above_the_table_stand_the_marking_and_the_lines()
    {
        using var file = await WrittenAsync(new Entry(Rating.Red, "Ada", null, null));
        Assert.Equal("OFFICIAL-SENSITIVE", file.Text("A1"));
        Assert.Equal(register.Lines, "234".Select(row => file.Text($"A{row}")));
        Assert.Null(file.Text("A5"));
        Assert.True(file.StaysText("A3"));
    }

    [Fact]
    public async Task The_headings_and_the_names_stay_in_sight_and_the_rows_below_filter()
    {
        using var file = await WrittenAsync(new Entry(Rating.Red, "Ada", null, null), new Entry(Rating.Green, "Ben", null, null));
        var pane = file.Sheet().Descendants<DocumentFormat.OpenXml.Spreadsheet.Pane>().Single();
        Assert.Equal((6, 2, "C7"), ((int)pane.VerticalSplit!.Value, (int)pane.HorizontalSplit!.Value, pane.TopLeftCell!.Value));
        Assert.StartsWith("frozen", pane.State!.InnerText, StringComparison.Ordinal);
        Assert.Equal("A6:D8", file.Sheet().Descendants<DocumentFormat.OpenXml.Spreadsheet.AutoFilter>().Single().Reference!.Value);
        var names = file
            .Workbook.DefinedNames!.Elements<DocumentFormat.OpenXml.Spreadsheet.DefinedName>()
            .ToDictionary(name => name.Name!.Value!, name => string.Concat(name.Text.Where(c => c is not ('\'' or '$'))));
        Assert.Equal("Register!A6:D8", names["_xlnm._FilterDatabase"]);
        Assert.Equal("Register!6:6", names["_xlnm.Print_Titles"]);
    }

    [Fact]
    public async Task Columns_have_their_widths_and_text_wraps()
    {
        using var file = await WrittenAsync(new Entry(Rating.Red, "Ada", null, null));
        // A library may add what the grid takes of each.
        var widths = file.Sheet()
            .Descendants<DocumentFormat.OpenXml.Spreadsheet.Column>()
            .OrderBy(column => column.Min!.Value)
            .Select(column => column.Width!.Value)
            .Take(4);
        Assert.All(widths.Zip([10, 30.5, 14, 9]), pair => Assert.InRange(pair.First, pair.Second, pair.Second + 0.75));
        Assert.True(file.Format("B7").Alignment!.WrapText!.Value);
    }

    [Fact]
    public async Task A_row_is_as_high_as_its_longest_text_for_not_every_program_works_it_out()
    {
        var text = string.Join(' ', Enumerable.Repeat("support", 20)); // 160 characters in a column of 30: five lines
        using var file = await WrittenAsync(
            new Entry(Rating.Red, "Ada", null, null),
            new Entry(Rating.Red, text, null, null),
            new Entry(Rating.Red, new string('x', 20_000), null, null)
        );
        Assert.InRange(file.HeightOf(7)!.Value, 14, 18);
        Assert.InRange(file.HeightOf(8)!.Value, 5 * 14, 6 * 15);
        Assert.InRange(file.HeightOf(9)!.Value, 400, 409);
    }

    [Theory]
    [InlineData(Rating.Red, "FFB8221A", "FFFFFFFF")]
    [InlineData(Rating.Amber, "FFFFB81C", "FF212B32")]
    [InlineData(Rating.Green, "FF00713A", "FFFFFFFF")]
    [InlineData(Rating.Blue, "FF1F5FA8", "FFFFFFFF")]
    public async Task A_rating_is_a_word_in_a_cell_of_its_colour(Rating rating, string fill, string ink)
    {
        using var file = await WrittenAsync(new Entry(rating, null, null, null));
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
        using var file = await WrittenAsync(new Entry(null, text, null, null));
        Assert.Equal(Kept(text.Replace("\r\n", "\n", StringComparison.Ordinal)), file.Text("B7"));
        Assert.Null(file.Cell("B7")!.CellFormula);
        Assert.Contains(file.Cell("B7")!.DataType!.InnerText, (string[])["inlineStr", "s"]);
        Assert.Equal(marked, file.StaysText("B7"));
    }

    [Theory]
    [InlineData("  spaces before and after  ")]
    [InlineData("two\nlines")]
    [InlineData("<b>&amp; \"quoted\" ]]>")]
    [InlineData("bell \u0007, nought \0, escape \u001b, return \r.")]
    [InlineData("_x0041_ as typed, _x00e9_ too, _x41_ and _xZZZZ_ as well")]
    [InlineData("a whole pair 🙂, no character \uffff")]
    [InlineData("_x0041")]
    public async Task Every_character_comes_back(string text)
    {
        using var file = await WrittenAsync(new Entry(null, text, null, null));
        Assert.Equal(Kept(text), file.Text("B7"));
    }

    // Built here, because an attribute's text is kept as UTF-8, which has no halves.
    [Fact]
    public async Task Half_a_pair_of_surrogates_comes_back_too()
    {
        var (high, low) = ("🙂"[0], "🙂"[1]);
        var text = $"half {high} of a pair, the other {low} half, whole 🙂, {low}{high} and at the end {high}";
        using var file = await WrittenAsync(new Entry(null, text, null, null));
        Assert.Equal(text, file.Text("B7"));
    }

    [Fact]
    public async Task A_text_that_fills_a_cell_stays_in_it()
    {
        var text = new string('a', 32_767);
        using var file = await WrittenAsync(new Entry(null, text, null, null));
        Assert.Equal(text, file.Text("B7"));
        Assert.Equal(["Register"], file.SheetNames);
    }

    [Fact]
    public async Task A_text_too_long_for_a_cell_is_whole_on_a_sheet_of_its_own()
    {
        var text = "x" + string.Concat(Enumerable.Repeat("🙂 ab", 20_000)); // a pair lies across the first limit
        using var file = await WrittenAsync(new Entry(null, "short", null, null), new Entry(null, text, null, null));
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
        using var file = await WrittenAsync(
            new Entry(null, null, "1900-02-28".Day(), null),
            new Entry(null, null, "1900-03-01".Day(), null)
        );
        Assert.Equal("28 February 1900", file.Text("C7"));
        Assert.Equal(61, file.Number("C8"));
    }

    [Fact]
    public async Task It_prints_on_A4_landscape_one_page_wide_and_marked()
    {
        using var file = await WrittenAsync(new Entry(Rating.Red, "Ada", null, null));
        var setup = file.Sheet().Descendants<DocumentFormat.OpenXml.Spreadsheet.PageSetup>().Single();
        Assert.Equal(
            (9u, "landscape", 1u, 0u),
            (setup.PaperSize!.Value, setup.Orientation!.InnerText, setup.FitToWidth?.Value ?? 1, setup.FitToHeight!.Value)
        );
        Assert.True(file.Sheet().SheetProperties!.PageSetupProperties!.FitToPage!.Value);
        Assert.Matches(
            "^&C&\"(Arial|-),Bold\"OFFICIAL-SENSITIVE$",
            file.Sheet().Descendants<DocumentFormat.OpenXml.Spreadsheet.OddHeader>().Single().Text
        );
    }

    [Fact]
    public async Task Its_properties_have_the_title_and_the_instant()
    {
        using var file = await WrittenAsync(new Entry(Rating.Red, "Ada", null, null));
        Assert.Equal("The register", file.File.PackageProperties.Title);
        Assert.Equal(noon.UtcDateTime, file.File.PackageProperties.Created?.ToUniversalTime());
    }

    [Fact]
    public async Task A_register_without_rows_is_still_a_table()
    {
        using var file = await WrittenAsync();
        Assert.Equal("Rating", file.Text("A6"));
        Assert.Equal("A6:D6", file.Sheet().Descendants<DocumentFormat.OpenXml.Spreadsheet.AutoFilter>().Single().Reference!.Value);
    }

    [Fact]
    public async Task A_second_reader_reads_the_same()
    {
        var bytes = await BytesOfAsync(
            new Entry(Rating.Red, "=1+1 is no formula", "1999-03-09".Day(), 3),
            new Entry(Rating.Blue, "two\nlines of Zoë O'Brien", null, null)
        );
        var sheet = ReadBack.ByClosedXml(bytes);
        Assert.Equal(
            ("Red", "=1+1 is no formula", 3.0),
            (sheet.Cell("A7").GetString(), sheet.Cell("B7").GetString(), sheet.Cell("D7").GetDouble())
        );
        Assert.Equal(new DateTime(1999, 3, 9), sheet.Cell("C7").GetDateTime());
        Assert.Equal(
            ("two\nlines of Zoë O'Brien", true),
            (sheet.Cell("B8").GetString().ReplaceLineEndings("\n"), sheet.Cell("C8").IsEmpty())
        );
        Assert.False(sheet.Cell("B7").HasFormula);
        Assert.Equal("B8221A", $"{sheet.Cell("A7").Style.Fill.BackgroundColor.Color.ToArgb() & 0xFFFFFF:X6}");
        Assert.Equal(XLPageOrientation.Landscape, sheet.PageSetup.PageOrientation);
    }

    async Task<ReadBack> WrittenAsync(params Entry[] rows) => new(await BytesOfAsync(rows));

    protected async Task<byte[]> BytesOfAsync(params Entry[] rows)
    {
        var stream = new AsyncOnlyStream();
        await WriteAsync(stream, rows);
        return stream.Bytes;
    }
}
