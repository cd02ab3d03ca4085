using Dsr.Blazor.Modules.Consent.Domain;
using Dsr.Blazor.Modules.Register.Domain.Episodes;
using Dsr.Blazor.Tests.Modules.Consent.Domain.Holding;

namespace Dsr.Blazor.Tests.Modules.Register.Domain.Episodes;

/// <summary>
/// Whether the last answer suspends the entry. Every case is written out by hand; see <see cref="OnRecord"/> for the notation.
/// </summary>
public sealed class EndOfBasisTests
{
    [Theory]
    // From 16 the person's own word is the last one.
    [InlineData(30, "29 P yes, 30 P withdrawn", true)]
    [InlineData(30, "29 P yes, 30 P no", true)]
    [InlineData(30, "29 P yes, 30 X no", true)]
    [InlineData(30, "29 P yes, 30 M no", false)]
    [InlineData(30, "15 M yes, 30 P no", true)]
    [InlineData(30, "29 P yes", false)]
    [InlineData(30, "29 P yes, 30 P wait", false)]
    // Who cannot decide: a decision in their best interests, a deputy or an attorney.
    [InlineData(30, "29 A unable, 29 B yes, 30 P no", false)]
    [InlineData(30, "29 A unable, 29 B yes, 30 P withdrawn", false)]
    [InlineData(30, "29 A unable, 29 B yes, 30 B no", true)]
    [InlineData(30, "29 B yes, 30 P no", true)]
    [InlineData(30, "29 P yes, 30 B no", false)]
    [InlineData(30, "29 A unable, 29 B yes, 30 D no", true)]
    [InlineData(30, "29 A unable, 29 D yes, 30 D withdrawn", true)]
    // Under 16: a failed or missing Gillick check never cancels a parent's yes.
    [InlineData(12, "12 M yes, 12 M withdrawn", true)]
    [InlineData(12, "12 M yes, 12 M no", true)]
    [InlineData(12, "12 M yes, 12 P no", false)]
    [InlineData(12, "12 A unable, 12 M yes, 12 P no", false)]
    [InlineData(12, "12 A unable, 12 M yes, 12 P withdrawn", false)]
    [InlineData(12, "12 A able, 12 P yes, 12 P withdrawn", true)]
    [InlineData(12, "12 A able, 12 P yes, 12 P no", true)]
    // They disagree: over a no the lead decides; a yes taken back is acted on at once.
    [InlineData(12, "12 M yes, 12 F no", false)]
    [InlineData(12, "12 A able, 12 P yes, 12 M no", false)]
    [InlineData(12, "12 M yes, 12 F yes, 12 F withdrawn", true)]
    // Time to ask again is not the end of what holds.
    [InlineData(30, "28 P yes review 29, 29 M no", false)]
    public void An_answer_ends_the_basis_or_leaves_one(int age, string record, bool ends) => Assert.Equal(ends, Ends(age, record));

    [Fact]
    public void An_earlier_days_no_written_down_late_ends_nothing()
    {
        var facts = OnRecord.Read("29 P withdrawn, 30 P yes");
        Assert.False(EndOfBasis.By(facts.Answers.First(), Day(30), facts));
    }

    [Fact]
    public void A_no_to_something_else_ends_nothing()
    {
        var answer = new ConsentRecord(
            Guid.NewGuid(),
            OnRecord.Born,
            new() { Scope = ConsentScope.ShareWithOrganisations, Decision = ConsentDecision.Withdrawn },
            Builders.TestActs.At(2)
        );
        Assert.False(EndOfBasis.By(answer, Day(30), new(OnRecord.Born, [answer], [], [])));
    }

    static bool Ends(int age, string record)
    {
        var facts = OnRecord.Read(record);
        return EndOfBasis.By(facts.Answers.Last(), Day(age), facts);
    }

    // Half a year on, so that every answer of that age has taken effect.
    static DateOnly Day(int age) => OnRecord.Born.AddYears(age).AddMonths(6);
}
