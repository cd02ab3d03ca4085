using Dsr.Blazor.Modules.Import.Domain.Checking;
using Dsr.Blazor.Tests.Builders;

namespace Dsr.Blazor.Tests.Modules.Import.Domain.Checking;

public class HeldTests
{
    [Theory]
    [InlineData("485 777 3456", "Sharma", "Maya", "27/08/2007", "Red", "Yes", "nhs-number", "NHS number", "485 777 3456")]
    [InlineData("999 000 001", "Sharma", "Maya", "27/08/2007", "Red", "Yes", "nhs-number", "NHS number", "999 000 001")]
    [InlineData("see notes", "Sharma", "Maya", "27/08/2007", "Red", "Yes", "nhs-number", "NHS number", "see notes")]
    [InlineData("999 000 0018", "Sharma", "Maya", "", "Red", "Yes", "date-of-birth", "DOB", "")]
    [InlineData("999 000 0018", "Sharma", "Maya", "27/13/2007", "Red", "Yes", "date-of-birth", "DOB", "27/13/2007")]
    [InlineData("999 000 0018", "Sharma", "Maya", "21/11/2026", "Red", "Yes", "date-of-birth", "DOB", "21/11/2026")]
    [InlineData("999 000 0018", "Sharma", "Maya", "19/11/1906", "Red", "Yes", "date-of-birth", "DOB", "19/11/1906")]
    [InlineData("999 000 0018", "Sharma", "Maya", "27/08/2007", "Red", "", "consent", "Consent", "")]
    [InlineData("999 000 0018", "Sharma", "Maya", "27/08/2007", "Red", "No", "consent", "Consent", "No")]
    [InlineData("999 000 0018", "Sharma", "Maya", "27/08/2007", "Red", "Not yet asked", "consent", "Consent", "Not yet asked")]
    [InlineData("999 000 0018", "Sharma", "Maya", "27/08/2007", "Red", "refused", "consent", "Consent", "refused")]
    [InlineData("999 000 0018", "Sharma", "Maya", "27/08/2007", "", "Yes", "rating", "RAG", "")]
    [InlineData("999 000 0018", "Sharma", "Maya", "27/08/2007", "Purple", "Yes", "rating", "RAG", "Purple")]
    [InlineData("999 000 0018", "Sharma", "Maya", "27/08/2007", "Red/Amber", "Yes", "rating", "RAG", "Red/Amber")]
    [InlineData("999 000 0018", "", "", "27/08/2007", "Red", "Yes", "name", "Surname", "")]
    [InlineData("999 000 0018", "-", "?", "27/08/2007", "Red", "Yes", "name", "Surname", "-")]
    [InlineData("999 000 0018", "Sharma", "NULL", "27/08/2007", "Red", "Yes", "name", "First name", "NULL")]
    [InlineData("999 999 9999", "Sharma", "Maya", "27/08/2007", "Red", "Yes", "nhs-number", "NHS number", "999 999 9999")]
    public void A_row_is_held_for_what_is_wrong_with_it(
        string number,
        string family,
        string given,
        string birth,
        string rag,
        string consent,
        string reason,
        string column,
        string value
    )
    {
        var result = TestSheet.People([number, family, given, birth, rag, consent]).Check();
        var row = Assert.Single(result.Rows);
        Assert.Equal(RowOutcome.Held, row.Outcome);
        var held = Assert.Single(row.Reasons);
        Assert.Equal((reason, column, value), (held.Reason.Code(), held.Column, held.Value));
        Assert.EndsWith(".", held.Sentence, StringComparison.Ordinal);
        if (value.Any(char.IsDigit))
            Assert.DoesNotContain(value, held.Sentence, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("20/11/2026")] // born today
    [InlineData("20/11/1906")] // 120 today
    public void The_bounds_of_a_date_of_birth_are_within(string birth) =>
        Assert.Equal(
            RowOutcome.Ready,
            Assert.Single(TestSheet.People(["999 000 0018", "Sharma", "Maya", birth, "Red", "Yes"]).Check().Rows).Outcome
        );

    [Fact]
    public void A_row_with_several_faults_is_counted_once_and_keeps_them_all()
    {
        var result = TestSheet.People(["999 000 001", "(blank)", "Maya", "31/02/2007", "Purple", "No"]).Check();
        Assert.Equal("nhs-number", Assert.Single(result.Report().Problems).Reason);
        Assert.Equal(
            [HeldReason.NhsNumber, HeldReason.DateOfBirth, HeldReason.Consent, HeldReason.Rating, HeldReason.Name],
            Assert.Single(result.Rows).Reasons.Select(r => r.Reason)
        );
    }

    [Fact]
    public void One_number_on_two_people_holds_both_rows()
    {
        var result = TestSheet
            .People(
                ["999 000 0018", "Sharma", "Maya", "27/08/2007", "Red", "Yes"],
                ["999 000 0026", "Holmes", "Oliver", "25/02/2006", "Red", "Yes"],
                ["9990000018", "Bailey", "Tariq", "06/08/1981", "Green", "Yes"]
            )
            .Check();
        Assert.Equal([RowOutcome.Held, RowOutcome.Ready, RowOutcome.Held], result.Rows.Select(r => r.Outcome));
        Assert.Equal([2, 4], result.Report().Problems.Where(p => p.Reason == "identity").Select(p => p.Row));
        Assert.Equal(new RowPlace("Register", 4), result.Rows[0].Other);
        Assert.Equal(new RowPlace("Register", 2), result.Rows[2].Other);
    }

    [Fact]
    public void A_sheet_without_a_column_says_so_by_an_empty_heading()
    {
        var sheet = TestSheet.Of(
            "Register",
            ["NHS number", "Surname", "First name", "DOB", "RAG"],
            ["999 000 0018", "Sharma", "Maya", "27/08/2007", "Red"]
        );
        var problem = Assert.Single(sheet.Check().Report().Problems);
        Assert.Equal(("consent", "", ""), (problem.Reason, problem.Column, problem.Value));
    }

    [Fact]
    public void A_formula_that_failed_is_not_a_blank()
    {
        var sheet = TestSheet.People(["999 000 0018", "Sharma", "Maya", "27/08/2007", "Red", "Yes"]);
        var broken = sheet with
        {
            Rows =
            [
                sheet.Rows[0],
                sheet.Rows[1] with
                {
                    Cells = [sheet.Rows[1].Cells[0] with { Text = "#N/A", Unreadable = true }, .. sheet.Rows[1].Cells.Skip(1)],
                },
            ],
        };
        Assert.Equal(("nhs-number", "#N/A"), broken.Check().Report().Problems.Select(p => (p.Reason, p.Value)).Single());
    }
}
