using Dsr.Blazor.Modules.Consent.Domain;
using Dsr.Blazor.Modules.Import.Domain;
using Dsr.Blazor.Modules.Import.Domain.Checking;
using Dsr.Blazor.Modules.Register.Domain;
using Dsr.Blazor.Tests.Builders;

namespace Dsr.Blazor.Tests.Modules.Import.Domain.Checking;

/// <summary>One person on several rows: what the further rows add, and what they hold.</summary>
public class FurtherRowTests
{
    static readonly string[] headings =
    [
        "NHS number",
        "Family name",
        "Given name",
        "Date of birth",
        "RAG",
        "RAG date",
        "Consent",
        "Current issues",
        "Next action",
        "Action owner",
        "Address",
        "Keyworker",
        "Next review",
    ];

    static readonly string[] maya =
    [
        "999 000 0018",
        "Sharma",
        "Maya",
        "27/08/2007",
        "Red",
        "",
        "Yes",
        "Sleep",
        "Ring the school",
        "Ada Lane",
        "1 Mill Lane",
        "",
        "",
    ];

    [Fact]
    public void Issues_and_actions_are_added_once_each()
    {
        var row = First(
            maya,
            With("Current issues", "School place ended", "Next action", "Crisis plan"),
            With("Current issues", "sleep", "Next action", "ring the School")
        );
        Assert.Equal(RowOutcome.Ready, row.Outcome);
        Assert.Equal(["School place ended"], row.Further.Select(further => further.Adds.Issues).Where(text => text.Length > 0));
        Assert.Equal(["Crisis plan"], row.Further.Select(further => further.Adds.Action).Where(text => text.Length > 0));
        Assert.Equal(("Sleep", "Ring the school"), (row.Person.Issues, row.Person.Action));
    }

    [Fact]
    public void One_action_that_two_people_share_is_two()
    {
        var row = First(maya, With("Action owner", "Ben Ward"));
        Assert.Equal(["Ben Ward"], row.Further.Select(further => further.Adds.ActionOwner).Where(text => text.Length > 0));
    }

    [Theory]
    [InlineData("01/03/2026", "20/11/2026", Rating.Amber)]
    [InlineData("20/11/2026", "01/03/2026", Rating.Red)]
    public void The_newer_rating_holds_by_its_date_and_the_first_row_says_so(string first, string second, Rating holds)
    {
        var row = First(Changed(maya, "RAG date", first), With("RAG", "Amber", "RAG date", second));
        Assert.Equal((RowOutcome.Ready, holds, new DateOnly(2026, 11, 20)), (row.Outcome, row.Person.Rating, row.Person.RatingDate));
        Assert.Contains(row.Warnings, warning => warning is { Kind: WarningKind.Disagrees, Field: ImportField.Rating, Column: "RAG" });
        // The rating that does not hold is on the record all the same.
        Assert.Contains(row.Further.SelectMany(further => further.NotTaken), other => other.Field == ImportField.Rating);
    }

    [Theory]
    [InlineData("", "")]
    [InlineData("01/03/2026", "")]
    [InlineData("", "20/11/2026")]
    [InlineData("01/03/2026", "01/03/2026")]
    public void Without_a_newer_date_the_first_row_is_held_until_somebody_types_the_rating(string first, string second)
    {
        string[][] rows = [Changed(maya, "RAG date", first), With("RAG", "Amber", "RAG date", second)];
        Assert.Equal(HeldReason.Rating, First(rows).Reasons.Single().Reason);
        var settled = First(rows, new Correction("Register", 2, ImportField.Rating, "Amber"));
        Assert.Equal((RowOutcome.Ready, Rating.Amber), (settled.Outcome, settled.Person.Rating));
    }

    [Theory]
    [InlineData("Withdrawn")]
    [InlineData("No")]
    [InlineData("Refused")]
    [InlineData("Not yet asked")]
    public void Whatever_speaks_against_consent_in_any_row_holds_the_first(string consent)
    {
        Assert.Equal(HeldReason.Consent, First(maya, maya, With("Consent", consent)).Reasons.Single().Reason);
        Assert.Equal(HeldReason.Consent, First(Changed(maya, "Consent", consent), maya).Reasons.Single().Reason);
        Assert.Equal(
            RowOutcome.Ready,
            First([maya, With("Consent", consent)], new Correction("Register", 2, ImportField.Consent, "Yes")).Outcome
        );
    }

    [Fact]
    public void What_a_further_row_leaves_blank_is_no_contradiction()
    {
        var row = First(maya, With("RAG", "", "Consent", "", "Current issues", "School place ended", "Date of birth", ""));
        Assert.Equal((RowOutcome.Ready, Rating.Red, ConsentDecision.Given), (row.Outcome, row.Person.Rating, row.Person.Consent));
        Assert.DoesNotContain(row.Warnings, warning => warning.Kind == WarningKind.Disagrees);
    }

    [Fact]
    public void What_the_first_row_leaves_blank_a_further_row_fills()
    {
        var row = First(Changed(maya, "RAG", "", "Consent", "", "Address", ""), With("Keyworker", "Omar Owen"));
        Assert.Equal((RowOutcome.Ready, Rating.Red, ConsentDecision.Given), (row.Outcome, row.Person.Rating, row.Person.Consent));
        Assert.Equal(("1 Mill Lane", "Omar Owen"), (row.Person.Address, row.Person.Keyworker));
    }

    [Fact]
    public void A_rating_that_cannot_be_read_in_a_further_row_holds_the_first() =>
        Assert.Equal(HeldReason.Rating, First(maya, With("RAG", "Purple")).Reasons.Single().Reason);

    [Fact]
    public void Two_dates_of_birth_hold_the_first_row() =>
        Assert.Equal(HeldReason.DateOfBirth, First(maya, With("Date of birth", "28/08/2007")).Reasons.Single().Reason);

    [Fact]
    public void What_else_differs_is_warned_of_and_kept()
    {
        var row = First(maya, With("Address", "9 High Street"));
        Assert.Equal((RowOutcome.Ready, "1 Mill Lane"), (row.Outcome, row.Person.Address));
        Assert.Contains(row.Warnings, warning => warning is { Kind: WarningKind.Disagrees, Field: ImportField.Address, Column: "Address" });
        Assert.Equal(
            new Difference(ImportField.Address, "9 High Street", "1 Mill Lane"),
            Assert.Single(row.Further.SelectMany(further => further.NotTaken))
        );
    }

    static CheckedRow First(params string[][] rows) => First(rows, []);

    static CheckedRow First(string[][] rows, params Correction[] corrections) =>
        TestSheet.Check([TestSheet.Of("Register", [headings, .. rows])], ImportRun.Terms with { Corrections = new(corrections) }).Rows[0];

    static string[] With(params string[] changes) => Changed(maya, changes);

    // Heading and text by turns.
    static string[] Changed(string[] row, params string[] changes) =>
        changes
            .Chunk(2)
            .Aggregate(row.ToArray(), (changed, change) =>
            {
                changed[Array.IndexOf(headings, change[0])] = change[1];
                return changed;
            });
}
