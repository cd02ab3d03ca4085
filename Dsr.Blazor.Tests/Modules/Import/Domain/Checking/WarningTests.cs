using Dsr.Blazor.Kernel.Sheets;
using Dsr.Blazor.Modules.Import.Domain;
using Dsr.Blazor.Modules.Import.Domain.Checking;
using Dsr.Blazor.Modules.Import.Domain.Rows;
using Dsr.Blazor.Modules.Register.Domain;
using Dsr.Blazor.Tests.Builders;

namespace Dsr.Blazor.Tests.Modules.Import.Domain.Checking;

public class WarningTests
{
    static readonly string[] Headings =
    [
        "NHS No",
        "Name",
        "DOB",
        "RAG",
        "Consent",
        "LA",
        "ICB",
        "EHCP",
        "Diagnosis",
        "Hospital",
        "Adm date",
        "Date of RAG",
        "Next review",
    ];

    static CheckedRow Row(params object?[] cells) => Assert.Single(TestSheet.Of("Register", Headings, cells).Check().Rows);

    static IEnumerable<ImportField> Unknown(CheckedRow row) =>
        row.Warnings.Where(w => w.Kind == WarningKind.NotYetKnown).Select(w => w.Field);

    [Fact]
    public void A_blank_number_authority_board_plan_or_admission_date_is_not_yet_known_and_ready()
    {
        var row = Row("", "Sharma, Maya", "27/08/2007", "Blue", "Yes", "", "", "", "LD", "Fernhill Unit", "");
        Assert.Equal(RowOutcome.Ready, row.Outcome);
        Assert.Equal(
            [ImportField.NhsNumber, ImportField.LocalAuthority, ImportField.Icb, ImportField.EhcPlan, ImportField.AdmittedOn],
            Unknown(row)
        );
        Assert.Null(row.Person.NhsNumber);
        Assert.Null(row.Person.AdmittedOn);
    }

    [Fact]
    public void What_is_there_is_not_warned_of() =>
        Assert.Empty(
            Row(
                "999 000 0018",
                "Sharma, Maya",
                "27/08/2007",
                "Blue",
                "Yes",
                "Mercia",
                "Mercia ICB",
                "No",
                "LD",
                "Fernhill Unit",
                "1/11/2026",
                "1/11/2026",
                "9/2/27"
            ).Warnings
        );

    [Fact]
    public void A_yes_names_no_keyworker()
    {
        var sheet = TestSheet.Of(
            "Register",
            [.. TestSheet.Headings, "KW", "Lead"],
            ["999 000 0018", "Sharma", "Maya", "27/08/2007", "Red", "Yes", "Yes", "n/a"]
        );
        var person = Assert.Single(sheet.Check().Rows).Person;
        Assert.Equal(("", ""), (person.Keyworker, person.Lead));
    }

    [Fact]
    public void An_admission_date_is_only_missed_of_an_inpatient() =>
        Assert.Empty(Row("999 000 0018", "Sharma, Maya", "27/08/2007", "Red", "Yes", "Mercia", "Mercia ICB", "Yes", "LD", "", "").Warnings);

    [Theory]
    [InlineData("TBC")]
    [InlineData("n/k")]
    [InlineData("Not known")]
    [InlineData("-")]
    public void A_word_for_not_knowing_is_no_authority(string typed)
    {
        var row = Row("999 000 0018", "Sharma, Maya", "27/08/2007", "Red", "Yes", typed, "Mercia ICB", "Yes", "LD");
        Assert.Equal([ImportField.LocalAuthority], Unknown(row));
        Assert.Equal("", row.Person.LocalAuthority);
    }

    [Fact]
    public void A_date_that_cannot_be_read_is_named_and_not_guessed()
    {
        var row = Row(
            "999 000 0018",
            "Sharma, Maya",
            "27/08/2007",
            "Red",
            "Yes",
            "Mercia",
            "Mercia ICB",
            "Yes",
            "LD",
            "",
            "",
            "spring 2026",
            "soon"
        );
        Assert.Equal(RowOutcome.Ready, row.Outcome);
        Assert.Equal(
            [(ImportField.RatingDate, "spring 2026"), (ImportField.NextReview, "soon")],
            row.Warnings.Where(w => w.Kind == WarningKind.NotRead).Select(w => (w.Field, w.Value))
        );
        Assert.Null(row.Person.RatingDate);
    }

    [Fact]
    public void A_rating_dated_tomorrow_has_no_date()
    {
        var row = Row(
            "999 000 0018",
            "Sharma, Maya",
            "27/08/2007",
            "Red",
            "Yes",
            "Mercia",
            "Mercia ICB",
            "Yes",
            "LD",
            "",
            "",
            "21/11/2026"
        );
        Assert.Equal(WarningKind.LooksWrong, Assert.Single(row.Warnings).Kind);
        Assert.Null(row.Person.RatingDate);
    }

    [Theory]
    [InlineData("20/11/2010", 1)] // 16 today
    [InlineData("21/11/2010", 0)]
    public void From_16_on_a_parent_no_longer_consents(string birth, int warnings) =>
        Assert.Equal(
            warnings,
            Row("999 000 0018", "Sharma, Maya", birth, "Red", "Parent", "Mercia", "Mercia ICB", "Yes", "LD")
                .Warnings.Count(w => w.Field == ImportField.Consent)
        );

    [Fact]
    public void The_counts_are_of_ready_rows()
    {
        var result = TestSheet
            .Of(
                "Register",
                Headings,
                ["", "Sharma, Maya", "27/08/2007", "Red", "Yes", "Mercia"],
                ["", "Holmes, Oliver", "", "Red", "Yes", "Mercia"]
            )
            .Check();
        Assert.Equal(1, result.NotYetKnown[ImportField.NhsNumber]);
    }

    [Fact]
    public void A_row_that_disagrees_with_its_tab_is_taken_at_its_word()
    {
        Sheet tab = TestSheet.Of(
            "Amber",
            Headings,
            ["999 000 0018", "Sharma, Maya", "27/08/2007", "Red", "Yes", "Mercia", "Mercia ICB", "Yes", "LD"]
        );
        var row = Assert.Single(tab.Check().Rows);
        Assert.Equal((Rating.Red, ValueFrom.Column), (row.Person.Rating!.Value, row.Person.RatingFrom));
        Assert.Equal(WarningKind.Disagrees, Assert.Single(row.Warnings).Kind);
    }
}
