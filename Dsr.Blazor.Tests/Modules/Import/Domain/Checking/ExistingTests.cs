using Dsr.Blazor.Modules.Import.Domain;
using Dsr.Blazor.Modules.Import.Domain.Checking;
using Dsr.Blazor.Modules.Import.Domain.Identities;
using Dsr.Blazor.Tests.Builders;

namespace Dsr.Blazor.Tests.Modules.Import.Domain.Checking;

public class ExistingTests
{
    static readonly string[] Maya = ["999 000 0018", "Sharma", "Maya", "27/08/2007", "Red", "Yes"];

    static CheckTerms Against(params KnownPerson[] known) => ImportRun.Terms with { Known = new HeldRegister(known) };

    [Fact]
    public void Somebody_on_the_register_is_existing_and_only_what_differs_is_offered()
    {
        var known = HeldRegister.Maya(
            values:
            [
                (ImportField.FamilyName, "Sharma"),
                (ImportField.DateOfBirth, "27 August 2007"),
                (ImportField.Rating, "Amber"),
                (ImportField.Consent, "Given by a parent"),
                (ImportField.Lead, ""),
            ]
        );
        var row = Assert.Single(TestSheet.People(Maya).Check(Against(known)).Rows);
        Assert.Equal(RowOutcome.Existing, row.Outcome);
        Assert.Equal(known, row.Known);
        Assert.Equal([new Difference(ImportField.Rating, "Red", "Amber")], row.Differences);
        Assert.False(row.OffersNewEpisode);
    }

    [Fact]
    public void What_the_sheet_leaves_blank_is_no_difference_and_no_reason_to_hold()
    {
        var known = HeldRegister.Maya(values: [(ImportField.Rating, "Amber"), (ImportField.Consent, "Given")]);
        var row = Assert.Single(TestSheet.People(["999 000 0018", "Sharma", "Maya", "27/08/2007", "", ""]).Check(Against(known)).Rows);
        Assert.Equal(RowOutcome.Existing, row.Outcome);
        Assert.DoesNotContain(row.Differences, d => d.Field == ImportField.Rating);
    }

    [Theory]
    [InlineData("", "Sharma", "Maya", "27/08/2007", "9990000018")] // the row has no number
    [InlineData("999 000 0018", "Sharma", "Maya", "27/08/2007", null)] // the register has none
    [InlineData("999 000 0018", "Bell", "Maya", "27/08/2007", "9990000018")]
    [InlineData("999 000 0018", "Sharma", "Maya", "", "9990000018")]
    public void The_same_rule_finds_them_that_finds_duplicates(string number, string family, string given, string birth, string? known) =>
        Assert.Equal(
            RowOutcome.Existing,
            Assert
                .Single(
                    TestSheet.People([number, family, given, birth, "Red", "Yes"]).Check(Against(HeldRegister.Maya(number: known))).Rows
                )
                .Outcome
        );

    [Fact]
    public void A_number_that_the_register_has_for_somebody_else_holds_the_row()
    {
        var result = TestSheet.People(["999 000 0018", "Bailey", "Tariq", "06/08/1981", "Red", "Yes"]).Check(Against(HeldRegister.Maya()));
        Assert.Equal("identity", Assert.Single(result.Report().Problems).Reason);
    }

    [Fact]
    public void A_namesake_with_another_number_is_ready_with_a_warning()
    {
        var row = Assert.Single(
            TestSheet.People(["999 000 0026", "Sharma", "Maya", "27/08/2007", "Red", "Yes"]).Check(Against(HeldRegister.Maya())).Rows
        );
        Assert.Equal(RowOutcome.Ready, row.Outcome);
        Assert.Contains(row.Warnings, w => w.Kind == WarningKind.Disagrees);
    }

    [Fact]
    public void Two_namesakes_on_the_register_cannot_be_told_apart_without_a_number()
    {
        var result = TestSheet
            .People(["", "Sharma", "Maya", "27/08/2007", "Red", "Yes"])
            .Check(Against(HeldRegister.Maya(), HeldRegister.Maya(number: "9990000026")));
        Assert.Equal("identity", Assert.Single(result.Report().Problems).Reason);
    }

    [Theory]
    [InlineData("Yes", true)]
    [InlineData("No", false)]
    public void A_closed_entry_is_offered_as_a_new_episode_when_the_row_could_land(string consent, bool offered)
    {
        var row = Assert.Single(
            TestSheet
                .People(["999 000 0018", "Sharma", "Maya", "27/08/2007", "Red", consent])
                .Check(Against(HeldRegister.Maya(KnownEntry.Closed)))
                .Rows
        );
        Assert.Equal((RowOutcome.Existing, offered), (row.Outcome, row.OffersNewEpisode));
    }

    [Fact]
    public void A_person_who_was_never_on_the_register_is_ready_and_known()
    {
        var row = Assert.Single(TestSheet.People(Maya).Check(Against(HeldRegister.Maya(KnownEntry.None))).Rows);
        Assert.Equal(RowOutcome.Ready, row.Outcome);
        Assert.NotNull(row.Known);
    }

    [Fact]
    public void A_second_row_of_somebody_on_the_register_is_a_duplicate() =>
        Assert.Equal(
            [RowOutcome.Existing, RowOutcome.Duplicate],
            TestSheet.People(Maya, Maya).Check(Against(HeldRegister.Maya())).Rows.Select(r => r.Outcome)
        );

    [Theory]
    [InlineData(ImportField.Tried, "Sensory assessment; Keyworker visits", "Sensory assessment\nKeyworker visits")]
    [InlineData(ImportField.Team, "Education, SEND Team", "education send team")]
    [InlineData(ImportField.Postcode, "WY2 2PA", "wy22pa")]
    [InlineData(ImportField.NextReview, "9/3/27", "9 March 2027")]
    [InlineData(ImportField.Gender, "F", "Female")]
    [InlineData(ImportField.Diagnosis, "Both", "Learning disability and autism")]
    [InlineData(ImportField.Consent, "Parent", "Given by a parent")]
    [InlineData(ImportField.Consent, "Yes", "Given by the person")]
    [InlineData(ImportField.EhcPlan, "Y", "Yes")]
    public void The_same_said_in_other_words_is_the_same(ImportField field, string here, string there) =>
        Assert.True(Comparison.Same(field, here, there, ImportRun.Today));

    [Theory]
    [InlineData(ImportField.Tried, "Sensory assessment", "Sensory assessment; Keyworker visits")]
    [InlineData(ImportField.NextReview, "9/3/27", "10 March 2027")]
    [InlineData(ImportField.Consent, "Parent", "Best-interests decision")]
    [InlineData(ImportField.Lead, "Adam Rose", "")]
    public void What_says_something_else_is_not(ImportField field, string here, string there) =>
        Assert.False(Comparison.Same(field, here, there, ImportRun.Today));
}
