using Dsr.Blazor.Kernel;
using Dsr.Blazor.Kernel.Sheets;
using Dsr.Blazor.Modules.Import.Domain.Checking;
using Dsr.Blazor.Modules.Import.Domain.Mapping;
using Dsr.Blazor.Modules.Import.Domain.Sheets;
using Dsr.Blazor.Tests.Builders;

namespace Dsr.Blazor.Tests.Modules.Import.Domain.Sheets;

public class RegisterSearchTests
{
    static readonly string[] Headings = ["NHS No", "Name", "DOB", "RAG", "Consent"];
    static readonly string[] Maya = ["999 000 0018", "Sharma, Maya", "27/08/2007", "Red", "Yes"];

    static FoundTables Find(params Sheet[] sheets) => RegisterSearch.In(sheets, FieldMapping.None);

    [Fact]
    public void Headings_are_found_below_titles_and_blank_rows()
    {
        var sheet = TestSheet.Of(
            "DSR",
            ["DYNAMIC SUPPORT REGISTER"],
            ["Last updated by", "the DSR team"],
            [null],
            [null, "Please keep NHS numbers up to date"],
            Headings,
            Maya
        );
        Assert.Equal(5, Assert.Single(Find(sheet).Tables).HeaderRow);
    }

    [Fact]
    public void Blank_columns_and_a_column_without_a_heading_do_no_harm()
    {
        var table = Assert.Single(
            Find(
                TestSheet.Of(
                    "DSR",
                    [null, "NHS No", null, "Name", "DOB", "RAG", "Consent"],
                    ["x", "999 000 0018", null, "Sharma, Maya", "27/08/2007", "Red", "Yes"]
                )
            ).Tables
        );
        Assert.Equal("A", table.Headings[0].Shown);
        Assert.Equal(
            RowOutcome.Ready,
            Assert.Single(ImportCheck.Run([table], ImportRun.Terms, TestContext.Current.CancellationToken).Rows).Outcome
        );
    }

    [Fact]
    public void A_heading_merged_over_two_rows_and_one_over_two_columns_are_read()
    {
        var book = new Book().Sheet(
            "DSR",
            """<mergeCells><mergeCell ref="A1:A2"/><mergeCell ref="B1:B2"/><mergeCell ref="C1:C2"/><mergeCell ref="D1:E1"/><mergeCell ref="F1:G1"/></mergeCells>""",
            [
                ["NHS No", "Name", "DOB", "RAG", null, "Consent", null],
                [null, null, null, "Rating", "Date", "Given", "Date"],
                ["999 000 0018", "Sharma, Maya", "27/08/2007", "Red", "1/3/26", "Yes", "2/3/26"],
            ]
        );
        var person = Assert.Single(ImportRun.Of(book.Bytes()).Rows).Person;
        Assert.Equal((new DateOnly(2026, 3, 1), new DateOnly(2026, 3, 2)), (person.RatingDate, person.ConsentDate));
    }

    [Fact]
    public void Sheets_that_are_no_register_are_passed_over_and_named()
    {
        var found = Find(
            TestSheet.Of("Guidance", ["How to use this register"], ["Fill in the NHS number"]),
            TestSheet.Of("DSR", Headings, Maya),
            TestSheet.Of("Summary", ["RAG", "Count"], ["Red", 1], ["Amber", 4]),
            TestSheet.Of("Contacts", ["Name", "Team", "Phone", "Email"], ["Adam Rose", "CAMHS", "01", "a@example.org"]),
            TestSheet.Of(
                "CTR log",
                ["NHS No", "Name", "DOB", "LA", "Lead", "CTR date"],
                ["999 000 0018", "Sharma, Maya", "27/08/2007", "Mercia", "Adam Rose", "1/3/26"]
            ),
            TestSheet.Of("Empty")
        );
        Assert.Equal("DSR", Assert.Single(found.Tables).Sheet);
        Assert.Equal(["Guidance", "Summary", "Contacts", "CTR log", "Empty"], found.PassedOver.Select(p => p.Sheet));
        Assert.Equal(PassedOverWhy.SheetEmpty, found.PassedOver[^1].Why);
    }

    [Theory]
    [InlineData("Closed")]
    [InlineData("CLOSED cases 2025")]
    [InlineData("Removed from DSR")]
    [InlineData("Discharged")]
    [InlineData("Archive")]
    [InlineData("archived")]
    [InlineData("Old register")]
    public void Sheets_of_people_who_left_are_left_out_unless_chosen(string name)
    {
        Sheet[] sheets =
        [
            TestSheet.Of("Current", Headings, Maya),
            TestSheet.Of(name, Headings, ["999 000 0026", "Holmes, Oliver", "25/02/2006", "Green", "Yes"]),
        ];
        var found = Find(sheets);
        Assert.Equal("Current", Assert.Single(found.Tables).Sheet);
        Assert.Equal(new PassedOver(name, null, PassedOverWhy.SheetEnded), Assert.Single(found.PassedOver));
        Assert.Equal(name, Assert.Single(RegisterSearch.In(sheets, FieldMapping.None, name.ToLowerInvariant()).Tables).Sheet);
    }

    [Theory]
    [InlineData("18-25 years old")]
    [InlineData("Oldham")]
    [InlineData("Household")]
    public void A_name_that_only_sounds_like_it_is_read(string name) => Assert.Single(Find(TestSheet.Of(name, Headings, Maya)).Tables);

    [Fact]
    public void A_sheet_that_is_not_there_is_refused_with_those_that_are()
    {
        var refusal = Assert.Throws<RefusedException>(() =>
            RegisterSearch.In([TestSheet.Of("DSR", Headings, Maya)], FieldMapping.None, "Register")
        );
        Assert.Contains("DSR", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_without_a_register_or_without_rows_is_refused()
    {
        Assert.Throws<RefusedException>(() => Find(TestSheet.Of("Shopping", ["Item", "Price"], ["Tea", 2])));
        Assert.Contains(
            "empty",
            Assert.Throws<RefusedException>(() => Find(TestSheet.Of("DSR", Headings))).Message,
            StringComparison.Ordinal
        );
        Assert.Contains("empty", Assert.Throws<RefusedException>(() => Find(TestSheet.Of("Sheet1"))).Message, StringComparison.Ordinal);
        Assert.Contains(
            "Choose the sheet",
            Assert.Throws<RefusedException>(() => Find(TestSheet.Of("Closed", Headings, Maya))).Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Totals_notes_dividers_headings_and_numbered_blanks_are_nobody()
    {
        var result = TestSheet
            .Of(
                "DSR",
                ["No.", .. Headings, "Age"],
                ["RED"],
                [1, .. Maya, 19],
                ["No.", .. Headings, "Age"],
                ["AMBER (1)"],
                [2, "999 000 0026", "Holmes, Oliver", "25/02/2006", "Amber", "Yes", 20],
                [3],
                [4, null, null, null, null, null, 35],
                ["Total", 2],
                [null, "Total:", "2", null, "Red 1"],
                ["Key: Red = high risk"],
                [null, "Last updated", new DateOnly(2026, 3, 9)],
                ["Count", null, 2],
                [null, null, null, null, "Red", 1],
                ["--", "-", "-"]
            )
            .Check();
        Assert.Equal([3, 6], result.Rows.Select(r => r.Place.Row));
        Assert.Equal(
            [
                PassedOverWhy.Note,
                PassedOverWhy.HeadingsAgain,
                PassedOverWhy.Note,
                PassedOverWhy.NothingMapped,
                PassedOverWhy.NothingMapped,
                PassedOverWhy.Totals,
                PassedOverWhy.Totals,
                PassedOverWhy.Note,
                PassedOverWhy.Note,
                PassedOverWhy.Totals,
                PassedOverWhy.Totals,
                PassedOverWhy.NothingMapped,
            ],
            result.PassedOver.Select(p => p.Why).ToArray()
        );
    }

    [Fact]
    public void A_person_of_whom_little_is_written_is_still_a_person()
    {
        var result = TestSheet
            .Of("DSR", Headings, Maya, [null, "Count, Anna"], [null, "Total"], ["999 000 0042"], [null, null, new DateOnly(2001, 1, 1)])
            .Check();
        Assert.Equal([2, 3, 5, 6], result.Rows.Select(r => r.Place.Row));
    }

    [Fact]
    public void More_about_the_person_above_is_not_lost_in_silence()
    {
        var sheet = TestSheet.Of(
            "DSR",
            [.. Headings, "Actions", "By when"],
            [.. Maya, "Call school", "1/12/26"],
            [null, null, null, null, null, "Visit home", "2/12/26"]
        );
        Assert.Equal([RowOutcome.Ready, RowOutcome.Held], sheet.Check().Rows.Select(r => r.Outcome));
    }

    [Fact]
    public void A_hidden_row_is_read_and_named()
    {
        var sheet = TestSheet.Of("DSR", Headings, Maya);
        var result = (sheet with { Rows = [sheet.Rows[0], sheet.Rows[1] with { Hidden = true }] }).Check();
        var part = Assert.Single(result.HiddenParts);
        Assert.Equal(("DSR", 2, 0), (part.Sheet, Assert.Single(part.Rows), part.Columns.Count));
    }
}
