using System.Text.Json;
using Dsr.Blazor.Kernel.Sheets;
using Dsr.Blazor.Modules.Import.Domain;
using Dsr.Blazor.Modules.Import.Domain.Checking;
using Dsr.Blazor.Modules.Import.Domain.Mapping;
using Dsr.Blazor.Modules.Import.Domain.Rows;
using Dsr.Blazor.Modules.Import.Domain.Sheets;
using Dsr.Blazor.Modules.Register.Domain;
using Dsr.Blazor.Tests.Builders;

namespace Dsr.Blazor.Tests.Modules.Import.Domain.Checking;

public class CorrectionTests
{
    static readonly Sheet TwoHeld = TestSheet.People(
        ["999 000 001", "Sharma", "Maya", "27/08/2007", "Red", "Yes"],
        ["999 000 0026", "Holmes", "Oliver", "", "Purple", "Parent"]
    );

    static CheckTerms With(params Correction[] made) => ImportRun.Terms with { Corrections = new(made) };

    [Fact]
    public void A_row_put_right_is_ready_on_the_next_check()
    {
        var result = TwoHeld.Check(
            With(
                new("Register", 2, ImportField.NhsNumber, "9990000018"),
                new("Register", 3, ImportField.DateOfBirth, "25/2/06"),
                new("Register", 3, ImportField.Rating, "amber")
            )
        );
        Assert.Equal(2, result.Count(RowOutcome.Ready));
        Assert.Equal((Rating.Amber, ValueFrom.Correction), (result.Rows[1].Person.Rating!.Value, result.Rows[1].Person.RatingFrom));
    }

    [Fact]
    public void A_row_put_half_right_is_held_for_the_rest() =>
        Assert.Equal(
            "rating",
            TwoHeld.Check(With(new Correction("Register", 3, ImportField.DateOfBirth, "25/2/06"))).Report().Problems[1].Reason
        );

    [Fact]
    public void A_cleared_number_is_not_yet_known() =>
        Assert.Equal(RowOutcome.Ready, TwoHeld.Check(With(new Correction("Register", 2, ImportField.NhsNumber, ""))).Rows[0].Outcome);

    [Fact]
    public void A_correction_may_make_a_duplicate_and_the_last_word_counts()
    {
        var made = new Correction("Register", 3, ImportField.DateOfBirth, "1/1/01");
        var result = TwoHeld.Check(
            With(
                new("Register", 2, ImportField.NhsNumber, "999 000 0026"),
                new("Register", 2, ImportField.NhsNumber, "999 000 0018"),
                made,
                made with
                {
                    Text = "25/2/06",
                }
            )
        );
        Assert.Equal(new DateOnly(2006, 2, 25), result.Rows[1].Person.DateOfBirth);
        Assert.Equal(RowOutcome.Ready, result.Rows[0].Outcome);
    }

    [Fact]
    public void A_part_of_a_column_that_holds_two_can_be_put_right()
    {
        var sheet = TestSheet.Of(
            "Register",
            ["NHS No", "Name", "DOB", "RAG", "Consent", "Lead prof & team"],
            ["999 000 0018", "Maya", "27/08/2007", "Red", "Yes", "Adam Rose, Education, SEND Team"]
        );
        var row = Assert.Single(
            sheet.Check(With(new("Register", 2, ImportField.FamilyName, "Sharma"), new("Register", 2, ImportField.GivenName, "Maya"))).Rows
        );
        Assert.Equal((RowOutcome.Ready, "Sharma", "Maya"), (row.Outcome, row.Person.FamilyName, row.Person.GivenName));
        Assert.Equal(("Adam Rose", "Education, SEND Team"), (row.Person.Lead, row.Person.Team));
        var whole = Assert.Single(sheet.Check(With(new Correction("Register", 2, ImportField.FullName, "Sharma, Maya"))).Rows);
        Assert.Equal(("Sharma", "Maya"), (whole.Person.FamilyName, whole.Person.GivenName));
    }

    [Fact]
    public void A_discarded_row_takes_no_part()
    {
        var result = TwoHeld.Check(ImportRun.Terms with { Discarded = new HashSet<RowPlace> { new("Register", 3) } });
        Assert.Equal(2, Assert.Single(result.Rows).Place.Row);
    }

    [Fact]
    public void Rows_kept_as_json_are_checked_again_without_their_file()
    {
        var tables = RegisterSearch
            .In(
                [TestSheet.People(["999 000 0018", new Filled("Sharma", "FF0000"), "Maya", new DateOnly(2007, 8, 27), null, "Yes"])],
                FieldMapping.None
            )
            .Tables;
        var kept = JsonSerializer.Deserialize<List<SheetTable>>(JsonSerializer.Serialize(tables))!;
        var (before, after) = (
            ImportCheck.Run(tables, ImportRun.Terms, TestContext.Current.CancellationToken),
            ImportCheck.Run(kept, ImportRun.Terms, TestContext.Current.CancellationToken)
        );
        Assert.Equal(before.Rows[0].Person, after.Rows[0].Person);
        Assert.Equal((Rating.Red, ValueFrom.Fill), (after.Rows[0].Person.Rating!.Value, after.Rows[0].Person.RatingFrom));
    }
}
