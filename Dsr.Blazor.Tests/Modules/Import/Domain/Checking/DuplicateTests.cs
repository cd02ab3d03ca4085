using Dsr.Blazor.Modules.Import.Domain;
using Dsr.Blazor.Modules.Import.Domain.Checking;
using Dsr.Blazor.Tests.Builders;

namespace Dsr.Blazor.Tests.Modules.Import.Domain.Checking;

public class DuplicateTests
{
    static readonly string[] Maya = ["999 000 0018", "Sharma", "Maya", "27/08/2007", "Red", "Yes"];

    [Theory]
    [InlineData("9990000018", "SHARMA", "Maya", "27.08.07", true)] // typed otherwise
    [InlineData("999 000 0018", "Sharma-Bell", "Maya", "27/08/2007", true)] // married: the birth date is the same
    [InlineData("", "Sharma", "maya", "27 Aug 2007", true)] // no number: name and date
    [InlineData("", "Sharma", "Tariq", "27/08/2007", false)]
    [InlineData("999 000 0026", "Sharma", "Maya", "27/08/2007", false)] // a number of its own
    public void A_duplicate_is_the_same_number_with_the_same_birth_date_or_name(
        string number,
        string family,
        string given,
        string birth,
        bool duplicate
    )
    {
        var result = TestSheet.People(Maya, [number, family, given, birth, "Red", "Yes"]).Check();
        Assert.Equal(duplicate ? RowOutcome.Duplicate : RowOutcome.Ready, result.Rows[1].Outcome);
        Assert.Equal(RowOutcome.Ready, result.Rows[0].Outcome);
        if (duplicate)
            Assert.Equal(new RowPlace("Register", 2), result.Rows[1].Other);
    }

    [Fact]
    public void Without_a_number_on_the_first_row_name_and_birth_date_decide_too()
    {
        var result = TestSheet.People(["", "Sharma", "Maya", "27/08/2007", "Red", "Yes"], Maya).Check();
        Assert.Equal([RowOutcome.Ready, RowOutcome.Duplicate], result.Rows.Select(r => r.Outcome));
        Assert.Equal("9990000018", result.Rows[0].Person.NhsNumber?.Digits);
    }

    [Fact]
    public void Where_the_cells_differ_they_are_offered_and_where_they_only_look_different_they_are_not()
    {
        var result = TestSheet.People(Maya, ["9990000018", "SHARMA", "maya", "27.8.07", "Amber", "Parent"]).Check();
        Assert.Equal([new Difference(ImportField.Rating, "Amber", "Red")], result.Rows[1].Differences);
    }

    [Fact]
    public void A_duplicate_of_a_held_row_does_not_land_either()
    {
        var result = TestSheet.People(["999 000 0018", "Sharma", "Maya", "27/08/2007", "Purple", "Yes"], Maya).Check();
        Assert.Equal([RowOutcome.Held, RowOutcome.Duplicate], result.Rows.Select(r => r.Outcome));
        Assert.Equal([new Difference(ImportField.Rating, "Red", "")], result.Rows[1].Differences);
    }

    [Fact]
    public void The_same_wrong_number_twice_is_one_person_held_and_a_duplicate()
    {
        var result = TestSheet
            .People(
                ["999 000 0019", "Sharma", "Maya", "27/08/2007", "Red", "Yes"],
                ["999 000 0019", "Sharma", "Maya", "27/08/2007", "Red", "Yes"]
            )
            .Check();
        Assert.Equal([RowOutcome.Held, RowOutcome.Duplicate], result.Rows.Select(r => r.Outcome));
    }

    [Fact]
    public void A_wrong_number_is_no_missing_one()
    {
        var result = TestSheet.People(Maya, ["999 000 0019", "Sharma", "Maya", "27/08/2007", "Red", "Yes"]).Check();
        Assert.Equal([RowOutcome.Ready, RowOutcome.Held], result.Rows.Select(r => r.Outcome));
    }

    [Fact]
    public void Somebody_on_two_tabs_is_there_once()
    {
        var red = TestSheet.Of("Red", ["NHS No", "Name", "DOB", "Consent"], ["999 000 0018", "Sharma, Maya", "27/08/2007", "Yes"]);
        var amber = TestSheet.Of("Amber", ["NHS No", "Name", "DOB", "Consent"], ["999 000 0018", "Maya Sharma", "27/08/2007", "Yes"]);
        var result = TestSheet.Check([red, amber]);
        Assert.Equal([RowOutcome.Held, RowOutcome.Duplicate], result.Rows.Select(r => r.Outcome));
        Assert.Equal("rating", Assert.Single(result.Report().Problems).Reason);
        Assert.Equal([new Difference(ImportField.Rating, "Amber", "Red")], result.Rows[1].Differences);
    }

    [Fact]
    public void A_third_row_of_one_of_two_people_with_one_number_is_a_duplicate_and_both_people_are_held()
    {
        var result = TestSheet.People(Maya, Maya, ["999 000 0018", "Bailey", "Tariq", "06/08/1981", "Green", "Yes"]).Check();
        Assert.Equal([RowOutcome.Held, RowOutcome.Duplicate, RowOutcome.Held], result.Rows.Select(r => r.Outcome));
    }

    [Fact]
    public void A_row_that_says_neither_name_nor_date_shows_nobody_to_be_somebody_else()
    {
        var result = TestSheet.People(Maya, ["999 000 0018", "", "", "", "Red", "Yes"]).Check();
        Assert.Equal([RowOutcome.Ready, RowOutcome.Held], result.Rows.Select(r => r.Outcome));
        Assert.Equal("date-of-birth", Assert.Single(result.Report().Problems).Reason);
    }
}
