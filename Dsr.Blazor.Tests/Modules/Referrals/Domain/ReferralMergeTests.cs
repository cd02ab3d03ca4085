using Dsr.Blazor.Modules.Referrals.Domain;
using Dsr.Blazor.Tests.Builders;

namespace Dsr.Blazor.Tests.Modules.Referrals.Domain;

public class ReferralMergeTests
{
    static readonly ReferralForm opened = TestReferrals.Form();

    [Fact]
    public void What_only_a_colleague_changed_is_taken_over_and_what_was_typed_stays()
    {
        var theirs = opened with
        {
            Risks = "Runs into the road.",
            Person = opened.Person with { NhsNumber = "999 000 0018" },
            Criteria = [RiskCriterion.Police],
        };
        var mine = opened with { Medication = "Sertraline", Person = opened.Person with { PreferredName = "Zo" } };

        var merged = ReferralMerge.Of(opened, theirs, mine);

        Assert.Equal(
            ("Runs into the road.", "Sertraline", "999 000 0018", "Zo"),
            (merged.Risks, merged.Medication, merged.Person.NhsNumber, merged.Person.PreferredName)
        );
        Assert.Equal([RiskCriterion.Police], merged.Criteria);
    }

    [Fact]
    public void Where_both_changed_the_same_thing_what_was_typed_stays()
    {
        var merged = ReferralMerge.Of(opened, opened with { Risks = "Theirs", Urgent = true }, opened with { Risks = "Mine" });

        Assert.Equal(("Mine", true), (merged.Risks, merged.Urgent));
    }

    [Fact]
    public void Nothing_of_a_form_is_lost_on_the_way()
    {
        var told = opened with
        {
            Told = new() { WordingVersion = "2026-11", WithWhom = ["Severnside City Council"] },
            Contact = new() { Ways = [ContactHow.Text], NotByPhone = true },
        };

        var merged = ReferralMerge.Of(told, told, told);

        Assert.Equal(told with { Criteria = merged.Criteria, Told = merged.Told, Contact = merged.Contact }, merged);
        Assert.Equal(
            (told.Told!.WithWhom.Single(), ContactHow.Text, true),
            (merged.Told!.WithWhom.Single(), merged.Contact.Ways.Single(), merged.Contact.NotByPhone)
        );
    }
}
