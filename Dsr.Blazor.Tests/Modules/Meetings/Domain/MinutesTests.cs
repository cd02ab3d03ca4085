using Dsr.Blazor.Kernel;
using Dsr.Blazor.Modules.Accounts.Domain;
using Dsr.Blazor.Modules.Consent.Domain;
using Dsr.Blazor.Modules.Consent.Domain.Holding;
using Dsr.Blazor.Modules.Meetings.Domain;
using Dsr.Blazor.Modules.Meetings.Domain.Minuting;
using static Dsr.Blazor.Tests.Builders.TestActs;

namespace Dsr.Blazor.Tests.Modules.Meetings.Domain;

public class MinutesTests
{
    static Meeting Over()
    {
        var meeting = new Meeting(Guid.NewGuid(), "Weekly review", Today, Sam);
        meeting.SetAgenda([new(Guid.NewGuid(), Guid.NewGuid(), AgendaSection.Red, ["Red since 1 October 2026"])], new HashSet<Guid>(), Sam);
        meeting.Start(Sam);
        meeting.Say(meeting.Items[0].Id, "Mum is staying with him.", "", Sam);
        meeting.Finish(new HashSet<Guid>(), Sam);
        return meeting;
    }

    static Meeting Approved()
    {
        var meeting = Over();
        meeting.Approve(new Dictionary<Guid, MinutedPerson> { [meeting.Items[0].Id] = new() { Words = "Mum is staying with him." } }, Sam);
        return meeting;
    }

    static string Refusal(Action act) => Assert.Throws<RefusedException>(act).Message;

    [Fact]
    public void Words_are_put_right_after_the_meeting_and_what_was_said_in_it_stays()
    {
        var meeting = Over();
        var item = meeting.Items[0];
        meeting.PutRight(item.Id, " His aunt is staying with him. ", "Mum is staying with him.", Sam);

        Assert.Equal(
            ("His aunt is staying with him.", "Mum is staying with him.", "Sam Reid"),
            (item.InMinutes, item.Update, item.MinuteBy)
        );
        Assert.StartsWith(
            "Sam Reid wrote here",
            Assert.Throws<ConcurrentDecisionException>(() => meeting.PutRight(item.Id, "Other", "Mum is staying with him.", Sam)).Message,
            StringComparison.Ordinal
        );
        Assert.Equal(
            "What the minutes say is missing. Write it, then save again.",
            Refusal(() => meeting.PutRight(item.Id, " ", item.InMinutes, Sam))
        );
    }

    [Fact]
    public void Approved_minutes_are_locked_and_are_added_to()
    {
        var meeting = Approved();
        var item = meeting.Items[0];
        const string locked = "These minutes were approved by Sam Reid and are locked. Add an addendum instead.";

        Assert.Equal((MeetingStatus.Approved, "Sam Reid"), (meeting.Status, meeting.ApprovedBy));
        Assert.Equal(locked, Refusal(() => meeting.PutRight(item.Id, "Other", item.InMinutes, Sam)));
        Assert.Equal(locked, Refusal(() => meeting.NoteBusiness("Other", "")));
        Assert.Equal(locked, Refusal(() => meeting.Approve(new Dictionary<Guid, MinutedPerson>(), Sam)));
        Assert.Equal("The meeting is over. Make a new one.", Refusal(() => meeting.Say(item.Id, "Other", item.Update, Sam)));

        meeting.AddTo(item.Id, "The aunt left on Sunday.", Sam);
        meeting.AddTo(null, "The date of the next meeting was wrong.", Sam);
        Assert.Equal([item.Id, null], meeting.Addenda.Select(minutesAddendum => minutesAddendum.ItemId));
        Assert.Equal("Mum is staying with him.", item.Minuted!.Words);
    }

    [Fact]
    public void Before_the_end_nothing_is_put_right_approved_added_or_sent()
    {
        var meeting = new Meeting(Guid.NewGuid(), "Weekly review", Today, Sam);
        Assert.Equal(
            "The meeting is not over. Its minutes can be put right when it is finished.",
            Refusal(() => meeting.Approve(new Dictionary<Guid, MinutedPerson>(), Sam))
        );
        Assert.Equal(
            "These minutes are not approved yet: put the words right instead of adding to them.",
            Refusal(() => Over().AddTo(null, "More", Sam))
        );
        Assert.Equal(
            "Approve the minutes first: a list that is sent holds what was approved.",
            Refusal(() => Over().SendList(Guid.NewGuid(), ListWay.Paper, "The team", [Guid.NewGuid()], 1, Sam))
        );
        Assert.Equal(
            "Nobody is on this organisation's list, so there is nothing to send.",
            Refusal(() => Approved().SendList(Guid.NewGuid(), ListWay.Paper, "The team", [], 0, Sam))
        );
    }

    // When the agreement was signed, in days from today; whether consent to share holds; whom it names; and whether they may be told.
    [Theory]
    [InlineData(-1, false, "", "sharing agreement, signed on 19 November 2026")]
    [InlineData(0, false, "", "sharing agreement, signed on 20 November 2026")]
    [InlineData(1, false, "", null)]
    [InlineData(null, false, "Ashford School", null)]
    [InlineData(null, true, "Ashford School", "consent to share with them, from 20 November 2026")]
    [InlineData(null, true, " ashford school", "consent to share with them, from 20 November 2026")]
    [InlineData(null, true, "Ashford", null)]
    [InlineData(null, true, "", null)]
    public void An_organisation_is_told_on_its_agreement_or_on_a_consent_that_names_it(
        int? agreed,
        bool holds,
        string names,
        string? ground
    )
    {
        var school = new Organisation("Ashford School", OrganisationKind.School, agreed is { } days ? Today.AddDays(days) : null, Sam);
        var answer = new ConsentRecord(
            Guid.NewGuid(),
            Today.AddYears(-20),
            new()
            {
                Scope = ConsentScope.ShareWithOrganisations,
                Decision = ConsentDecision.Given,
                Giver = ConsentGiver.Person,
                WithWhom = names.Length > 0 ? [names, "The GP"] : ["The GP"],
            },
            Sam
        );

        Assert.Equal(
            ground,
            ListGround.Of(
                school,
                new(holds ? ConsentStatus.Holds : ConsentStatus.Withdrawn, ConsentBasis.Person16OrOver, "", answer),
                Today
            )
        );
    }
}
