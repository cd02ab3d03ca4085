using Dsr.Blazor.Kernel;
using Dsr.Blazor.Kernel.Policy;
using Dsr.Blazor.Modules.Consent.Domain;
using Dsr.Blazor.Modules.People.Domain;
using Dsr.Blazor.Modules.Referrals.Domain;
using Dsr.Blazor.Tests.Builders;

namespace Dsr.Blazor.Tests.Modules.Referrals.Domain;

public class AcceptanceTests
{
    static readonly PolicyBook policy = PolicyBook.Defaults;

    /// <summary>
    /// Two hundred referrals, each through forty acts drawn with a seed: whatever happened before, none is accepted while the
    /// answers, read by an oracle of their own, give nobody's word for it.
    /// </summary>
    [Fact]
    public void No_sequence_of_acts_reaches_acceptance_without_a_valid_basis()
    {
        var accepted = 0;
        for (var seed = 0; seed < 200; seed++)
        {
#pragma warning disable CA5394 // Nothing here keeps a secret.
            var random = new Random(seed);
            var referral = TestReferrals.Referral(TestReferrals.Form(random.Next(2) == 0 ? TestReferrals.Adult : TestReferrals.Child));
            for (var step = 0; step < 40 && referral.Status != ReferralStatus.Accepted; step++)
            {
                var told = new Told(referral);
                try
                {
                    Acts[random.Next(Acts.Count)](referral, random, step);
                }
                catch (Exception refused) when (refused is RefusedException or ConcurrentDecisionException)
                {
                    continue;
                }
#pragma warning restore CA5394
                if (referral.Status != ReferralStatus.Accepted)
                    continue;
                accepted++;
                Assert.True(told.SomebodysWord, $"Seed {seed}, step {step}: accepted on nobody's word.");
            }
        }
        Assert.InRange(accepted, 20, 200);
    }

    static readonly IReadOnlyList<Action<Referral, Random, int>> Acts =
    [
        (referral, random, step) => referral.Answer(Drawn(random), TestActs.At(step)),
        (referral, random, step) => referral.Answer(Drawn(random), TestActs.At(step)),
        (referral, random, step) => referral.Answer(Drawn(random), TestActs.At(step)),
        (referral, _, step) => referral.Ask("Who was asked?", TestActs.At(step)),
        (referral, _, step) => referral.Resume("", TestActs.At(step)),
        (referral, _, step) => referral.SendToPanel("Is it a matter for us?", TestActs.At(step)),
        (referral, _, step) => referral.Rule(true, "Everybody was heard on 10 November.", TestActs.At(step)),
        (referral, _, step) => referral.Rule(false, "Everybody was heard on 10 November.", TestActs.At(step)),
        (referral, _, step) =>
            referral.Correct(TestReferrals.Form(step % 2 == 0 ? TestReferrals.Adult : TestReferrals.Child), "put right", TestActs.At(step)),
        (referral, _, step) => referral.Assign(Guid.NewGuid(), "Priya Kaur", TestActs.At(step)),
        (referral, _, step) =>
            referral.Accept(Guid.NewGuid(), Guid.NewGuid(), "Three A&E attendances in ten days.", policy, TestActs.At(step)),
        (referral, _, step) =>
            referral.Accept(Guid.NewGuid(), Guid.NewGuid(), "Three A&E attendances in ten days.", policy, TestActs.At(step)),
    ];

#pragma warning disable CA5394
    static ConsentStatement Drawn(Random random) =>
        TestReferrals.Says(
            (ConsentGiver)random.Next(4),
            (ConsentDecision)random.Next(4),
            random.Next(3) switch
            {
                0 => true,
                1 => false,
                _ => null,
            },
            random.Next(2) == 0 ? "Ruby Nowak" : "Jan Nowak"
        );
#pragma warning restore CA5394

    /// <summary>Whether anybody who may decide said yes, and nobody stands against it unruled: told without the rule under test.</summary>
    sealed record Told(bool SomebodysWord)
    {
        public Told(Referral referral)
            : this(Read(referral)) { }

        static bool Read(Referral referral)
        {
            var answers = referral.Consents.Select(statedConsent => statedConsent.Statement).ToList();
            var person = answers.FindLast(statement => statement.Giver == ConsentGiver.Person);
            bool LastSays(ConsentGiver giver) => answers.FindLast(statement => statement.Giver == giver)?.Decision == ConsentDecision.Given;
            if (referral.Form.Person.DateOfBirth == TestReferrals.Adult)
                return person is { CanDecide: false }
                    ? LastSays(ConsentGiver.DecisionMaker) || LastSays(ConsentGiver.DeputyOrAttorney)
                    : person?.Decision == ConsentDecision.Given;
            var parents = answers
                .Where(statement => statement.Giver == ConsentGiver.Parent)
                .GroupBy(statement => statement.Name)
                .Select(group => group.Last().Decision)
                .ToList();
            var childYes = person is { CanDecide: true, Decision: ConsentDecision.Given };
            var someYes = childYes || parents.Contains(ConsentDecision.Given);
            var childNo = person is { CanDecide: not false, Decision: ConsentDecision.Declined or ConsentDecision.Withdrawn };
            var someNo =
                childNo || parents.Exists(consentDecision => consentDecision is ConsentDecision.Declined or ConsentDecision.Withdrawn);
            return someYes && (!someNo || referral.Ruling is { InFavour: true } ruling && ruling.Answers == answers.Count);
        }
    }

    [Fact]
    public void All_that_is_missing_is_said_at_once()
    {
        var bare = TestReferrals.Form() with
        {
            Criteria = [],
            Person = TestReferrals.Form().Person with
            {
                Diagnosis = DiagnosisCategory.NotYetKnown,
                LocalAuthority = "",
                ResponsibleBoard = "",
            },
        };

        Assert.Equal(5, TestReferrals.Referral(bare).Missing(policy, TestActs.Today).Count);
        Assert.Empty(TestReferrals.Referral(null, TestReferrals.Agrees).Missing(policy, TestActs.Today));
    }

    [Theory]
    [InlineData(DiagnosisStatus.Confirmed, 0, 0)]
    [InlineData(DiagnosisStatus.OnPathway, 1, 0)]
    [InlineData(DiagnosisStatus.Suspected, 1, 1)]
    [InlineData(DiagnosisStatus.NotYetKnown, 1, 1)]
    public void How_sure_the_diagnosis_has_to_be_is_the_areas_rule(DiagnosisStatus status, int byDefault, int wherePathwayCounts)
    {
        var form = TestReferrals.Form() with { Person = TestReferrals.Form().Person with { DiagnosisStatus = status } };
        var wider = new PolicyBook([
            new PolicySetting(
                ReferralPolicies.DiagnosisAccepted,
                PolicyBook.Write(ReferralPolicies.DiagnosisAccepted, [DiagnosisStatus.Confirmed, DiagnosisStatus.OnPathway]),
                TestActs.Today,
                TestActs.Sam
            ),
        ]);

        Assert.Equal(byDefault, TestReferrals.Referral(form, TestReferrals.Agrees).Missing(policy, TestActs.Today).Count);
        Assert.Equal(wherePathwayCounts, TestReferrals.Referral(form, TestReferrals.Agrees).Missing(wider, TestActs.Today).Count);
    }

    [Fact]
    public void What_is_decided_stays_decided()
    {
        var referral = TestReferrals.Referral(null, TestReferrals.Agrees);
        referral.NotAccept(
            new(
                NotAcceptedReason.OutOfArea,
                "Lives in another board's area now.",
                "You live in another area now, which has its own register.",
                "The register of that board."
            ),
            TestActs.Sam
        );

        Assert.Throws<ConcurrentDecisionException>(() =>
            referral.Accept(Guid.NewGuid(), Guid.NewGuid(), "Three A&E attendances in ten days.", policy, TestActs.Sam)
        );
        Assert.Throws<ConcurrentDecisionException>(() => referral.Answer(TestReferrals.Agrees, TestActs.Sam));
        Assert.Throws<ConcurrentDecisionException>(() => referral.Withdraw("Nadia Cooper", "", TestActs.Sam));
    }
}
