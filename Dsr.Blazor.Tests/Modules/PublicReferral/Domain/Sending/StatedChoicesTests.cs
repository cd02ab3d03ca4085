using Dsr.Blazor.Modules.Consent.Domain;
using Dsr.Blazor.Modules.PublicReferral.Domain.Sending;
using Dsr.Blazor.Tests.Builders;

namespace Dsr.Blazor.Tests.Modules.PublicReferral.Domain.Sending;

public class StatedChoicesTests
{
    const string Cannot = "agree=cannot";
    const string Decided = "decides=decided|decider-name=Dr Faro|decider-says=yes|consulted=Her sister.|no-deputy=yes";
    const string Deputy = "decides=deputy|deputy-name=Mr Hall|deputy-says=yes";

    // By hand: who fills it in, the age, what was answered; and what that comes to in ConsentPath.
    [Theory]
    [InlineData("me", 34, "agree=yes", ConsentFindingStatus.Valid, ConsentBasis.Person16OrOver)]
    [InlineData("me", 16, "agree=yes", ConsentFindingStatus.Valid, ConsentBasis.Person16OrOver)]
    [InlineData("me", 34, "agree=no", ConsentFindingStatus.Refused, null)]
    [InlineData("me", 34, "agree=not-asked", ConsentFindingStatus.Missing, null)]
    [InlineData("helper", 34, "agree=yes", ConsentFindingStatus.Valid, ConsentBasis.Person16OrOver)]
    [InlineData("parent", 17, "agree=yes", ConsentFindingStatus.Valid, ConsentBasis.Person16OrOver)]
    [InlineData("parent", 17, "agree=no|parents=me", ConsentFindingStatus.Refused, null)]
    [InlineData("parent", 17, "agree=not-asked|parents=me", ConsentFindingStatus.Missing, null)]
    // A helper's word that somebody cannot decide is no assessment, whoever decided in their place.
    [InlineData("helper", 34, $"{Cannot}|{Decided}", ConsentFindingStatus.Missing, null)]
    [InlineData("helper", 34, $"{Cannot}|{Deputy}", ConsentFindingStatus.Missing, null)]
    [InlineData("helper", 34, $"{Cannot}|decides=nobody", ConsentFindingStatus.Missing, null)]
    [InlineData("helper", 34, $"{Cannot}|{Decided}|assessment=I found so myself.", ConsentFindingStatus.Missing, null)]
    [InlineData("professional", 34, $"{Cannot}|{Decided}", ConsentFindingStatus.Missing, null)]
    [InlineData(
        "professional",
        34,
        $"{Cannot}|{Decided}|assessment=Dr Faro, 2 November.",
        ConsentFindingStatus.Valid,
        ConsentBasis.BestInterests
    )]
    [InlineData("professional", 34, $"{Cannot}|{Decided}|assessment=Dr Faro, 2 November.|no-deputy=", ConsentFindingStatus.Missing, null)]
    [InlineData("professional", 34, $"{Cannot}|{Decided}|assessment=Dr Faro, 2 November.|consulted=", ConsentFindingStatus.Missing, null)]
    [InlineData(
        "professional",
        34,
        $"{Cannot}|{Decided}|assessment=Dr Faro, 2 November.|decider-says=no",
        ConsentFindingStatus.Refused,
        null
    )]
    [InlineData(
        "professional",
        34,
        $"{Cannot}|{Deputy}|assessment=Dr Faro, 2 November.",
        ConsentFindingStatus.Valid,
        ConsentBasis.DeputyOrAttorney
    )]
    [InlineData(
        "professional",
        34,
        $"{Cannot}|{Deputy}|assessment=Dr Faro, 2 November.|deputy-says=no",
        ConsentFindingStatus.Refused,
        null
    )]
    [InlineData(
        "professional",
        34,
        $"{Cannot}|{Deputy}|assessment=Dr Faro, 2 November.|deputy-says=not-asked",
        ConsentFindingStatus.Missing,
        null
    )]
    [InlineData(
        "professional",
        34,
        $"{Cannot}|decides=nobody|decider-expected=Dr Faro|assessment=Dr Faro.",
        ConsentFindingStatus.Missing,
        null
    )]
    [InlineData("professional", 34, $"{Cannot}|decides=not-known|assessment=Dr Faro.", ConsentFindingStatus.Missing, null)]
    // Under 16 a parent decides, the child is asked, and who disagrees is held.
    [InlineData("parent", 15, "parents=me|child=yes", ConsentFindingStatus.Valid, ConsentBasis.ParentalResponsibility)]
    [InlineData("parent", 15, "parents=me|child=not-asked", ConsentFindingStatus.Valid, ConsentBasis.ParentalResponsibility)]
    [InlineData("parent", 15, "parents=me|child=no", ConsentFindingStatus.Missing, null)]
    [InlineData("parent", 15, "parents=me|child=could-not", ConsentFindingStatus.Valid, ConsentBasis.ParentalResponsibility)]
    [InlineData(
        "parent",
        15,
        "parents=yes|parent-name=Jan Nowak|child=yes",
        ConsentFindingStatus.Valid,
        ConsentBasis.ParentalResponsibility
    )]
    [InlineData("parent", 15, "parents=no|refuser-name=Jan Nowak|child=yes", ConsentFindingStatus.Refused, null)]
    [InlineData("parent", 15, "parents=not-asked|child=yes", ConsentFindingStatus.Missing, null)]
    [InlineData("parent", 15, "parents=me|child=yes|second=yes|second-name=Jan Nowak", ConsentFindingStatus.Held, null)]
    [InlineData(
        "professional",
        15,
        "parents=not-asked|child=yes|competent=yes|competent-how=Asked twice.",
        ConsentFindingStatus.Valid,
        ConsentBasis.GillickCompetent
    )]
    [InlineData(
        "professional",
        15,
        "parents=yes|parent-name=Jan Nowak|child=no|competent=yes|competent-how=Asked twice.",
        ConsentFindingStatus.Held,
        null
    )]
    [InlineData(
        "professional",
        15,
        "parents=yes|parent-name=Jan Nowak|child=no|competent=no|not-competent-how=Asked twice.",
        ConsentFindingStatus.Valid,
        ConsentBasis.ParentalResponsibility
    )]
    [InlineData("helper", 15, "parents=not-asked|child=yes|competent=yes|competent-how=I think so.", ConsentFindingStatus.Missing, null)]
    [InlineData("me", 15, "agree=yes|parents=yes|parent-name=Jan Nowak", ConsentFindingStatus.Valid, ConsentBasis.ParentalResponsibility)]
    [InlineData("me", 15, "agree=yes|parents=not-asked", ConsentFindingStatus.Missing, null)]
    public void The_answers_come_to_what_the_law_makes_of_them(
        string who,
        int age,
        string answers,
        ConsentFindingStatus standing,
        ConsentBasis? basis
    )
    {
        var asked = TestAnswers.Asked([
            ("who", who),
            ("born-year", $"{2026 - age}"),
            .. answers.Split('|').Select(text => (text.Split('=')[0], text.Split('=')[1])),
        ]);
        Assert.Null(Blazor.Modules.PublicReferral.Domain.Asking.Questions.Open(asked));

        var sent = SentReferral.Of(asked);
        var found = ConsentRules.Of(
            sent.Form.Person.DateOfBirth,
            TestAnswers.Today,
            [.. sent.Consents.Select(statement => statement.Checked(sent.Form.Person.DateOfBirth, TestAnswers.Today))]
        );

        Assert.Equal((standing, basis), (found.Standing, found.Basis));
    }

    [Fact]
    public void Somebodys_word_that_the_person_cannot_decide_is_kept_as_their_word()
    {
        var said = Assert.Single(
            SentReferral.Of(TestAnswers.Asked(("who", "helper"), ("agree", "cannot"), ("decides", "not-known"))).Consents
        );

        Assert.Equal((ConsentGiver.Person, ConsentDecision.NotYetObtained, null), (said.Giver, said.Decision, said.CanDecide));
        Assert.Equal("Whoever filled in the form says that they cannot decide this for themselves.", said.Assessment);
    }

    [Fact]
    public void What_a_child_said_is_kept_in_their_own_words_beside_the_parents_answer()
    {
        var consents = SentReferral
            .Of(
                TestAnswers.Asked([
                    ("who", "parent"),
                    .. TestAnswers.Fifteen,
                    ("child", "no"),
                    ("child-words", "I do not want more meetings."),
                ])
            )
            .Consents;

        Assert.Equal(
            [(ConsentGiver.Parent, "Lena Nowak", ConsentDecision.Given), (ConsentGiver.Person, "Zofia Nowak", ConsentDecision.Declined)],
            consents.Select(statement => (statement.Giver, statement.Name, statement.Decision))
        );
        Assert.Contains("I do not want more meetings.", consents[1].Assessment, StringComparison.Ordinal);
    }
}
