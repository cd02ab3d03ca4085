using Dsr.Blazor.Kernel.Sheets;
using Dsr.Blazor.Modules.Import.Domain;
using Dsr.Blazor.Modules.Import.Domain.Checking;
using Dsr.Blazor.Modules.Register.Domain;
using Dsr.Blazor.Tests.Builders;

namespace Dsr.Blazor.Tests.Modules.Import.Domain.Checking;

/// <summary>Cells that say something else than they hold, in other columns and words than the field cases.</summary>
public class DoubtedCellTests
{
    static CheckedRow Row(string heading, object? cell, string tab = "Register") =>
        Assert.Single(
            TestSheet
                .Of(tab, [.. TestSheet.Headings, heading], ["999 000 0018", "Sharma", "Maya", "27/08/2007", "Red", "Yes", cell])
                .Check()
                .Rows
        );

    static IEnumerable<(WarningKind, ImportField)> Doubts(CheckedRow row) =>
        row
            .Warnings.Where(warning => warning.Kind is WarningKind.NotRead or WarningKind.LooksWrong)
            .Select(warning => (warning.Kind, warning.Field));

    [Theory]
    [InlineData("Ward", ImportField.Ward)]
    [InlineData("ICB", ImportField.Icb)]
    [InlineData("Action owner", ImportField.ActionOwner)]
    [InlineData("EHCP", ImportField.EhcPlan)]
    [InlineData("Gender", ImportField.Gender)]
    [InlineData("Autism", ImportField.HasAutism)]
    [InlineData("Admission date", ImportField.AdmittedOn)]
    [InlineData("Home address", ImportField.Address)]
    [InlineData("Known as", ImportField.PreferredName)]
    [InlineData("Consent to share", ImportField.ConsentToShare)]
    [InlineData("Lead and team", ImportField.LeadAndTeam)]
    public void A_cell_without_a_value_is_warned_of_and_nothing_is_taken_from_its_letters(string heading, ImportField field)
    {
        foreach (var cell in new[] { "#REF!", "=IF(B2=\"LD\",\"Yes\",\"Male\")", "Err:509" })
        {
            var row = Row(heading, cell);
            Assert.Equal((RowOutcome.Ready, (WarningKind.NotRead, field)), (row.Outcome, Assert.Single(Doubts(row))));
            Assert.Equal(cell, row.Warnings.Single(warning => warning.Field == field && warning.Kind == WarningKind.NotRead).Value);
        }
    }

    [Theory]
    [InlineData(0, HeldReason.NhsNumber)]
    [InlineData(1, HeldReason.Name)]
    [InlineData(2, HeldReason.Name)]
    [InlineData(3, HeldReason.DateOfBirth)]
    [InlineData(4, HeldReason.Rating)]
    [InlineData(5, HeldReason.Consent)]
    public void Where_the_field_holds_it_is_held_and_shown(int column, HeldReason reason)
    {
        object?[] cells = ["999 000 0018", "Sharma", "Maya", "27/08/2007", "Red", "Yes"];
        cells[column] = "=IF(N2>7,\"Red\",\"\")";
        var row = Assert.Single(TestSheet.Of("Green", TestSheet.Headings, cells).Check().Rows);
        Assert.Equal((RowOutcome.Held, reason, "=IF(N2>7,\"Red\",\"\")"), (row.Outcome, row.Reasons[0].Reason, row.Reasons[0].Value));
    }

    [Fact]
    public void A_name_in_one_cell_that_was_never_worked_out_names_nobody()
    {
        var row = Assert.Single(
            TestSheet
                .Of("Register", ["NHS No", "Name", "DOB", "RAG", "Consent"], ["999 000 0018", "=B2&\", \"&C2", "27/08/2007", "Red", "Yes"])
                .Check()
                .Rows
        );
        Assert.Equal(
            (HeldReason.Name, "=B2&\", \"&C2", ""),
            (row.Reasons[0].Reason, row.Reasons[0].Value, row.Person.FamilyName + row.Person.GivenName)
        );
    }

    [Theory]
    [InlineData("Rating", HeldReason.Rating)]
    [InlineData("Date of birth", HeldReason.DateOfBirth)]
    [InlineData("Consent", HeldReason.Consent)]
    public void A_formula_whose_result_is_nought_was_perhaps_never_worked_out(string heading, HeldReason reason)
    {
        string[] headings =
        [
            "NHS No",
            "Surname",
            "First name",
            .. new[] { "Date of birth", "Rating", "Consent" }.Except([heading]),
            heading,
        ];
        object?[] cells =
        [
            "999 000 0018",
            "Sharma",
            "Maya",
            .. new[] { "27/08/2007", "Red", "Yes" }.Where((_, i) => new[] { "Date of birth", "Rating", "Consent" }[i] != heading),
        ];
        var row = TestSheet.Row(2, cells);
        row = row with { Cells = [.. row.Cells, new SheetCell(6, "0", Number: 0, Formula: "=X2")] };
        var held = Assert.Single(new Sheet("Green", [TestSheet.Row(1, headings), row]).Check().Rows);
        Assert.Equal((reason, "=X2"), (held.Reasons[0].Reason, held.Reasons[0].Value));
    }

    [Theory]
    [InlineData("Keyworker")]
    [InlineData("Ward")]
    [InlineData("Comments")]
    [InlineData("Known as")]
    [InlineData("Next review")]
    [InlineData("Ref")]
    public void A_bare_nought_in_a_column_of_words_or_days_is_nothing(string heading)
    {
        foreach (var cell in new object[] { 0, "0", "NULL", "(blank)", "NaT", "undefined", "\\N", "[object Object]", "<NA>", "nan", "" })
        {
            var row = Row(heading, cell);
            Assert.Empty(Doubts(row));
            Assert.Equal(
                ("", "", "", "", (DateOnly?)null),
                (row.Person.Keyworker, row.Person.Ward, row.Person.Notes, row.Person.Reference, row.Person.NextReview)
            );
        }
    }

    [Fact]
    public void A_no_by_number_is_still_a_no() => Assert.False(Row("EHCP", 0).Person.EhcPlan);

    [Theory]
    [InlineData("Lead", "Ren\ufffde Roux")]
    [InlineData("Keyworker", "RenÃ©e Roux")]
    [InlineData("Council", "C\ufffdte")]
    public void A_name_of_somebody_else_that_was_damaged_is_not_taken(string heading, string cell)
    {
        var row = Row(heading, cell);
        Assert.Equal((RowOutcome.Ready, WarningKind.NotRead), (row.Outcome, Assert.Single(Doubts(row)).Item1));
        Assert.Equal("", row.Person.Lead + row.Person.Keyworker + row.Person.LocalAuthority);
    }

    [Fact]
    public void A_text_keeps_what_can_be_read_where_letters_were_lost()
    {
        var row = Row("Issues", "Caf\ufffd closed");
        Assert.Equal(("Caf? closed", (WarningKind.LooksWrong, ImportField.Issues)), (row.Person.Issues, Assert.Single(Doubts(row))));
    }

    [Fact]
    public void A_quotation_mark_that_opens_and_does_not_close_is_said()
    {
        Assert.Equal((WarningKind.LooksWrong, ImportField.Issues), Assert.Single(Doubts(Row("Issues", "\"Leave me alone"))));
        Assert.Empty(Doubts(Row("Issues", "\"Leave me alone\" he says")));
    }

    [Theory]
    [InlineData("Next review", "31/12/9999", false)]
    [InlineData("Next review", "31/12/2099", false)]
    [InlineData("Action due", "20/11/2029", false)]
    [InlineData("Next review", "01/01/1900", false)]
    [InlineData("Date added", "01/01/2000", false)]
    [InlineData("Admission date", "0001-01-01", false)]
    [InlineData("Next review", "31/05/2028", true)]
    [InlineData("Next review", "20/03/2027", true)] // four months for somebody rated Red
    [InlineData("Action due", "14/12/2026 23:00", true)]
    public void Days_that_stand_for_never_or_a_slip_are_said_and_only_possible_ones_taken(string heading, string cell, bool taken)
    {
        var row = Row(heading, cell);
        Assert.Equal(WarningKind.LooksWrong, Assert.Single(Doubts(row)).Item1);
        Assert.Equal(taken, (row.Person.NextReview ?? row.Person.ActionDue ?? row.Person.AddedOn ?? row.Person.AdmittedOn) is not null);
    }

    [Theory]
    [InlineData("Next review", "15/02/2027")]
    [InlineData("Action due", "20/11/2028")]
    [InlineData("Date added", "27/08/2007")]
    public void Days_that_may_be_are_taken_without_a_word(string heading, string cell) => Assert.Empty(Doubts(Row(heading, cell)));

    [Theory]
    [InlineData("Consent date", "01/01/1970", "01/01/1970")]
    [InlineData("Consent date", "spring 2026", "spring 2026")]
    [InlineData("Consent date", "1/6/2026", "")]
    [InlineData("Consent date", "TBC", "")]
    public void A_day_of_consent_that_is_not_taken_is_kept_as_it_was_said(string heading, string cell, string said)
    {
        var row = Row(heading, cell);
        Assert.Equal(said, row.Person.ConsentDateSaid);
        Assert.Equal(said.Length == 0, !Doubts(row).Any());
    }

    [Fact]
    public void So_is_one_inside_the_cell_that_gives_consent()
    {
        var row = Assert.Single(TestSheet.People(["999 000 0018", "Sharma", "Maya", "27/08/2007", "Red", "Yes 1/1/1970"]).Check().Rows);
        Assert.Equal((RowOutcome.Ready, "Yes 1/1/1970", null), (row.Outcome, row.Person.ConsentDateSaid, row.Person.ConsentDate));
        Assert.Equal((WarningKind.LooksWrong, ImportField.Consent), Assert.Single(Doubts(row)));
    }

    [Theory]
    [InlineData("27/08/2007 23:00")]
    [InlineData("2007-08-27 23:30:00")]
    [InlineData("39321.96")]
    public void A_date_of_birth_late_in_the_evening_is_held_and_matches_nobody(string cell)
    {
        var row = Assert.Single(TestSheet.People(["999 000 0018", "Sharma", "Maya", cell, "Red", "Yes"]).Check().Rows);
        Assert.Equal(
            (RowOutcome.Held, HeldReason.DateOfBirth, cell, null),
            (row.Outcome, row.Reasons[0].Reason, row.Reasons[0].Value, row.Person.DateOfBirth)
        );
    }

    [Theory]
    [InlineData(37859)]
    [InlineData(37859.5)]
    [InlineData("37859")]
    public void Days_of_a_workbook_that_counts_from_1904_are_never_four_years_off(object cell)
    {
        var sheet = TestSheet.People(["999 000 0018", "Sharma", "Maya", cell, "Red", "Yes"]) with { Since1904 = true };
        Assert.Equal(new DateOnly(2007, 8, 27), Assert.Single(sheet.Check().Rows).Person.DateOfBirth);
    }

    [Fact]
    public void Two_people_with_the_same_ten_equal_digits_are_no_clash_of_identities()
    {
        var rows = TestSheet
            .People(
                ["9999999999", "Sharma", "Maya", "27/08/2007", "Red", "Yes"],
                ["999 999 9999", "Holmes", "Oliver", "25/02/2006", "Red", "Yes"]
            )
            .Check()
            .Rows;
        Assert.All(rows, row => Assert.Equal([HeldReason.NhsNumber], row.Reasons.Select(held => held.Reason)));
    }

    [Fact]
    public void Somebody_with_one_name_is_known_again_in_whichever_column_it_stands()
    {
        var rows = TestSheet
            .People(
                [null, "Devarani", null, "27/08/2007", "Red", "Yes"],
                [null, "-", "Devarani", "27/08/2007", "Red", "Yes"],
                [null, "Devarani", "Maya", "27/08/2007", "Red", "Yes"]
            )
            .Check()
            .Rows;
        Assert.Equal([RowOutcome.Ready, RowOutcome.Duplicate, RowOutcome.Ready], rows.Select(row => row.Outcome));
    }

    [Fact]
    public void A_held_name_shows_the_whole_cell()
    {
        var row = Assert.Single(
            TestSheet
                .Of(
                    "Register",
                    ["NHS No", "Name", "DOB", "RAG", "Consent"],
                    ["999 000 0018", "M\ufffdller, Maya", "27/08/2007", Rating.Red.ToString(), "Yes"]
                )
                .Check()
                .Rows
        );
        Assert.Equal((HeldReason.Name, "M\ufffdller, Maya"), (row.Reasons[0].Reason, row.Reasons[0].Value));
    }
}
