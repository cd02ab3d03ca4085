using Dsr.Blazor.Kernel;
using Dsr.Blazor.Modules.MultiAgency.Domain;
using Dsr.Blazor.Tests.Builders;
using static Dsr.Blazor.Tests.Builders.TestActs;

namespace Dsr.Blazor.Tests.Modules.MultiAgency.Domain;

public class MamInvitationTests
{
    [Theory]
    [InlineData(InviteeKind.Professional, "Sign in, or ring the team on 01632 960 120, for whom it is about and where it is.")]
    [InlineData(
        InviteeKind.Family,
        "We meet you 15 minutes before, at 9:45am, to go through it with you and to hear what you wish to say."
    )]
    public void It_says_when_and_whom_to_ring_and_never_about_whom_or_where(InviteeKind kind, string says)
    {
        var lines = MamInvitation.Lines(TestMams.Planned(7), kind, "01632 960 120");

        Assert.Equal("You are invited to a multi-agency meeting on 27 November 2026 at 10:00am. It takes about 60 minutes.", lines[0]);
        Assert.Contains(says, lines);
        Assert.DoesNotContain(lines, line =>
            line.Contains("Severn House", StringComparison.Ordinal) || line.Contains("notice", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void There_is_none_before_the_meeting_has_a_day() =>
        Assert.Throws<RefusedException>(() => MamInvitation.Lines(TestMams.Asked(), InviteeKind.Family, "01632 960 120"));

    // Who may sit in where somebody is spoken of, by hand.
    [Theory]
    [InlineData(InviteeKind.Person, false, "", MaySitIn.Yes)]
    [InlineData(InviteeKind.Family, false, "", MaySitIn.Yes)]
    [InlineData(InviteeKind.Professional, true, "", MaySitIn.Yes)]
    [InlineData(InviteeKind.Professional, false, "", MaySitIn.NotYet)]
    [InlineData(InviteeKind.Professional, false, "Mercia County Council", MaySitIn.NotYet)]
    [InlineData(InviteeKind.Professional, false, "wychford school ", MaySitIn.OnConsent)]
    public void An_organisation_that_has_not_signed_sits_in_on_a_consent_that_names_it(
        InviteeKind kind,
        bool hasSigned,
        string named,
        MaySitIn may
    ) => Assert.Equal(may, SharingRule.Of(kind, hasSigned, "Wychford School", [named]));

    [Fact]
    public void Who_may_not_sit_in_is_not_written_down_as_having_come()
    {
        var mam = TestMams.Planned();
        var teacher = mam.Invite(TestMams.Teacher, Sam);

        Assert.Contains(
            "Wychford School has not signed",
            Assert.Throws<RefusedException>(() => mam.Attend(teacher.Id, MamAttendance.Came, MaySitIn.NotYet, Sam)).Message,
            StringComparison.Ordinal
        );
        mam.Attend(teacher.Id, MamAttendance.Apologies, MaySitIn.NotYet, Sam);
        mam.Attend(teacher.Id, MamAttendance.Came, MaySitIn.OnConsent, Sam);

        Assert.Equal(MamAttendance.Came, teacher.Attendance);
    }

    [Fact]
    public void Nobody_is_invited_twice_and_who_came_stays_on_the_list()
    {
        var mam = TestMams.Begun();

        Assert.Throws<RefusedException>(() => mam.Invite(TestMams.Mother with { Name = "ada okonkwo" }, Sam));
        Assert.Throws<RefusedException>(() => mam.TakeOff(mam.Invitees[0].Id));
    }

    [Fact]
    public void What_ships_says_that_it_is_not_the_national_template_and_names_each_question_once()
    {
        foreach (var template in new[] { MamPolicies.Preventing.Default, MamPolicies.ComingHome.Default })
        {
            Assert.Equal("Local wording, not the national template", template.Basis);
            Assert.Equal(template.Questions().Count(), template.Questions().Select(mamQuestion => mamQuestion.Name).Distinct().Count());
        }
    }
}
