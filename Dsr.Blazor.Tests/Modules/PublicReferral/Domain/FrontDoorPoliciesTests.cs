using Dsr.Blazor.Kernel.Policy;
using Dsr.Blazor.Modules.Governance.Domain;
using Dsr.Blazor.Modules.PublicReferral.Domain;
using Dsr.Blazor.Modules.Referrals.Domain;
using Dsr.Blazor.Modules.Register.Domain;
using Dsr.Blazor.Tests.Builders;

namespace Dsr.Blazor.Tests.Modules.PublicReferral.Domain;

public class FrontDoorPoliciesTests
{
    [Fact]
    public void No_two_policies_have_one_name_and_each_says_what_it_decides_and_whence() =>
        Assert.Equal(
            PolicyKeys.All.Count,
            PolicyKeys.All.Where(key => key.Meaning != "" && key.Basis != "").Select(key => key.Name).Distinct().Count()
        );

    [Fact]
    public void The_keys_of_the_public_pages_are_listed_with_all_others() => Assert.Empty(FrontDoorPolicies.All.Except(PolicyKeys.All));

    [Fact]
    public void Every_default_comes_back_from_storage_as_it_was()
    {
        Assert.Equal(Stored(FrontDoorPolicies.OpeningHours).InWords, FrontDoorPolicies.OpeningHours.Default.InWords);
        Assert.Equivalent(FrontDoorPolicies.Sharing.Default, Stored(FrontDoorPolicies.Sharing), strict: true);
        Assert.Equivalent(FrontDoorPolicies.Announcements.Default, Stored(FrontDoorPolicies.Announcements), strict: true);
        Assert.Equivalent(FrontDoorPolicies.Resources.Default, Stored(FrontDoorPolicies.Resources), strict: true);
        Assert.Equivalent(FrontDoorPolicies.Statements.Default, Stored(FrontDoorPolicies.Statements), strict: true);
        Assert.Equivalent(FrontDoorPolicies.UrgentHelp.Default, Stored(FrontDoorPolicies.UrgentHelp), strict: true);
        Assert.Equal(FrontDoorPolicies.SelfReferral.Default, Stored(FrontDoorPolicies.SelfReferral));
        Assert.Equal(FrontDoorPolicies.PlainRatings.Default, Stored(FrontDoorPolicies.PlainRatings));
        Assert.Equal(FrontDoorPolicies.Signs.Default, Stored(FrontDoorPolicies.Signs));
    }

    [Fact]
    public void Every_rating_has_its_plain_words() =>
        Assert.Equal(Enum.GetValues<Rating>().Order(), FrontDoorPolicies.PlainRatings.Default.Keys.Order());

    [Fact]
    public void Every_risk_criterion_has_its_plain_words() =>
        Assert.Equal(Enum.GetValues<RiskCriterion>().Order(), FrontDoorPolicies.Signs.Default.Keys.Order());

    // Ofcom keeps 01632 960000 to 960999 for made-up numbers, and .example belongs to nobody.
    [Fact]
    public void The_made_up_area_leads_to_nobody_real()
    {
        Contact[] contacts =
        [
            FrontDoorPolicies.Enquiries.Default,
            FrontDoorPolicies.Complaints.Default,
            FrontDoorPolicies.DataProtection.Default,
        ];

        Assert.All(contacts.Select(contact => contact.Phone).OfType<string>(), phone => Assert.StartsWith("01632 960 ", phone));
        Assert.All(contacts.Select(contact => contact.Email).OfType<string>(), email => Assert.EndsWith(".example", email));
        Assert.All(FrontDoorPolicies.UrgentHelp.Default, help =>
            Assert.True(help.Phone is "999" or "111" || help.Phone!.StartsWith("01632 960 ", StringComparison.Ordinal))
        );
    }

    static T Stored<T>(PolicyKey<T> key) =>
        new PolicyBook([new PolicySetting(key, PolicyBook.Write(key, key.Default), TestActs.Today, TestActs.Sam)]).On(TestActs.Today, key);
}
