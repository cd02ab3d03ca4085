using Dsr.Blazor.Modules.Consent.Domain;
using Dsr.Blazor.Tests.Builders;

namespace Dsr.Blazor.Tests.Modules.Consent.Domain;

public class ConsentAskedTests
{
    static readonly DateOnly adult = TestReferrals.Adult,
        child = TestReferrals.Child;

    static readonly ConsentAsked everything = new()
    {
        Person = TestReferrals.Says(ConsentGiver.Person, ConsentDecision.Given),
        Parent = TestReferrals.Says(ConsentGiver.Parent, ConsentDecision.Given, name: "Ewa Nowak"),
        OtherParent = TestReferrals.Says(ConsentGiver.Parent, ConsentDecision.Declined, name: "Jan Nowak"),
        DecisionMaker = TestReferrals.Says(ConsentGiver.DecisionMaker, ConsentDecision.Given),
        Deputy = TestReferrals.Says(ConsentGiver.DeputyOrAttorney, ConsentDecision.Given),
        GainedBy = "Tom Ellis",
        Documented = "School notes",
    };

    static ConsentAsked Lacking(DeputyCheck check) =>
        everything with
        {
            DeputyCheck = check,
            Person = TestReferrals.Says(ConsentGiver.Person, ConsentDecision.NotYetObtained, canDecide: false),
        };

    static IEnumerable<ConsentGiver> Givers(ConsentAsked asked, DateOnly? birth) =>
        asked.Statements(birth, TestActs.Today).Select(statement => statement.Giver);

    [Fact]
    public void From_16_the_persons_own_answer_counts_and_no_parents() => Assert.Equal([ConsentGiver.Person], Givers(everything, adult));

    [Fact]
    public void Under_16_the_child_and_both_parents_count() =>
        Assert.Equal([ConsentGiver.Person, ConsentGiver.Parent, ConsentGiver.Parent], Givers(everything, child));

    [Fact]
    public void Without_a_date_of_birth_only_the_person_is_recorded() => Assert.Equal([ConsentGiver.Person], Givers(everything, null));

    [Theory]
    [InlineData(DeputyCheck.Somebody, ConsentGiver.DeputyOrAttorney)]
    [InlineData(DeputyCheck.Nobody, ConsentGiver.DecisionMaker)]
    [InlineData(DeputyCheck.NotChecked, ConsentGiver.DecisionMaker)]
    public void For_who_lacks_capacity_a_deputy_decides_or_a_best_interests_decision_is_made(DeputyCheck check, ConsentGiver decides) =>
        Assert.Equal([ConsentGiver.Person, decides], Givers(Lacking(check), adult));

    [Theory]
    [InlineData(DeputyCheck.Nobody, ConsentFindingStatus.Valid)]
    [InlineData(DeputyCheck.NotChecked, ConsentFindingStatus.Missing)]
    public void A_best_interests_decision_holds_only_once_a_deputy_has_been_looked_for(DeputyCheck check, ConsentFindingStatus standing) =>
        Assert.Equal(standing, ConsentRules.Of(adult, TestActs.Today, Lacking(check).Statements(adult, TestActs.Today)).Standing);

    [Fact]
    public void Who_was_not_asked_is_left_out_and_who_was_asked_in_vain_is_not()
    {
        var asked = new ConsentAsked
        {
            Parent = new() { Giver = ConsentGiver.Parent, Name = "Ewa Nowak" },
        };

        Assert.Equal([ConsentGiver.Parent], Givers(asked, child));
        Assert.Empty(Givers(new(), child));
    }

    [Fact]
    public void Each_answer_says_who_asked_and_where_it_is_documented() =>
        Assert.All(everything.Statements(child, TestActs.Today), statement =>
            Assert.Equal(("Tom Ellis", "School notes"), (statement.GainedBy, statement.Documented))
        );

    [Theory]
    [InlineData("Ewa Nowak", "Jan Nowak", false)]
    [InlineData("Ewa Nowak", "ewa  nowak", true)]
    [InlineData("", "", true)]
    public void Two_parents_who_answered_are_told_apart_by_name(string one, string other, bool areOne) =>
        Assert.Equal(
            areOne,
            (
                everything with
                {
                    Parent = everything.Parent with { Name = one },
                    OtherParent = everything.OtherParent with { Name = other },
                }
            ).ParentsAreOne
        );
}
