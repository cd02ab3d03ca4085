using Dsr.Blazor.Modules.Import.Domain;
using Dsr.Blazor.Modules.Import.Domain.Checking;
using Dsr.Blazor.Modules.Import.Domain.Identities;
using Dsr.Blazor.Tests.Builders;

namespace Dsr.Blazor.Tests.Modules.Import.Domain.Checking;

/// <summary>Nearly the same person, on the register or in an earlier row: said before anybody lands.</summary>
public class NearlyTheSameTests
{
    static readonly string[] maya = ["", "Sharma", "Maya", "27/08/2007", "Red", "Yes"];

    [Theory]
    [InlineData("", "Sharma", "Maia", "27/08/2007", RowOutcome.Held)] // one letter
    [InlineData("", "Maya", "Sharma", "27/08/2007", RowOutcome.Held)] // swapped
    [InlineData("", "Sharma", "Maya", "28/08/2007", RowOutcome.Held)] // one digit of the day
    [InlineData("", "Sharma", "Maya", "27/08/2008", RowOutcome.Held)] // a year apart
    [InlineData("", "Sharma-Bell", "Maya", "27/08/2007", RowOutcome.Held)] // a name joined
    [InlineData("999 000 0026", "Sharma", "Maia", "27/08/2007", RowOutcome.Held)] // the number is new
    [InlineData("", "Sharma", "Tariq", "27/08/2007", RowOutcome.Ready)] // a twin
    [InlineData("", "Sharma", "Maya", "03/02/1980", RowOutcome.Ready)] // a namesake
    [InlineData("", "Sharna", "Maia", "28/08/2007", RowOutcome.Ready)] // a slip in each
    public void On_the_register_and_within_the_file_the_same_holds(
        string number,
        string family,
        string given,
        string birth,
        RowOutcome outcome
    )
    {
        string[] row = [number, family, given, birth, "Green", "Yes"];
        var known = HeldRegister.Maya(number: null);
        var against = Assert.Single(TestSheet.People(row).Check(Against(known)).Rows);
        var within = TestSheet.People(maya, row).Check().Rows;

        Assert.Equal((outcome, outcome, RowOutcome.Ready), (against.Outcome, within[1].Outcome, within[0].Outcome));
        if (outcome == RowOutcome.Held)
        {
            Assert.Equal(HeldReason.Identity, against.Reasons.Single().Reason);
            Assert.Contains("Maya Sharma, born on 27 August 2007", against.Reasons.Single().Sentence);
            Assert.Contains("row 2: Maya Sharma", within[1].Reasons.Single().Sentence);
            Assert.Equal(within[0].Place, within[1].Other);
        }
        else
        {
            Assert.Contains(against.Warnings, warning => warning.Kind == WarningKind.MayBeSame);
            Assert.Contains(within[1].Warnings, warning => warning.Kind == WarningKind.MayBeSame);
        }
    }

    [Theory]
    [InlineData("Begum", "Lily", "Begum-Smith", "Lily")]
    [InlineData("Okafor", "Robert", "Okafor", "Bob")]
    [InlineData("Khan", "Mohammed", "Khan", "Muhammad")]
    [InlineData("Atkinson", "Isla", "Atkinsen", "Isla")]
    public void A_name_in_another_form_with_the_same_date_of_birth_is_likely_one_person(
        string family,
        string given,
        string otherFamily,
        string otherGiven
    )
    {
        var rows = TestSheet
            .People(["", family, given, "16/10/1983", "Green", "Yes"], ["", otherFamily, otherGiven, "16/10/1983", "Green", "Yes"])
            .Check()
            .Rows;
        Assert.Equal([RowOutcome.Ready, RowOutcome.Held], rows.Select(row => row.Outcome));
    }

    [Fact]
    public void Two_valid_numbers_are_two_people()
    {
        var rows = TestSheet
            .People(
                ["999 000 0018", "Sharma", "Maya", "27/08/2007", "Red", "Yes"],
                ["999 000 0026", "Sharma", "Maia", "27/08/2007", "Red", "Yes"]
            )
            .Check()
            .Rows;
        Assert.All(rows, row => Assert.Equal(RowOutcome.Ready, row.Outcome));
        Assert.DoesNotContain(rows.SelectMany(row => row.Warnings), warning => warning.Kind == WarningKind.MayBeSame);
        Assert.Equal(
            RowOutcome.Ready,
            Assert
                .Single(
                    TestSheet
                        .People(["999 000 0026", "Sharma", "Maia", "27/08/2007", "Red", "Yes"])
                        .Check(Against(HeldRegister.Maya()))
                        .Rows
                )
                .Outcome
        );
    }

    [Fact]
    public void Somebody_else_lands_and_the_same_person_does_not()
    {
        string[] row = ["", "Sharma", "Maia", "27/08/2007", "Green", "Yes"];
        var known = HeldRegister.Maya(number: null);
        Assert.Equal(RowOutcome.Ready, Assert.Single(TestSheet.People(row).Check(Settled(2, Settlement.SomebodyElse, known)).Rows).Outcome);
        var same = Assert.Single(TestSheet.People(row).Check(Settled(2, Settlement.SamePerson, known)).Rows);
        Assert.Equal((RowOutcome.Existing, known.Id), (same.Outcome, same.Known?.Id));

        Assert.Equal(
            [RowOutcome.Ready, RowOutcome.Ready],
            TestSheet.People(maya, row).Check(Settled(3, Settlement.SomebodyElse)).Rows.Select(checkedRow => checkedRow.Outcome)
        );
        var within = TestSheet.People(maya, row).Check(Settled(3, Settlement.SamePerson)).Rows;
        Assert.Equal(RowOutcome.Duplicate, within[1].Outcome);
        // One says Red and the other Green: that remains to be settled.
        Assert.Equal(HeldReason.Rating, within[0].Reasons.Single().Reason);
    }

    [Fact]
    public void A_number_that_is_typed_settles_it_too()
    {
        var terms = Against(HeldRegister.Maya()) with
        {
            Corrections = new([new Correction("Register", 2, ImportField.NhsNumber, "999 000 0026")]),
        };
        Assert.Equal(
            RowOutcome.Ready,
            Assert.Single(TestSheet.People(["", "Sharma", "Maia", "27/08/2007", "Green", "Yes"]).Check(terms).Rows).Outcome
        );
    }

    static CheckTerms Against(params KnownPerson[] known) => ImportRun.Terms with { Known = new HeldRegister(known) };

    static CheckTerms Settled(int row, Settlement settlement, params KnownPerson[] known) =>
        Against(known) with
        {
            Settled = new HashSet<(RowPlace, Settlement)> { (new("Register", row), settlement) },
        };
}
