using Dsr.Blazor.Kernel;
using Dsr.Blazor.Kernel.Text;
using Dsr.Blazor.Modules.Accounts.Domain;
using Dsr.Blazor.Modules.People.Domain;
using Dsr.Blazor.Modules.ProfessionalReferral.Domain;
using Dsr.Blazor.Modules.PublicReferral.Domain.Asking;
using Dsr.Blazor.Modules.Referrals.Domain;
using Dsr.Blazor.Tests.Builders;

namespace Dsr.Blazor.Tests.Kernel.Text;

public class EmailAddressTests
{
    public static TheoryData<string> None =>
        [
            "victim@example.org?bcc=me@evil.example",
            "victim?bcc=me@evil.example",
            "a%3Fbcc=b@example.org",
            "a&b=c@example.org",
            "a@example.org&cc=b@example.org",
            "a@example.org,b@example.org",
            "a@example.org;b@example.org",
            "<a@example.org>",
            "Ann <a@example.org>",
            "a@b@example.org",
            "a b@example.org",
            "a@example",
            "a@localhost",
            "@example.org",
            "a@",
            "a",
            "a@example..org",
            ".a@example.org",
            "a.@example.org",
            "a..b@example.org",
            "a@-example.org",
            "a@example.org\r\nBcc: b@example.org",
            "mailto:a@example.org",
            "a@example.org/x",
            "a@exam\u200Bple.org",
            "a\"b@example.org",
            "a:b@example.org",
        ];

    [Theory]
    [InlineData("ann@example.org")]
    [InlineData("  ann@example.org ")]
    [InlineData("ann.o'neill+dsr@trust.nhs.uk")]
    [InlineData("ANN_2@sub-domain.trust.nhs.uk")]
    [InlineData("r&d@example.org")]
    public void An_address_is_one(string text) => Assert.True(EmailAddress.Is(text));

    [Theory, MemberData(nameof(None))]
    public void What_is_more_or_less_than_an_address_is_none(string text)
    {
        Assert.False(EmailAddress.Is(text));
        Assert.Null(EmailAddress.Link(text));
    }

    [Fact]
    public void What_is_too_long_for_the_post_is_none()
    {
        var most = new string('a', 64) + "@" + string.Concat(Enumerable.Repeat(new string('b', 60) + ".", 3)) + "org";

        Assert.True(EmailAddress.Is(most));
        Assert.False(EmailAddress.Is("a" + most));
        Assert.False(EmailAddress.Is("a@" + string.Concat(Enumerable.Repeat(new string('b', 60) + ".", 5)) + "org"));
    }

    [Theory]
    [InlineData("ann@example.org", "mailto:ann@example.org")]
    [InlineData("r&d@example.org", "mailto:r%26d@example.org")]
    public void A_link_holds_the_address_and_nothing_else(string text, string link) => Assert.Equal(link, EmailAddress.Link(text));

    // One rule for all ways in: each is tried with the same.
    [Theory, MemberData(nameof(None))]
    public void No_way_in_takes_what_is_none(string text)
    {
        var form = TestReferrals.Form();
        var professional = TestProfessional.Form();
        Assert.Contains(Questions.Of("contact")!.Check(TestAnswers.Asked(("ways", "Email"), ("email", text))), error =>
            error.Field == "email"
        );
        Assert.Contains(Questions.Of("about-you")!.Check(TestAnswers.Asked(("who", "helper"), ("your-email", text))), error =>
            error.Field == "your-email"
        );
        Assert.Throws<RefusedException>(() =>
            ReferralLimits.Checked(form with { Contact = form.Contact with { Email = text } }, TestActs.Sam.Today)
        );
        Assert.Throws<RefusedException>(() =>
            ReferralLimits.Checked(form with { Referrer = form.Referrer with { Email = text } }, TestActs.Sam.Today)
        );
        var typed = professional with { Said = professional.Said with { Referrer = professional.Said.Referrer with { Email = text } } };
        Assert.Contains(FormGaps.Of(typed, TestActs.Sam.At, TestActs.Sam.Today), gap => gap is { Field: "ReferrerEmail", Stops: true });
        Assert.Throws<RefusedException>(() => new Account("sub", "Ann", text, [Role.Lead], null, TestActs.Sam));
        Assert.Throws<RefusedException>(() =>
            Person
                .Record(TestPeople.Details(), TestActs.Sam)
                .Involve(
                    new InvolvementDetails
                    {
                        Role = InvolvementRole.Other,
                        Name = "Ann",
                        Email = text,
                    },
                    TestActs.Sam
                )
        );
    }
}
