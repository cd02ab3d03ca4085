using Dsr.Blazor.Kernel;
using Dsr.Blazor.Kernel.Policy;
using Dsr.Blazor.Kernel.Time;
using Dsr.Blazor.Modules.Letters.Domain;
using Dsr.Blazor.Modules.Referrals.Domain;
using Dsr.Blazor.Tests.Builders;

namespace Dsr.Blazor.Tests.Modules.Referrals.Domain;

public class ReferralClocksTests
{
    static ActorContext On(int day, int hour = 10, int month = 12, int year = 2026)
    {
        var at = London.Instant(new(year, month, day), new(hour, 0));
        return new("priya", "Priya Kaur", at, new(year, month, day));
    }

    static Referral Received(ActorContext act) =>
        Referral.Receive(
            Guid.NewGuid(),
            TestReferrals.Form(),
            [TestReferrals.Agrees],
            new("DSR-R-7K2M9T", ReferralSource.CommunityTeam, ReferralMethod.ProfessionalForm),
            act
        );

    static ReferralClock Clock(Referral referral, string name, ActorContext asked) =>
        ReferralClocks
            .Of(referral, PolicyBook.Defaults, WorkingCalendar.EnglandAndWales, asked.Today)
            .Single(clock => clock.Rule.Name == name);

    // Christmas 2026 is a Friday; Boxing Day's bank holiday is Monday 28 December.
    [Theory]
    [InlineData(21, 10, "2026-12-23", "2026-12-30")]
    [InlineData(22, 10, "2026-12-24", "2026-12-31")]
    [InlineData(22, 18, "2026-12-29", "2027-01-04")]
    [InlineData(24, 10, "2026-12-30", "2027-01-05")]
    [InlineData(24, 18, "2026-12-31", "2027-01-06")]
    [InlineData(25, 10, "2026-12-31", "2027-01-06")]
    [InlineData(26, 10, "2026-12-31", "2027-01-06")]
    [InlineData(28, 10, "2026-12-31", "2027-01-06")]
    [InlineData(29, 10, "2026-12-31", "2027-01-06")]
    public void Over_Christmas_only_working_days_count(int day, int hour, string review, string contact)
    {
        var act = On(day, hour);
        var referral = Received(act);

        Assert.Equal(
            DateOnly.Parse(review, System.Globalization.CultureInfo.InvariantCulture),
            Clock(referral, "Risk review", act).Deadline.Due
        );
        Assert.Equal(
            DateOnly.Parse(contact, System.Globalization.CultureInfo.InvariantCulture),
            Clock(referral, "Contact", act).Deadline.Due
        );
    }

    [Fact]
    public void The_working_says_what_did_not_count()
    {
        var act = On(24, 18);

        Assert.Equal(
            "5 working days from receipt on 24 December 2026 at 6:00pm, which counts as 29 December 2026; Christmas Day, the substitute day for Boxing Day and New Year's Day do not count",
            Clock(Received(act), "Contact", act).Deadline.Working
        );
    }

    [Fact]
    public void Waiting_for_information_pauses_only_the_clocks_that_policy_says_pause()
    {
        var referral = Received(On(1, month: 10));
        referral.Ask("Has the diagnosis letter been seen?", On(5, month: 10));

        Assert.Equal(ClockState.Running, Clock(referral, "Contact", On(9, month: 10)).State);
        var paused = Clock(referral, "Decision", On(9, month: 10));
        Assert.Equal((ClockState.Paused, new DateOnly(2026, 10, 5)), (paused.State, paused.PausedSince));

        referral.AnswerQuestion(1, "Yes, on 3 March.", On(12, month: 10));
        var running = Clock(referral, "Decision", On(13, month: 10));
        Assert.Equal((ClockState.Running, new DateOnly(2026, 11, 5)), (running.State, running.Deadline.Due));
        Assert.Equal("28 days from receipt on 1 October 2026; moved by 7 days while waiting for information", running.Deadline.Working);
        Assert.Equal(3, running.History.Count);
    }

    [Fact]
    public void Asking_twice_does_not_pause_twice()
    {
        var referral = Received(On(1, month: 10));
        referral.Ask("Has the diagnosis letter been seen?", On(5, month: 10));
        referral.Ask("And who wrote it?", On(6, month: 10));
        referral.AnswerQuestion(1, "Yes.", On(7, month: 10));

        Assert.Equal(ClockState.Paused, Clock(referral, "Decision", On(8, month: 10)).State);
        referral.AnswerQuestion(2, "The autism service.", On(9, month: 10));
        Assert.Equal(new DateOnly(2026, 11, 2), Clock(referral, "Decision", On(13, month: 10)).Deadline.Due);
    }

    [Fact]
    public void Only_a_contact_that_reached_somebody_stops_the_clock_for_it()
    {
        var referral = Received(On(1, month: 10));
        referral.Contact(
            new()
            {
                At = On(2, month: 10).At,
                How = ContactHow.Phone,
                WithWhom = "Zofia Nowak",
            },
            On(2, month: 10)
        );
        Assert.Equal(ClockState.Running, Clock(referral, "Contact", On(2, month: 10)).State);

        referral.Contact(
            new()
            {
                At = On(9, month: 10).At,
                How = ContactHow.Phone,
                WithWhom = "Zofia Nowak",
                Reached = true,
            },
            On(9, month: 10)
        );
        var stopped = Clock(referral, "Contact", On(9, month: 10));
        Assert.Equal((ClockState.Stopped, On(9, month: 10).At, true), (stopped.State, stopped.StoppedAt, stopped.WasLate));
    }

    [Fact]
    public void The_clock_for_telling_the_outcome_begins_with_the_decision_and_ends_when_all_concerned_know()
    {
        var referral = Received(On(1, month: 10));
        Assert.DoesNotContain(ReferralClocks.Of(referral, PolicyBook.Defaults, WorkingCalendar.EnglandAndWales, new(2026, 10, 2)), clock =>
            clock.Rule.Until == ClockStop.OutcomeTold
        );
        referral.NotAccept(
            new(
                NotAcceptedReason.NotAtRisk,
                "No sign of a risk of admission.",
                "What you told us is about work, and others help with that.",
                "Ask the GP for the autism team."
            ),
            On(8, month: 10)
        );

        Assert.Equal(new DateOnly(2026, 10, 12), Clock(referral, "Tell the outcome", On(8, month: 10)).Deadline.Due);
        referral.Tell(LetterTo.Person, "Zofia Nowak", ContactHow.Letter, new(2026, 10, 9), On(9, month: 10));
        Assert.Equal(ClockState.Running, Clock(referral, "Tell the outcome", On(9, month: 10)).State);
        referral.Tell(LetterTo.Referrer, "Nadia Cooper", ContactHow.Phone, new(2026, 10, 9), On(9, 12, 10));
        Assert.Equal(
            (ClockState.Stopped, On(9, 12, 10).At),
            (Clock(referral, "Tell the outcome", On(9, month: 10)).State, Clock(referral, "Tell the outcome", On(9, month: 10)).StoppedAt)
        );
    }

    [Fact]
    public void What_is_decided_stops_every_clock_that_led_to_it()
    {
        var referral = Received(On(1, month: 10));
        referral.Withdraw("Nadia Cooper", "", On(2, month: 10));

        Assert.All(ReferralClocks.Of(referral, PolicyBook.Defaults, WorkingCalendar.EnglandAndWales, new(2026, 10, 30)), clock =>
            Assert.Equal(ClockState.Stopped, clock.State)
        );
    }

    public static TheoryData<string, Action<Referral>, string, string> Ends =>
        new()
        {
            {
                "Contact",
                referral =>
                {
                    Tried(referral, 2);
                    Tried(referral, 5);
                    Accepted(referral, 7);
                },
                "Contact: nobody was reached, tried 2 times",
                "Stopped on 7 October 2026, 10:00am: the referral was decided; nobody had been reached, tried 2 times."
            },
            {
                "Contact",
                referral =>
                {
                    Tried(referral, 2);
                    Reached(referral, 5);
                    Accepted(referral, 7);
                },
                "Contact: reached in time",
                "Stopped on 5 October 2026, 10:00am: somebody was reached."
            },
            {
                "Contact",
                referral =>
                {
                    Accepted(referral, 7);
                    Reached(referral, 8);
                },
                "Contact: nobody was reached, never tried",
                "Stopped on 7 October 2026, 10:00am: the referral was decided; nobody had been reached, never tried."
            },
            {
                "Contact",
                referral => referral.CloseAsDuplicate("DSR-R-2GM9KH", null, "The same person.", On(2, month: 10)),
                "Contact: nobody was reached, never tried",
                "Stopped on 2 October 2026, 10:00am: the referral was closed as a duplicate; nobody had been reached, never tried."
            },
            {
                "Risk review",
                referral => Accepted(referral, 2),
                "Risk review: not looked at",
                "Stopped on 2 October 2026, 10:00am: the referral was decided; nobody had written down that the risk was looked at."
            },
            {
                "Risk review",
                referral =>
                {
                    referral.ReviewRisk(On(9, month: 10));
                    Accepted(referral, 12);
                },
                "Risk review: looked at late",
                "Stopped on 9 October 2026, 10:00am: the risk was looked at."
            },
            {
                "Decision",
                referral => Accepted(referral, 2),
                "Decision: decided in time",
                "Stopped on 2 October 2026, 10:00am: it was decided."
            },
            {
                "Decision",
                referral => referral.Withdraw("Nadia Cooper", "", On(2, month: 10)),
                "Decision: withdrawn",
                "Stopped on 2 October 2026, 10:00am: the referral was withdrawn."
            },
            {
                "Decision",
                referral => referral.CloseAsDuplicate("DSR-R-2GM9KH", null, "The same person.", On(2, month: 10)),
                "Decision: closed as a duplicate",
                "Stopped on 2 October 2026, 10:00am: the referral was closed as a duplicate."
            },
        };

    [Theory, MemberData(nameof(Ends))]
    public void A_clock_says_what_stopped_it_and_never_that_what_nobody_did_was_done(
        string clock,
        Action<Referral> happens,
        string headline,
        string history
    )
    {
        var referral = Received(On(1, month: 10));
        happens(referral);

        var stopped = Clock(referral, clock, On(20, month: 10));
        Assert.Equal((headline, history), (stopped.Headline(new(2026, 10, 20)), stopped.History[^1]));
    }

    static void Tried(Referral referral, int day, bool reached = false) =>
        referral.Contact(
            new()
            {
                At = On(day, month: 10).At,
                How = ContactHow.Phone,
                WithWhom = "Zofia Nowak",
                Reached = reached,
            },
            On(day, month: 10)
        );

    static void Reached(Referral referral, int day) => Tried(referral, day, reached: true);

    static void Accepted(Referral referral, int day) =>
        referral.Accept(Guid.NewGuid(), Guid.NewGuid(), "The crisis team came twice this month.", PolicyBook.Defaults, On(day, month: 10));

    [Fact]
    public void The_soonest_of_those_that_run_comes_first_and_one_that_stands_still_only_when_none_runs()
    {
        var referral = Received(On(1, month: 10));
        referral.ReviewRisk(On(2, month: 10));
        referral.Contact(
            new()
            {
                At = On(2, month: 10).At,
                How = ContactHow.Phone,
                WithWhom = "Zofia Nowak",
                Reached = true,
            },
            On(2, month: 10)
        );
        referral.Ask("Has the diagnosis letter been seen?", On(5, month: 10));

        var soonest = ReferralClocks.Soonest(
            ReferralClocks.Of(referral, PolicyBook.Defaults, WorkingCalendar.EnglandAndWales, new(2026, 10, 6))
        );
        Assert.Equal(("Decision", ClockState.Paused), (soonest!.Rule.Name, soonest.State));
    }
}
