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
    [InlineData("me", 34, "agree=yes", ConsentStanding.Valid, ConsentBasis.Person16OrOver)]
    [InlineData("me", 16, "agree=yes", ConsentStanding.Valid, ConsentBasis.Person16OrOver)]
    [InlineData("me", 34, "agree=no", ConsentStanding.Refused, null)]
    [InlineData("me", 34, "agree=not-asked", ConsentStanding.Missing, null)]
    [InlineData("helper", 34, "agree=yes", ConsentStanding.Valid, ConsentBasis.Person16OrOver)]
    [InlineData("parent", 17, "agree=yes", ConsentStanding.Valid, ConsentBasis.Person16OrOver)]
    [InlineData("parent", 17, "agree=no|parents=me", ConsentStanding.Refused, null)]
    [InlineData("parent", 17, "agree=not-asked|parents=me", ConsentStanding.Missing, null)]
    // A helper's word that somebody cannot decide is no assessment, whoever decided in their place.
    [InlineData("helper", 34, $"{Cannot}|{Decided}", ConsentStanding.Missing, null)]
    [InlineData("helper", 34, $"{Cannot}|{Deputy}", ConsentStanding.Missing, null)]
    [InlineData("helper", 34, $"{Cannot}|decides=nobody", ConsentStanding.Missing, null)]
    [InlineData("helper", 34, $"{Cannot}|{Decided}|assessment=I found so myself.", ConsentStanding.Missing, null)]
    [InlineData("professional", 34, $"{Cannot}|{Decided}", ConsentStanding.Missing, null)]
    [InlineData(
        "professional",
        34,
        $"{Cannot}|{Decided}|assessment=Dr Faro, 2 November.",
        ConsentStanding.Valid,
        ConsentBasis.BestInterests
    )]
    [InlineData("professional", 34, $"{Cannot}|{Decided}|assessment=Dr Faro, 2 November.|no-deputy=", ConsentStanding.Missing, null)]
    [InlineData("professional", 34, $"{Cannot}|{Decided}|assessment=Dr Faro, 2 November.|consulted=", ConsentStanding.Missing, null)]
    [InlineData("professional", 34, $"{Cannot}|{Decided}|assessment=Dr Faro, 2 November.|decider-says=no", ConsentStanding.Refused, null)]
    [InlineData(
        "professional",
        34,
        $"{Cannot}|{Deputy}|assessment=Dr Faro, 2 November.",
        ConsentStanding.Valid,
        ConsentBasis.DeputyOrAttorney
    )]
    [InlineData("professional", 34, $"{Cannot}|{Deputy}|assessment=Dr Faro, 2 November.|deputy-says=no", ConsentStanding.Refused, null)]
    [InlineData(
        "professional",
        34,
        $"{Cannot}|{Deputy}|assessment=Dr Faro, 2 November.|deputy-says=not-asked",
        ConsentStanding.Missing,
        null
    )]
    [InlineData("professional", 34, $"{Cannot}|decides=nobody|decider-expected=Dr Faro|assessment=Dr Faro.", ConsentStanding.Missing, null)]
    [InlineData("professional", 34, $"{Cannot}|decides=not-known|assessment=Dr Faro.", ConsentStanding.Missing, null)]
    // Under 16 a parent decides, the child is asked, and who disagrees is held.
    [InlineData("parent", 15, "parents=me|child=yes", ConsentStanding.Valid, ConsentBasis.ParentalResponsibility)]
    [InlineData("parent", 15, "parents=me|child=not-asked", ConsentStanding.Valid, ConsentBasis.ParentalResponsibility)]
    [InlineData("parent", 15, "parents=me|child=no", ConsentStanding.Missing, null)]
    [InlineData("parent", 15, "parents=me|child=could-not", ConsentStanding.Valid, ConsentBasis.ParentalResponsibility)]
    [InlineData("parent", 15, "parents=yes|parent-name=Jan Nowak|child=yes", ConsentStanding.Valid, ConsentBasis.ParentalResponsibility)]
    [InlineData("parent", 15, "parents=no|refuser-name=Jan Nowak|child=yes", ConsentStanding.Refused, null)]
    [InlineData("parent", 15, "parents=not-asked|child=yes", ConsentStanding.Missing, null)]
    [InlineData("parent", 15, "parents=me|child=yes|second=yes|second-name=Jan Nowak", ConsentStanding.Held, null)]
    [InlineData(
        "professional",
        15,
        "parents=not-asked|child=yes|competent=yes|competent-how=Asked twice.",
        ConsentStanding.Valid,
        ConsentBasis.GillickCompetent
    )]
    [InlineData(
        "professional",
        15,
        "parents=yes|parent-name=Jan Nowak|child=no|competent=yes|competent-how=Asked twice.",
        ConsentStanding.Held,
        null
    )]
    [InlineData(
        "professional",
        15,
        "parents=yes|parent-name=Jan Nowak|child=no|competent=no|not-competent-how=Asked twice.",
        ConsentStanding.Valid,
        ConsentBasis.ParentalResponsibility
    )]
    [InlineData("helper", 15, "parents=not-asked|child=yes|competent=yes|competent-how=I think so.", ConsentStanding.Missing, null)]
    [InlineData("me", 15, "agree=yes|parents=yes|parent-name=Jan Nowak", ConsentStanding.Valid, ConsentBasis.ParentalResponsibility)]
    [InlineData("me", 15, "agree=yes|parents=not-asked", ConsentStanding.Missing, null)]
    public void The_answers_come_to_what_the_law_makes_of_them(
        string who,
        int age,
        string answers,
        ConsentStanding standing,
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
        var found = ConsentPath.Of(
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
