using Dsr.Blazor.Modules.Import.Domain;
using Dsr.Blazor.Modules.Import.Domain.Checking;
using Dsr.Blazor.Modules.Import.Domain.Sheets;
using Dsr.Blazor.Tests.Builders;

namespace Dsr.Blazor.Tests.Modules.Import.Domain.Leaving;

/// <summary>Whoever the sheet calls closed, removed, left or dead does not join unasked.</summary>
public class LeftTests
{
    static readonly string[] Maya = ["999 000 0018", "Sharma", "Maya", "27/08/2007", "Red", "Yes"];
    static readonly string[] Elijah = ["999 000 0026", "Okonkwo", "Elijah", "07/04/2005", "Amber", "Yes"];

    static CheckedRow One(string heading, string value) =>
        Assert.Single(TestSheet.Of("DSR", [.. TestSheet.Headings, heading], [.. Maya, value]).Check().Rows);

    [Theory]
    [InlineData("Status", "Closed")]
    [InlineData("DSR status", "Removed")]
    [InlineData("Case status", "Archived")]
    [InlineData("Outcome", "Deceased")]
    [InlineData("On DSR?", "No")]
    [InlineData("Active", "N")]
    [InlineData("Deceased", "Yes")]
    [InlineData("Date left", "3/5/26")]
    [InlineData("Date of death", "May 2026")]
    [InlineData("Reason for closure", "Moved to Bristol")]
    [InlineData("Date came off DSR", "1.6.2026")]
    [InlineData("Comments", "Has sadly passed away")]
    public void It_is_held(string heading, string value)
    {
        var row = One(heading, value);
        Assert.Equal(
            (RowOutcome.Held, HeldReason.Left, heading, value),
            (row.Outcome, row.Reasons[0].Reason, row.Reasons[0].Column, row.Reasons[0].Value)
        );
    }

    [Theory]
    [InlineData("Status", "Active")]
    [InlineData("Status", "n/a")]
    [InlineData("On DSR?", "Yes")]
    [InlineData("Active", "Y")]
    [InlineData("Deceased", "No")]
    [InlineData("Date left", "-")]
    [InlineData("Date removed", "N/A")]
    [InlineData("Discharge date", "3/11/2026")]
    [InlineData("Comments", "Grandfather died last week")]
    public void It_is_not(string heading, string value) => Assert.Equal(RowOutcome.Ready, One(heading, value).Outcome);

    [Fact]
    public void Left_is_reported_before_what_is_wrong_besides()
    {
        var row = Assert.Single(
            TestSheet.Of("DSR", [.. TestSheet.Headings, "Status"], ["485 777 3456", "Sharma", "Maya", "", "", "", "Closed"]).Check().Rows
        );
        Assert.Equal(HeldReason.Left, row.Reasons[0].Reason);
    }

    [Theory]
    [InlineData("REMOVED FROM REGISTER")]
    [InlineData("Leavers")]
    [InlineData("Closed cases 2026")]
    [InlineData("Deceased")]
    [InlineData("No longer on DSR")]
    public void Below_a_divider_that_says_so_they_are_held_until_the_next_one(string divider)
    {
        string[] third = ["999 000 0034", "Holmes", "Oliver", "25/02/2006", "Green", "Yes"];
        var result = TestSheet.Of("DSR", TestSheet.Headings, Maya, [divider], Elijah, ["North locality"], third).Check();
        Assert.Equal([RowOutcome.Ready, RowOutcome.Held, RowOutcome.Ready], result.Rows.Select(row => row.Outcome));
        Assert.Contains(new PassedOver("DSR", 3, PassedOverWhy.EndedBelow), result.PassedOver);
    }

    [Fact]
    public void A_divider_holds_through_headings_that_come_again()
    {
        var result = TestSheet.Of("DSR", TestSheet.Headings, Maya, ["CLOSED"], TestSheet.Headings, Elijah).Check();
        Assert.Equal([RowOutcome.Ready, RowOutcome.Held], result.Rows.Select(row => row.Outcome));
    }

    [Fact]
    public void A_word_that_they_are_still_on_it_settles_it()
    {
        var terms = ImportRun.Terms with { Settled = new HashSet<(RowPlace, Settlement)> { (new("DSR", 2), Settlement.StillOnRegister) } };
        Assert.Equal(
            RowOutcome.Ready,
            Assert.Single(TestSheet.Of("DSR", [.. TestSheet.Headings, "Status"], [.. Maya, "Closed"]).Check(terms).Rows).Outcome
        );
    }

    [Fact]
    public void A_row_struck_through_is_held_and_a_struck_cell_is_not()
    {
        const string strike =
            """<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><fonts><font/><font><strike/></font></fonts><cellXfs><xf fontId="0"/><xf fontId="1"/></cellXfs></styleSheet>""";
        static string Row(int number, string[] cells, Func<int, bool> struck) =>
            $"""<row r="{number}">{string.Concat(cells.Select((cell, at) => $"<c s=\"{(struck(at) ? 1 : 0)}\" t=\"inlineStr\"><is><t>{cell}</t></is></c>"))}</row>""";
        var sheet = $"""
            <worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>{Row(1, TestSheet.Headings, _ =>
                false
            )}{Row(2, Maya, at => at == 4)}{Row(3, Elijah, _ => true)}</sheetData></worksheet>
            """;
        var rows = ImportRun.Of(Book.Of(sheet, ("xl/styles.xml", strike))).Rows;
        Assert.Equal([RowOutcome.Ready, RowOutcome.Held], rows.Select(row => row.Outcome));
        Assert.Equal(HeldReason.Left, rows[1].Reasons[0].Reason);
    }

    [Fact]
    public void Who_is_on_the_register_stays_existing_and_keeps_what_the_sheet_says()
    {
        var row = Assert.Single(
            TestSheet
                .Of("DSR", [.. TestSheet.Headings, "Status"], [.. Maya, "Closed"])
                .Check(ImportRun.Terms with { Known = new HeldRegister(HeldRegister.Maya()) })
                .Rows
        );
        Assert.Equal((RowOutcome.Existing, HeldReason.Left), (row.Outcome, row.Reasons[0].Reason));
    }

    [Fact]
    public void A_name_keeps_no_remark_in_silence() =>
        Assert.Equal(
            (HeldReason.Left, ImportField.FullName),
            Assert
                .Single(
                    TestSheet
                        .Of(
                            "DSR",
                            ["NHS No", "Name", "DOB", "RAG", "Consent"],
                            ["999 000 0018", "Sharma, Maya (deceased)", "27/08/2007", "Red", "Yes"]
                        )
                        .Check()
                        .Rows
                )
                .Reasons.Select(held => (held.Reason, held.Field))
                .First()
        );
}
