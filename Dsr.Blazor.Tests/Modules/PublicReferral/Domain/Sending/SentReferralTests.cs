using Dsr.Blazor.Modules.People.Domain;
using Dsr.Blazor.Modules.PublicReferral.Domain.Sending;
using Dsr.Blazor.Modules.Referrals.Domain;
using Dsr.Blazor.Tests.Builders;

namespace Dsr.Blazor.Tests.Modules.PublicReferral.Domain.Sending;

public class SentReferralTests
{
    [Fact]
    public void What_was_said_stands_in_the_form_that_the_register_takes()
    {
        var form = SentReferral
            .Of(
                TestAnswers.Asked(("signs", "CrisisTeam+Breakdown"), ("ways", "Text+Letter"), ("times", "after 4"), ("not-by-phone", "yes"))
            )
            .Form;

        Assert.Equal(
            ("Zofia", "Nowak", new DateOnly(1992, 5, 4), "999 000 0018"),
            (form.Person.GivenName, form.Person.FamilyName, form.Person.DateOfBirth, form.Person.NhsNumber)
        );
        Assert.Equal((DiagnosisCategory.Autism, DiagnosisStatus.Confirmed), (form.Person.Diagnosis, form.Person.DiagnosisStatus));
        Assert.Equal(
            ("12 Mill Lane, Severnside", "SV1 2AB", "Severnside City Council"),
            (form.Person.Address, form.Person.Postcode, form.Person.LocalAuthority)
        );
        Assert.Equal([RiskCriterion.Breakdown, RiskCriterion.CrisisTeam], form.Criteria);
        Assert.Equal(
            ("The crisis team came twice this month.", "", "Somebody who visits at home."),
            (form.CurrentIssues, form.Tried, form.CouldHelp)
        );
        Assert.Equal([ContactHow.Text, ContactHow.Letter], form.Contact.Ways);
        Assert.Equal(
            ("01632 960 131", "after 4", "Easy read", true),
            (form.Contact.Phone, form.Contact.Times, form.Contact.Format, form.Contact.NotByPhone)
        );
        Assert.Equal(new ReferrerDetails(), form.Referrer);
        Assert.Equal((false, false), (form.Urgent, form.ExplainFirst));
    }

    [Theory]
    [InlineData("me", ReferralSource.Self)]
    [InlineData("parent", ReferralSource.ParentOrCarer)]
    [InlineData("helper", ReferralSource.SomeoneHelping)]
    [InlineData("professional", ReferralSource.OtherProfessional)]
    public void The_source_is_who_filled_it_in(string who, ReferralSource source)
    {
        var sent = SentReferral.Of(TestAnswers.Asked(("who", who)));

        Assert.Equal(source, sent.Source);
        Assert.Equal(who == "me" ? "" : "Lena Nowak", sent.Form.Referrer.Name);
        Assert.Equal(who == "professional" ? "Community nurse" : "", sent.Form.Referrer.Role);
    }

    [Theory]
    [InlineData("yes", true)]
    [InlineData("not-sure", true)]
    [InlineData("no", false)]
    public void Who_is_not_sure_is_taken_as_urgent(string answer, bool urgent) =>
        Assert.Equal(urgent, SentReferral.Of(TestAnswers.Asked(("urgent", answer))).Form.Urgent);

    [Fact]
    public void What_was_told_is_kept_as_the_page_said_it_with_the_version_of_its_words()
    {
        var asked = TestAnswers.Asked();

        var told = SentReferral.Of(asked).Form.Told!;

        Assert.Equal(asked.Terms.Statements.Version, told.WordingVersion);
        Assert.All(asked.Terms.Statements.What, text => Assert.Contains(text, told.What, StringComparison.Ordinal));
        Assert.Equal(ToldStatements.WithWhom(asked), told.WithWhom);
        Assert.Contains("Severnside City Council", told.WithWhom);
        Assert.DoesNotContain("Mercia County Council", told.WithWhom);
        Assert.Contains("Mercia County Council", ToldStatements.WithWhom(TestAnswers.Asked(("council", "not-known"))));
    }

    [Theory]
    [InlineData("no", false)]
    [InlineData("explain", true)]
    public void Who_was_not_told_is_not_said_to_have_been(string told, bool explain)
    {
        var form = SentReferral.Of(TestAnswers.Asked(("who", "helper"), ("told", told))).Form;

        Assert.Null(form.Told);
        Assert.Equal(explain, form.ExplainFirst);
    }

    [Fact]
    public void Everything_at_its_limit_is_taken_by_the_register()
    {
        string Long(int length) => new('é', length);
        var asked = TestAnswers.Asked(
            ("who", "professional"),
            ("your-name", Long(100)),
            ("your-role", Long(100)),
            ("your-organisation", Long(100)),
            ("your-relationship", Long(100)),
            ("your-phone", Long(300)),
            ("given-name", Long(100)),
            ("family-name", Long(99)),
            ("preferred-name", Long(100)),
            ("address", Long(300)),
            ("postcode", Long(10)),
            ("now", Long(8000)),
            ("tried", Long(8000)),
            ("help", Long(8000)),
            ("agree", "cannot"),
            ("decides", "decided"),
            ("decider-name", Long(200)),
            ("decider-says", "yes"),
            ("consulted", Long(900)),
            ("assessment", Long(900)),
            ("phone", Long(300)),
            ("times", Long(300)),
            ("contact-first", "other"),
            ("someone-else", Long(300)),
            ("format", "other"),
            ("format-other", Long(100))
        );
        Assert.Null(Blazor.Modules.PublicReferral.Domain.Asking.Questions.Open(asked));
        var sent = SentReferral.Of(asked);

        var taken = ReferralLimits.Checked(sent.Form, TestAnswers.Today);

        Assert.Equal(8000, taken.CurrentIssues.Length);
        Assert.All(sent.Consents, statement => statement.Checked(taken.Person.DateOfBirth, TestAnswers.Today));
    }
}
