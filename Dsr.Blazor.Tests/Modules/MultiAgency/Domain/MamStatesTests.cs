using Dsr.Blazor.Kernel;
using Dsr.Blazor.Modules.MultiAgency.Domain;
using Dsr.Blazor.Tests.Builders;
using static Dsr.Blazor.Tests.Builders.TestActs;

namespace Dsr.Blazor.Tests.Modules.MultiAgency.Domain;

public class MamStatesTests
{
    static readonly Dictionary<string, Func<MultiAgencyMeeting>> states = new()
    {
        ["asked for"] = () => TestMams.Asked(),
        ["planned ahead"] = () => TestMams.Planned(7),
        ["begun"] = () => TestMams.Begun(),
        ["held"] = TestMams.Held,
        ["approved"] = TestMams.Approved,
        ["cancelled"] = TestMams.Cancelled,
    };

    static readonly Dictionary<string, Action<MultiAgencyMeeting>> acts = new()
    {
        ["plan"] = mam => mam.Plan(TestMams.Plan(3), TestMams.Template, Sam),
        ["move"] = mam => mam.Move(TestMams.Plan(9), "The school cannot come.", TestMams.Template, Sam),
        ["cancel"] = mam => mam.Cancel("It is not needed.", Sam),
        ["give"] = mam => mam.GiveTo(Guid.NewGuid(), "Layla Owen", Sam),
        ["invite"] = mam => mam.Invite(TestMams.Teacher, Sam),
        ["tell"] = mam =>
            mam.Tell((mam.Invitees.Count > 0 ? mam.Invitees[0] : mam.Invite(TestMams.Teacher, Sam)).Id, InvitedHow.Phone, Today, Sam),
        ["prepare"] = mam => mam.Prepare(TestMams.Met, null, Sam),
        ["write"] = mam => mam.Find("risk", "He may run away.", "", Sam),
        ["hold"] = mam => mam.Hold(new() { NotPreparedWhy = "Nobody could reach them." }, Sam),
        ["approve"] = mam => mam.Approve(Sam),
    };

    // What may be done in which state, written out by hand.
    [Theory]
    [InlineData("asked for", "plan cancel give invite")]
    [InlineData("planned ahead", "move cancel give invite tell prepare")]
    [InlineData("begun", "move cancel give invite tell prepare write hold")]
    [InlineData("held", "give invite tell write approve")]
    [InlineData("approved", "")]
    [InlineData("cancelled", "")]
    public void Each_state_lets_do_what_follows_from_it_and_refuses_the_rest_in_words(string state, string may)
    {
        var done = acts.Where(act =>
                Record.Exception(() => act.Value(states[state]())) switch
                {
                    null => true,
                    RefusedException or ConcurrentDecisionException => false,
                    var other => throw other,
                }
            )
            .Select(act => act.Key);

        Assert.Equal(may, string.Join(' ', done));
    }

    [Fact]
    public void It_cannot_be_held_with_the_family_prepared_without_the_pre_meeting()
    {
        var mam = TestMams.Begun();

        Assert.Equal("FamilyPrepared", Assert.Throws<RefusedException>(() => mam.Hold(new() { FamilyPrepared = true }, Sam)).Field);
        mam.Prepare(TestMams.Met, null, Sam);
        mam.Hold(new() { FamilyPrepared = true }, Sam);

        Assert.Equal((MamStatus.Held, true), (mam.Status, mam.FamilyPrepared));
    }

    [Fact]
    public void Without_a_pre_meeting_the_reason_is_said()
    {
        Assert.Equal("NotPreparedWhy", Assert.Throws<RefusedException>(() => TestMams.Begun().Hold(new(), Sam)).Field);
    }

    [Fact]
    public void It_is_not_held_before_anybody_is_said_to_have_come() =>
        Assert.Contains(
            "Nobody is marked",
            Assert
                .Throws<RefusedException>(() => TestMams.Planned().Hold(new() { NotPreparedWhy = "Nobody could reach them." }, Sam))
                .Message,
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData(MamPurpose.PreventingAdmission, false, false, true)]
    [InlineData(MamPurpose.ComingHome, false, false, false)]
    [InlineData(MamPurpose.ComingHome, true, false, true)]
    [InlineData(MamPurpose.ComingHome, false, true, true)]
    public void Who_comes_home_has_a_follow_up_or_it_is_said_why_not(MamPurpose purpose, bool date, bool why, bool held)
    {
        var mam = TestMams.Begun(purpose);
        var holding = new MamHolding
        {
            NotPreparedWhy = "They asked not to be met.",
            FollowUpOn = date ? Today.AddDays(28) : null,
            NoFollowUpWhy = why ? "The plan has held for a year." : "",
        };

        Assert.Equal(held, Record.Exception(() => mam.Hold(holding, Sam)) is null);
    }

    [Fact]
    public void Another_day_asks_everybody_anew_and_another_place_does_not()
    {
        var mam = TestMams.Planned(7);
        var mother = mam.Invite(TestMams.Mother, Sam);
        mam.Tell(mother.Id, InvitedHow.Phone, Today, Sam);
        mam.Answer(mother.Id, InviteeAnswer.Accepted);

        mam.Move(TestMams.Plan(7) with { Place = "At home" }, "She cannot travel.", TestMams.Template, Sam);
        Assert.Equal((InvitedHow.Phone, InviteeAnswer.Accepted), (mother.ToldHow, mother.Answer));
        mam.Move(TestMams.Plan(8), "The school cannot come.", TestMams.Template, Sam);

        Assert.Equal((null, null, InviteeAnswer.NotYet), (mother.ToldHow, mother.ToldOn, mother.Answer));
    }

    [Fact]
    public void The_questions_are_those_of_policy_for_the_day_until_one_is_answered()
    {
        var mam = TestMams.Planned();
        var newer = TestMams.Template with { Version = "2027-01" };
        mam.Move(TestMams.Plan(), "A larger room.", newer, Sam);
        Assert.Equal("2027-01", mam.Template.Version);
        mam.Find("risk", "He may run away.", "", Sam);

        mam.Move(TestMams.Plan(), "A quieter room.", TestMams.Template, Sam);

        Assert.Equal("2027-01", mam.Template.Version);
    }

    [Fact]
    public void What_somebody_else_wrote_to_a_question_is_read_before_it_is_written_over()
    {
        var mam = TestMams.Begun();
        mam.Find("risk", "He may run away.", "", At(0, "layla", "Layla Owen"));

        var overtaken = Assert.Throws<ConcurrentDecisionException>(() => mam.Find("risk", "He may hurt himself.", "", Sam));
        Assert.StartsWith("Layla Owen wrote", overtaken.Message, StringComparison.Ordinal);
        mam.Find("risk", "He may run away, or hurt himself.", "He may run away.", Sam);

        Assert.Equal("He may run away, or hurt himself.", Assert.Single(mam.Findings).Text);
    }

    [Fact]
    public void The_pre_meeting_is_not_written_over_unread()
    {
        var mam = TestMams.Planned();
        mam.Prepare(TestMams.Met, null, Sam);

        Assert.Throws<ConcurrentDecisionException>(() => mam.Prepare(TestMams.Met with { Wishes = "Other words." }, null, Sam));
        mam.Prepare(TestMams.Met with { Wishes = "Other words." }, TestMams.Met, Sam);

        Assert.Equal("Other words.", mam.PreMeeting!.Wishes);
    }

    [Theory]
    [InlineData("day")]
    [InlineData("past")]
    [InlineData("time")]
    [InlineData("place")]
    [InlineData("length")]
    public void A_plan_lacks_nothing(string lacks)
    {
        var plan = TestMams.Plan(3);
        plan = lacks switch
        {
            "day" => plan with { Date = null },
            "past" => plan with { Date = Today.AddDays(-1) },
            "time" => plan with { Start = null },
            "place" => plan with { Place = " " },
            _ => plan with { Minutes = 5 },
        };

        Assert.Throws<RefusedException>(() => TestMams.Asked().Plan(plan, TestMams.Template, Sam));
    }
}
