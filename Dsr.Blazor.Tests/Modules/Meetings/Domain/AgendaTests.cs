using Dsr.Blazor.Kernel.Policy;
using Dsr.Blazor.Modules.Meetings.Domain;
using Dsr.Blazor.Modules.Register.Domain;

namespace Dsr.Blazor.Tests.Modules.Meetings.Domain;

public class AgendaTests
{
    static readonly DateOnly friday = new(2026, 11, 20);
    static readonly AgendaDay day = new(
        friday,
        new DateTimeOffset(2026, 11, 13, 10, 0, 0, TimeSpan.Zero),
        PolicyBook.Defaults.On(friday, MeetingPolicies.AgendaOrder),
        GreenDueWithin: 7
    );

    static AgendaPerson Somebody(Rating rating, int dueIn = 30, int reviewedAgo = 10) =>
        new()
        {
            EntryId = Guid.NewGuid(),
            PersonId = Guid.NewGuid(),
            Rating = rating,
            RatingSince = new(2026, 10, 1),
            AddedOn = new(2026, 6, 1),
            RecordedAt = new(2026, 6, 1, 9, 0, 0, TimeSpan.Zero),
            NextReviewDue = friday.AddDays(dueIn),
            LastReviewed = friday.AddDays(-reviewedAgo),
        };

    static IReadOnlyList<AgendaLine> Build(params AgendaPerson[] people) => Agenda.Build(people, default, day, AgendaReasons.All);

    [Theory]
    [InlineData(Rating.Red, 5, "Red since 1 October 2026")]
    [InlineData(Rating.Amber, 5, "Amber since 1 October 2026")]
    [InlineData(Rating.Blue, 20, "In hospital, Blue since 1 October 2026")]
    [InlineData(Rating.Green, 7, "Review due on 27 November 2026")]
    [InlineData(Rating.Green, 1, "Review due on 21 November 2026")]
    [InlineData(Rating.Green, 0, "Review due on the day")]
    [InlineData(Rating.Green, -3, "Review due on 17 November 2026, overdue at the meeting")]
    [InlineData(Rating.Green, 8, null)]
    public void Somebody_is_on_the_agenda_for_a_reason_in_words(Rating rating, int dueIn, string? reason) =>
        Assert.Equal(reason, Build(Somebody(rating, dueIn)).SingleOrDefault()?.Reasons.Single());

    [Fact]
    public void All_reasons_are_said_not_only_the_first()
    {
        var person = Somebody(Rating.Amber, dueIn: -1) with { Proposed = Rating.Red, ProposedBy = "Layla Owen", OverdueActions = 2 };
        Assert.Equal(
            [
                "Amber since 1 October 2026",
                "Review due on 19 November 2026, overdue at the meeting",
                "Red proposed by Layla Owen",
                "2 actions overdue at the meeting",
            ],
            Build(person).Single().Reasons
        );
    }

    [Fact]
    public void A_settled_Green_comes_on_for_a_proposal_or_a_late_action()
    {
        Assert.Equal(
            ["Amber proposed by Omar Owen"],
            Build(Somebody(Rating.Green) with { Proposed = Rating.Amber, ProposedBy = "Omar Owen" }).Single().Reasons
        );
        Assert.Equal(["1 action overdue at the meeting"], Build(Somebody(Rating.Green) with { OverdueActions = 1 }).Single().Reasons);
        Assert.Equal(["2 actions due on the day"], Build(Somebody(Rating.Green) with { ActionsDue = 2 }).Single().Reasons);
    }

    [Fact]
    public void An_open_escalation_is_a_reason_of_its_own_and_several_are_told_together()
    {
        AgendaEscalation panel = new("the ICS oversight panel", new(2026, 11, 12)),
            region = new("the region", new(2026, 11, 3));

        Assert.Equal(
            ["Escalated to the ICS oversight panel on 12 November 2026, not answered"],
            Build(Somebody(Rating.Green) with { OpenEscalations = [panel] }).Single().Reasons
        );
        Assert.Equal(
            ["2 escalations not answered: to the region and the ICS oversight panel, the first since 3 November 2026"],
            Build(Somebody(Rating.Green) with { OpenEscalations = [region, panel] }).Single().Reasons
        );
    }

    [Fact]
    public void Whoever_was_written_down_after_the_last_meeting_began_is_new_whatever_the_rating()
    {
        var joined = Somebody(Rating.Green) with { AddedOn = new(2026, 11, 10), RecordedAt = new(2026, 11, 13, 10, 1, 0, TimeSpan.Zero) };
        var line = Build(joined).Single();
        Assert.Equal(AgendaSection.New, line.Section);
        Assert.Equal(["New: joined on 10 November 2026"], line.Reasons);
        Assert.Empty(Build(joined with { RecordedAt = day.LastMeeting!.Value }));
    }

    [Theory]
    [InlineData(13, true)]
    [InlineData(12, false)]
    public void Before_the_first_meeting_a_week_is_new(int addedOn, bool isNew)
    {
        var person = Somebody(Rating.Green) with { AddedOn = new(2026, 11, addedOn) };
        Assert.Equal(isNew, Agenda.Build([person], default, day with { LastMeeting = null }, AgendaReasons.All).Count == 1);
    }

    [Fact]
    public void The_sections_follow_policy_and_one_that_policy_forgot_comes_last()
    {
        var people = new[] { Rating.Green, Rating.Amber, Rating.Red, Rating.Blue }.Select(rating => Somebody(rating, dueIn: 0)).ToList();
        people.Add(Somebody(Rating.Amber) with { RecordedAt = new(2026, 11, 19, 9, 0, 0, TimeSpan.Zero) });

        var byDefault = Agenda.Build(people, new HeldRowCount(3, 1), day, AgendaReasons.All).Select(line => line.Section);
        Assert.Equal(
            [AgendaSection.HeldRows, AgendaSection.New, AgendaSection.Blue, AgendaSection.Red, AgendaSection.Amber, AgendaSection.Green],
            byDefault
        );

        var byPolicy = Agenda
            .Build(
                people,
                default,
                day with
                {
                    Order = [AgendaSection.Red, AgendaSection.Amber, AgendaSection.Green, AgendaSection.Blue],
                },
                AgendaReasons.All
            )
            .Select(line => line.Section);
        Assert.Equal([AgendaSection.Red, AgendaSection.Amber, AgendaSection.Green, AgendaSection.Blue, AgendaSection.New], byPolicy);
    }

    [Fact]
    public void Within_a_section_the_overdue_come_first_then_who_was_reviewed_longest_ago()
    {
        var recent = Somebody(Rating.Amber, dueIn: 5, reviewedAgo: 2);
        var longAgo = Somebody(Rating.Amber, dueIn: 5, reviewedAgo: 12);
        var late = Somebody(Rating.Amber, dueIn: -1, reviewedAgo: 1);
        var lateAndLongAgo = Somebody(Rating.Amber, dueIn: -1, reviewedAgo: 15);
        var never = Somebody(Rating.Amber, dueIn: 5) with { LastReviewed = null, AddedOn = new(2026, 1, 1) };

        Assert.Equal(
            new[] { lateAndLongAgo, late, never, longAgo, recent }.Select(agendaPerson => agendaPerson.EntryId),
            Build(recent, longAgo, late, lateAndLongAgo, never).Select(line => line.EntryId!.Value)
        );
    }

    [Theory]
    [InlineData(0, 0, null)]
    [InlineData(1, 0, "1 row held")]
    [InlineData(3, 1, "3 rows held, 1 of them Red")]
    public void Held_rows_are_one_line(int rows, int red, string? words) =>
        Assert.Equal(words, Agenda.Build([], new HeldRowCount(rows, red), day, AgendaReasons.All).SingleOrDefault()?.Reasons.Single());

    [Fact]
    public void A_later_part_adds_a_reason_of_its_own()
    {
        var hospitalVisit = new AgendaReason("visit", "an oversight visit due", (_, _) => "Oversight visit due");
        Assert.Equal(
            ["Oversight visit due"],
            Agenda.Build([Somebody(Rating.Green)], default, day, [.. AgendaReasons.All, hospitalVisit]).Single().Reasons
        );
    }
}
