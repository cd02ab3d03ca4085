using Dsr.Blazor.Kernel.Policy;
using Dsr.Blazor.Modules.Meetings.Domain;
using Dsr.Blazor.Modules.Meetings.Domain.Preparing;
using Dsr.Blazor.Modules.Meetings.Domain.Series;
using Dsr.Blazor.Modules.Register.Domain;

namespace Dsr.Blazor.Tests.Modules.Meetings.Domain.Preparing;

public class AgendaReasonsTests
{
    static readonly DateOnly friday = new(2026, 11, 20);
    static readonly DateTimeOffset began = new(2026, 11, 13, 10, 0, 0, TimeSpan.Zero),
        ended = began.AddHours(2);
    static readonly AgendaDay day = new(friday, began, PolicyBook.Defaults.On(friday, MeetingPolicies.AgendaOrder), GreenDueWithin: 7)
    {
        LastEnded = ended,
    };
    static readonly AgendaRule panel = SeriesPolicies.Kinds.Default[1].Agenda;

    // On the register for long, with nothing that asks for a meeting.
    static AgendaPerson Settled(Rating rating = Rating.Green) =>
        new()
        {
            EntryId = Guid.NewGuid(),
            PersonId = Guid.NewGuid(),
            Rating = rating,
            RatingSince = new(2026, 11, 16),
            AddedOn = new(2026, 6, 1),
            RecordedAt = new(2026, 6, 1, 9, 0, 0, TimeSpan.Zero),
            NextReviewDue = friday.AddDays(30),
            RatingBefore = rating,
        };

    static IReadOnlyList<string> Said(AgendaPerson person, AgendaRule? rule = null) =>
        Agenda.Build([person], default, day with { Rule = rule ?? AgendaRule.Everything }, AgendaReasons.All).SingleOrDefault()?.Reasons
        ?? [];

    [Fact]
    public void Whoever_is_settled_is_on_no_agenda() => Assert.Empty(Said(Settled()));

    [Fact]
    public void A_rating_is_changed_when_it_is_another_than_as_the_last_meeting_ended()
    {
        Assert.Equal(["Rating changed from Amber to Green on 16 November 2026"], Said(Settled() with { RatingBefore = Rating.Amber }));
        Assert.Empty(Said(Settled() with { RatingBefore = Rating.Green }));
        Assert.Empty(Said(Settled() with { RatingBefore = null }));
    }

    [Theory]
    [InlineData(1, true)]
    [InlineData(0, false)]
    public void A_stay_written_down_after_the_last_meeting_is_an_admission(int minutesAfter, bool isReason)
    {
        var said = Said(Settled() with { StayRecordedAt = ended.AddMinutes(minutesAfter), AdmittedOn = new(2026, 11, 12) });

        Assert.Equal(isReason ? ["Admitted to hospital on 12 November 2026"] : [], said);
    }

    [Fact]
    public void A_day_of_admission_that_nobody_knows_is_not_invented() =>
        Assert.Equal(["Admitted to hospital, day not yet known"], Said(Settled() with { StayRecordedAt = ended.AddDays(1) }));

    [Theory]
    [InlineData("2026-11-13", true)]
    [InlineData("2026-11-12", false)]
    public void Whoever_left_hospital_on_the_day_of_the_last_meeting_or_later_is_discharged(string left, bool isReason)
    {
        var out_ = DateOnly.Parse(left, System.Globalization.CultureInfo.InvariantCulture);
        Assert.Equal(isReason, Said(Settled() with { DischargedOn = out_ }).Count == 1);
        // Back in hospital: that is said instead.
        Assert.DoesNotContain(Said(Settled() with { DischargedOn = out_, StayRecordedAt = ended.AddDays(2) }), words =>
            words.StartsWith("Left", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void Everybody_who_asks_is_named_with_their_reason()
    {
        var person = Settled() with
        {
            Asked =
            [
                new("Layla Owen", "the school place ends", false),
                new("Amina Green", "housing notice", false),
                new("Sam Reid", "needs funding", true),
            ],
        };

        Assert.Equal(
            [
                "Asked for by Layla Owen: the school place ends; and by Amina Green: housing notice",
                "Referred up by Sam Reid: needs funding",
            ],
            Said(person)
        );
    }

    [Theory]
    [InlineData(Rating.Red, "Red since 16 November 2026")]
    [InlineData(Rating.Amber, "Amber since 16 November 2026")]
    [InlineData(Rating.Blue, null)]
    [InlineData(Rating.Green, null)]
    public void A_panels_rule_has_Red_and_Amber_each_time_and_not_the_others(Rating rating, string? said) =>
        Assert.Equal(said, Said(Settled(rating), panel).SingleOrDefault());

    [Fact]
    public void A_panels_rule_has_the_reasons_that_it_names_and_not_the_others()
    {
        Assert.Empty(Said(Settled() with { NextReviewDue = friday.AddDays(-3), OverdueActions = 2 }, panel));
        Assert.Single(Said(Settled() with { Proposed = Rating.Red, ProposedBy = "Layla Owen" }, panel));
        Assert.Single(Said(Settled() with { Asked = [new("Layla Owen", "the school place ends", false)] }, panel));
        Assert.Single(Said(Settled() with { Asked = [new("Sam Reid", "needs funding", true)] }, panel));
        Assert.Single(Said(Settled() with { RecordedAt = began.AddMinutes(1) }, panel));
        Assert.Equal(
            ["Pulled in by Sam Reid: the move is on Monday"],
            Said(Settled() with { PulledIn = "Pulled in by Sam Reid: the move is on Monday" }, panel)
        );
    }

    [Fact]
    public void A_rule_with_an_order_of_its_own_orders_the_sections_and_leaves_held_rows_to_others()
    {
        var lines = Agenda.Build(
            [Settled(Rating.Amber), Settled(Rating.Red), Settled() with { RecordedAt = began.AddMinutes(1) }],
            new HeldRowCount(3, 0),
            day with
            {
                Rule = panel,
            },
            AgendaReasons.All
        );

        Assert.Equal([AgendaSection.New, AgendaSection.Red, AgendaSection.Amber], lines.Select(line => line.Section));
    }

    [Fact]
    public void A_rule_that_names_no_reasons_has_those_that_are_added_later_too()
    {
        var later = new AgendaReason("visit", "an oversight visit due", (_, _) => "Oversight visit due");

        Assert.True(AgendaRule.Everything.Counts(later));
        Assert.False(panel.Counts(later));
    }

    [Fact]
    public void Every_reason_has_a_key_and_a_name_of_its_own()
    {
        Assert.Equal(AgendaReasons.All.Count, AgendaReasons.All.Select(reason => reason.Key).Distinct().Count());
        Assert.Equal(AgendaReasons.All.Count, AgendaReasons.All.Select(reason => reason.Name).Distinct().Count());
    }

    [Fact]
    public void A_rule_is_said_in_words() =>
        Assert.StartsWith(
            "Red and Amber each time; others for: new on the register, rating changed",
            panel.InWords(AgendaReasons.ToChoose),
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData(14, 72, 60, "12 minutes over: 14 people, 72 of 60 minutes")]
    [InlineData(13, 61, 60, "1 minute over: 13 people, 61 of 60 minutes")]
    [InlineData(12, 60, 60, "12 people, 60 of 60 minutes")]
    [InlineData(1, 6, 60, "1 person, 6 of 60 minutes")]
    public void The_time_that_is_asked_for_is_held_against_the_length(int people, int needed, int length, string words) =>
        Assert.Equal(words, new AgendaTime(people, needed, length).InWords);
}
