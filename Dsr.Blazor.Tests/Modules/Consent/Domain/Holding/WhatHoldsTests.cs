using Dsr.Blazor.Modules.Consent.Domain;
using Dsr.Blazor.Modules.Consent.Domain.Holding;
using Dsr.Blazor.Tests.Builders;
using static Dsr.Blazor.Modules.Consent.Domain.ConsentBasis;
using static Dsr.Blazor.Modules.Consent.Domain.Holding.ConsentStatus;

namespace Dsr.Blazor.Tests.Modules.Consent.Domain.Holding;

/// <summary>
/// What holds for somebody of an age, from what is on record. Every case is written out by hand; see <see cref="OnRecord"/> for the
/// notation.
/// </summary>
public class WhatHoldsTests
{
    [Theory]
    // Nobody asked, or nobody knows whose yes it is.
    [InlineData(20, "", NotAsked, null)]
    [InlineData(12, "", NotAsked, null)]
    [InlineData(20, "20 X yes", NotAsked, null)]
    [InlineData(20, "20 P wait", Incomplete, null)]
    // From 16 it is the person's own.
    [InlineData(20, "20 P yes", Holds, Person16OrOver)]
    [InlineData(16, "16 P yes", Holds, Person16OrOver)]
    [InlineData(20, "20 P no", Declined, null)]
    [InlineData(20, "19 P yes, 20 P withdrawn", Withdrawn, null)]
    [InlineData(20, "19 P yes, 20 X withdrawn", Withdrawn, null)]
    [InlineData(20, "19 P yes, 19 P withdrawn, 20 P yes", Holds, Person16OrOver)]
    [InlineData(20, "19 P yes, 20 M no", Holds, Person16OrOver)]
    [InlineData(17, "16 M yes", Incomplete, null)]
    [InlineData(20, "20 P no, 20 B yes", Declined, null)]
    [InlineData(20, "20 A able, 20 P yes", Holds, Person16OrOver)]
    // A child's own yes goes on after 16, and so does a child's no.
    [InlineData(17, "15 A able, 15 P yes", Holds, Person16OrOver)]
    [InlineData(17, "15 A able, 15 P no", Declined, null)]
    // Under 16: a parent, or a competent child.
    [InlineData(12, "12 M yes", Holds, ParentalResponsibility)]
    [InlineData(15, "12 M yes", Holds, ParentalResponsibility)]
    [InlineData(12, "12 M no", Declined, null)]
    [InlineData(12, "12 M yes, 12 M withdrawn", Withdrawn, null)]
    [InlineData(12, "12 M yes, 12 X withdrawn", Withdrawn, null)]
    [InlineData(12, "12 P yes", Incomplete, null)]
    [InlineData(12, "12 A able, 12 P yes", Holds, GillickCompetent)]
    [InlineData(12, "12 P yes, 12 A able", Holds, GillickCompetent)]
    [InlineData(12, "12 A able, 12 P no", Declined, null)]
    [InlineData(12, "12 A able, 12 P yes, 12 P withdrawn", Withdrawn, null)]
    // A failed Gillick check never cancels a parent's consent, whichever came first.
    [InlineData(12, "12 M yes, 12 A unable", Holds, ParentalResponsibility)]
    [InlineData(12, "12 A unable, 12 M yes", Holds, ParentalResponsibility)]
    [InlineData(12, "12 M yes, 12 P no, 12 A unable", Holds, ParentalResponsibility)]
    [InlineData(12, "12 M yes, 12 A able, 12 P yes, 12 A unable", Holds, ParentalResponsibility)]
    [InlineData(12, "12 P yes, 12 A unable", Incomplete, null)]
    // A parent's consent ends with the 16th birthday; what was found before says nothing from then on.
    [InlineData(16, "15 M yes", Incomplete, null)]
    [InlineData(16, "15 M yes, 15 A unable", Incomplete, null)]
    [InlineData(16, "15 M yes, 16 P yes", Holds, Person16OrOver)]
    [InlineData(16, "15 A unable, 16 P yes", Holds, Person16OrOver)]
    [InlineData(17, "15 A unable, 16 B yes", Incomplete, null)]
    // They disagree.
    [InlineData(12, "12 M yes, 12 F no", Disagreement, null)]
    [InlineData(12, "12 M yes, 12 F no, 12 F yes", Holds, ParentalResponsibility)]
    [InlineData(12, "12 A able, 12 P no, 12 M yes", Disagreement, null)]
    [InlineData(12, "12 A able, 12 P yes, 12 M no", Disagreement, null)]
    [InlineData(12, "12 M yes, 12 F yes, 12 F withdrawn", Disagreement, null)]
    [InlineData(16, "12 M yes, 12 F no", Incomplete, null)]
    // Best interests: only for somebody found unable at 16 or over.
    [InlineData(20, "20 A unable, 20 B yes", Holds, BestInterests)]
    [InlineData(20, "20 B yes, 20 A unable", Holds, BestInterests)]
    [InlineData(20, "20 A unable", Incomplete, null)]
    [InlineData(20, "20 B yes", Incomplete, null)]
    [InlineData(20, "20 A unable, 20 B no", Declined, null)]
    [InlineData(20, "20 P yes, 20 A unable", Incomplete, null)]
    [InlineData(20, "20 P no, 20 A unable, 20 B yes", Holds, BestInterests)]
    [InlineData(20, "19 A unable, 19 B yes, 20 A able", Incomplete, null)]
    [InlineData(20, "19 A unable, 19 B yes, 20 A able, 20 P yes", Holds, Person16OrOver)]
    [InlineData(20, "19 A unable, 19 B yes, 20 A able, 20 P no", Declined, null)]
    // A deputy or attorney comes first.
    [InlineData(20, "20 A unable, 20 D yes", Holds, DeputyOrAttorney)]
    [InlineData(20, "20 A unable, 20 D no", Declined, null)]
    [InlineData(20, "20 A unable, 20 B yes, 20 D withdrawn", Withdrawn, null)]
    [InlineData(20, "20 D yes", Incomplete, null)]
    // Time to ask again.
    [InlineData(20, "19 P yes review 20", ReviewDue, Person16OrOver)]
    [InlineData(20, "19 P yes review 21", Holds, Person16OrOver)]
    [InlineData(12, "11 M yes review 12", ReviewDue, ParentalResponsibility)]
    [InlineData(20, "19 P yes review 20, 20 P yes", Holds, Person16OrOver)]
    [InlineData(20, "18 P yes review 19, 19 P withdrawn", Withdrawn, null)]
    public void On_record_stands(int age, string line, ConsentStatus stands, ConsentBasis? basis)
    {
        var holding = ConsentEvaluator.On(OnRecord.Born.AddYears(age).AddDays(100), ConsentScope.JoinRegister, OnRecord.Read(line));

        Assert.Equal((stands, basis, stands is Holds or ReviewDue), (holding.Stands, holding.Basis, holding.IsBasis));
        Assert.EndsWith(".", holding.Words.Replace("ask now.", ".", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public void The_day_decides()
    {
        var facts = OnRecord.Read("15 M yes, 17 P yes, 18 P withdrawn");
        ConsentStatus On(int age, int days) =>
            ConsentEvaluator.On(OnRecord.Born.AddYears(age).AddDays(days), ConsentScope.JoinRegister, facts).Stands;

        Assert.Equal(
            [NotAsked, Holds, Holds, Incomplete, Incomplete, Holds, Holds, Withdrawn],
            [On(15, -1), On(15, 0), On(16, -1), On(16, 0), On(17, 0), On(17, 1), On(18, 1), On(18, 2)]
        );
    }

    [Fact]
    public void One_scope_says_nothing_of_another()
    {
        var facts = OnRecord.Read("20 A unable, 20 B yes");

        Assert.Equal(NotAsked, ConsentEvaluator.On(OnRecord.Born.AddYears(21), ConsentScope.ShareWithOrganisations, facts).Stands);
    }

    [Theory]
    [InlineData(
        "15 M yes",
        17,
        "From 16 a parent’s answer is not enough: it is the person’s own decision. Ask them. They turned 16 on 9 March 2017."
    )]
    [InlineData(
        "15 M yes",
        15,
        "Somebody with parental responsibility agreed. Ask the child too. Given on 9 March 2016 by Ewa. It is enough until the 16th birthday, 9 March 2017."
    )]
    [InlineData(
        "19 P yes review 20",
        20,
        "The person agreed, at 16 or over their own decision. Given on 9 March 2020 by Elijah. It was to be asked again by 9 March 2021: ask now."
    )]
    [InlineData("20 P yes, 20 P withdrawn", 20, "The person has withdrawn their consent. Withdrawn on 10 March 2021 by Elijah.")]
    [InlineData(
        "20 A unable, 20 B yes",
        20,
        "Best-interests decision, with who was consulted; no deputy or attorney decides. Capacity looked at on 9 March 2021 by Dr Iyer: not able to decide this. Given on 10 March 2021 by Nadia Cooper."
    )]
    public void The_working_is_shown_in_sentences(string line, int age, string words) =>
        Assert.Equal(
            words,
            ConsentEvaluator.On(OnRecord.Born.AddYears(age).AddDays(100), ConsentScope.JoinRegister, OnRecord.Read(line)).Words
        );

    [Fact]
    public void A_best_interests_decision_for_which_nobody_looked_for_a_deputy_is_no_basis_yet()
    {
        var facts = OnRecord.Read("20 A unable");
        var form = new Blazor.Modules.Consent.Domain.Capacity.BestInterestsForm
        {
            InFavour = true,
            Reasons = "It keeps her at home.",
            Consulted = "Her sister.",
            DecisionMaker = "Nadia Cooper",
            On = OnRecord.Born.AddYears(21),
        };
        var decision = new Blazor.Modules.Consent.Domain.Capacity.BestInterestsDecision(Guid.Empty, OnRecord.Born, form, TestActs.Sam);
        var holding = ConsentEvaluator.On(
            TestActs.Today,
            ConsentScope.JoinRegister,
            facts with
            {
                Decisions = [decision],
                Answers = [new(Guid.Empty, OnRecord.Born, decision.AsAnswer(form)!, TestActs.Sam)],
            }
        );

        Assert.Equal(Incomplete, holding.Stands);
        Assert.StartsWith("Check that no court-appointed deputy", holding.Words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true, "", Holds)]
    [InlineData(false, "", Declined)]
    // A later answer, or somebody who looks at the child's competence, opens the question again.
    [InlineData(true, "F", Disagreement)]
    [InlineData(true, "A", Disagreement)]
    public void The_lead_decides_where_they_disagree_until_something_new_is_said(bool inFavour, string after, ConsentStatus stands)
    {
        var born = TestActs.Today.AddYears(-12);
        ConsentRecord Said(string name, ConsentDecision decision, int minutes) =>
            new(
                Guid.Empty,
                born,
                new()
                {
                    Giver = ConsentGiver.Parent,
                    ByWhom = name,
                    Decision = decision,
                },
                TestActs.At(minutes)
            );
        var ruling = new ConsentRecord(
            Guid.Empty,
            born,
            new()
            {
                IsRuling = true,
                Decision = inFavour ? ConsentDecision.Given : ConsentDecision.Declined,
                ByWhom = "Sam Reid",
                Note = "Both were heard.",
            },
            TestActs.At(3)
        );
        List<ConsentRecord> answers = [Said("Ewa", ConsentDecision.Given, 1), Said("Jan", ConsentDecision.Declined, 2), ruling];
        if (after == "F")
            answers.Add(Said("Jan", ConsentDecision.Declined, 4));
        Blazor.Modules.Consent.Domain.Capacity.CapacityAssessment[] assessments =
            after == "A" ? [new(Guid.Empty, born, OnRecord.Found(false, TestActs.Today), TestActs.At(5))] : [];

        Assert.Equal(stands, ConsentEvaluator.On(TestActs.Today, ConsentScope.JoinRegister, new(born, answers, assessments, [])).Stands);
    }

    [Fact]
    public void Whom_a_yes_to_sharing_covers_is_said()
    {
        var born = TestActs.Today.AddYears(-20);
        var answer = new ConsentRecord(
            Guid.Empty,
            born,
            new()
            {
                Scope = ConsentScope.ShareWithOrganisations,
                Giver = ConsentGiver.Person,
                Decision = ConsentDecision.Given,
                WithWhom = ["Severnside City Council", "Severnside Advocacy"],
            },
            TestActs.Sam
        );

        Assert.Contains(
            "With Severnside City Council and Severnside Advocacy.",
            ConsentEvaluator.On(TestActs.Today, ConsentScope.ShareWithOrganisations, new(born, [answer], [], [])).Words,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData(ConsentGiver.Person, 15, GillickCompetent)]
    [InlineData(ConsentGiver.Person, 16, Person16OrOver)]
    [InlineData(ConsentGiver.Parent, 15, ParentalResponsibility)]
    [InlineData(ConsentGiver.DeputyOrAttorney, 30, DeputyOrAttorney)]
    public void Whose_yes_it_is_says_on_what_basis(ConsentGiver giver, int age, ConsentBasis basis)
    {
        Assert.Equal(basis, ConsentEvaluator.BasisOf(giver, OnRecord.Born, OnRecord.Born.AddYears(age)));
        Assert.Equal(giver, ConsentEvaluator.GiverOf(basis));
    }
}
