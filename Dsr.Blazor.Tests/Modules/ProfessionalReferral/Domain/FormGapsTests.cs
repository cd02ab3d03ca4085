using Dsr.Blazor.Modules.People.Domain;
using Dsr.Blazor.Modules.ProfessionalReferral.Domain;
using Dsr.Blazor.Tests.Builders;

namespace Dsr.Blazor.Tests.Modules.ProfessionalReferral.Domain;

public class FormGapsTests
{
    static readonly DateOnly today = TestActs.Today;
    static readonly DateTimeOffset now = TestActs.Sam.At;

    static IEnumerable<(string Field, bool Stops)> Gaps(ProfessionalForm form) =>
        FormGaps.Of(form, now, today).Select(gap => (gap.Field, gap.Stops));

    static ProfessionalForm With(ProfessionalForm form, Func<PersonDetails, PersonDetails> change) =>
        form with
        {
            Said = form.Said with { Person = change(form.Said.Person) },
        };

    [Fact]
    public void A_whole_form_lacks_only_the_number_that_is_not_known() =>
        Assert.Equal([("NhsNumber", false)], Gaps(TestProfessional.Form()));

    // What triage cannot begin without, written out by hand.
    public static TheoryData<string, Func<ProfessionalForm, ProfessionalForm>> Mandatory =>
        new()
        {
            { "GivenName", form => With(form, person => person with { GivenName = "", FamilyName = " " }) },
            { "DateOfBirth", form => With(form, person => person with { DateOfBirth = null }) },
            { "LocalAuthority", form => With(form, person => person with { LocalAuthority = "" }) },
            { "Diagnosis", form => With(form, person => person with { Diagnosis = DiagnosisCategory.NotYetKnown }) },
            { "DiagnosisStatus", form => With(form, person => person with { DiagnosisStatus = DiagnosisStatus.NotYetKnown }) },
            { "Criteria", form => form with { Said = form.Said with { Criteria = [] } } },
            { "CurrentIssues", form => form with { Said = form.Said with { CurrentIssues = " " } } },
            { "Source", form => form with { Source = null } },
            { "ReferrerName", form => form with { Said = form.Said with { Referrer = form.Said.Referrer with { Name = "" } } } },
            { "ReferrerPhone", form => form with { Said = form.Said with { Referrer = form.Said.Referrer with { Email = "" } } } },
        };

    [Theory, MemberData(nameof(Mandatory))]
    public void What_is_mandatory_stops_a_professional_on_the_long_path_and_the_short(
        string field,
        Func<ProfessionalForm, ProfessionalForm> without
    )
    {
        Assert.Contains((field, true), Gaps(without(TestProfessional.Form())));
        Assert.Contains((field, true), Gaps(without(Short(TestProfessional.Form()))));
    }

    [Theory, MemberData(nameof(Mandatory))]
    public void What_came_by_phone_is_written_down_as_it_came(string field, Func<ProfessionalForm, ProfessionalForm> without)
    {
        var form = without(TestProfessional.ByPhone(today, new(9, 0)));

        Assert.Contains((field, field is "GivenName" or "Source" or "ReferrerName"), Gaps(form));
    }

    [Theory]
    [InlineData("485 777 3456", "NhsNumber")]
    [InlineData("12345", "NhsNumber")]
    [InlineData("999 000 0018", null)]
    public void A_number_that_fails_the_check_stops(string number, string? field) =>
        Assert.Equal(
            field,
            Gaps(With(TestProfessional.Form(), person => person with { NhsNumber = number }))
                .Where(gap => gap.Stops)
                .Select(gap => gap.Field)
                .SingleOrDefault()
        );

    [Theory]
    [InlineData(2026, 11, 21, true)]
    [InlineData(2026, 11, 20, false)]
    [InlineData(1906, 11, 20, false)]
    [InlineData(1906, 11, 19, true)]
    public void A_birth_tomorrow_or_more_than_120_years_ago_stops(int year, int month, int day, bool stops) =>
        Assert.Equal(
            stops,
            Gaps(With(TestProfessional.Form(), person => person with { DateOfBirth = new(year, month, day) }))
                .Contains(("DateOfBirth", true))
        );

    [Theory]
    [InlineData(20, 11, 59, null)]
    [InlineData(20, 12, 1, "On")]
    [InlineData(21, 9, 0, "On")]
    public void What_was_received_lies_in_the_past(int day, int hour, int minute, string? field) =>
        Assert.Equal(
            field,
            Gaps(TestProfessional.ByPhone(new(2026, 11, day), new(hour, minute)))
                .Where(gap => gap.Stops)
                .Select(gap => gap.Field)
                .SingleOrDefault()
        );

    [Fact]
    public void Nothing_valid_about_consent_does_not_stop_it_and_is_said()
    {
        var gap = Assert.Single(FormGaps.Of(TestProfessional.Form() with { Consent = new() }, now, today), formGap =>
            formGap.Section == FormSection.Consent
        );

        Assert.Equal((false, "The person has not been asked yet. Ask them."), (gap.Stops, gap.Words));
    }

    [Fact]
    public void An_answer_of_tomorrow_or_before_birth_stops()
    {
        Assert.Contains(("PersonOn", true), Gaps(Answered(today.AddDays(1))));
        Assert.Contains(("PersonOn", true), Gaps(Answered(TestReferrals.Adult.AddDays(-1))));
        Assert.DoesNotContain(("PersonOn", true), Gaps(Answered(today)));
    }

    [Fact]
    public void What_is_ticked_as_told_says_how_by_whom_and_when()
    {
        var form = TestProfessional.Form();

        Assert.Contains(("IsTold", false), Gaps(form with { Told = new() }));
        Assert.Contains(("ToldFormat", true), Gaps(form with { Told = form.Told with { Format = "" } }));
        Assert.Contains(("ToldOn", true), Gaps(form with { Told = form.Told with { On = today.AddDays(1) } }));
    }

    [Fact]
    public void The_short_path_asks_for_the_mandatory_parts_alone() =>
        Assert.Equal(
            [
                FormSection.Referrer,
                FormSection.Person,
                FormSection.Diagnosis,
                FormSection.WhyNow,
                FormSection.Consent,
                FormSection.Told,
                FormSection.Send,
            ],
            FormSections.Of(Short(TestProfessional.Form()))
        );

    [Fact]
    public void Nobody_takes_the_short_path_for_somebody_else() =>
        Assert.Contains(FormSection.Background, FormSections.Of(Short(TestProfessional.ByPhone(today, new(9, 0)))));

    static ProfessionalForm Short(ProfessionalForm form) => form with { Said = form.Said with { RunsOwnMeeting = true } };

    static ProfessionalForm Answered(DateOnly on)
    {
        var form = TestProfessional.Form();
        return form with { Consent = form.Consent with { Person = form.Consent.Person with { On = on } } };
    }
}
