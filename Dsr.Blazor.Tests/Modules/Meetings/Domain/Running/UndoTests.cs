using Dsr.Blazor.Kernel;
using Dsr.Blazor.Modules.Meetings.Domain;
using Dsr.Blazor.Modules.Meetings.Domain.Running;
using Dsr.Blazor.Modules.Register.Domain;
using static Dsr.Blazor.Tests.Modules.Meetings.Domain.Running.RunningMeeting;

namespace Dsr.Blazor.Tests.Modules.Meetings.Domain.Running;

public class UndoTests
{
    static ActorContext At(int seconds, string id = "sam") =>
        By(id, id == "sam" ? "Sam Reid" : "Helen Marsh", 1) with
        {
            At = Sam.At.AddMinutes(1).AddSeconds(seconds),
        };

    static void NoChange(Meeting meeting, int place, ActorContext act)
    {
        var (item, before) = (meeting.Id(place), ItemState.Of(meeting.Items[place - 1]));
        meeting.Step(1, item, act);
        meeting.Reviewed(item, Rating.Red, Friday.AddDays(7), true, act);
        meeting.Did(MeetingStep.Of(StepKind.NoChange, item, act) with { Before = before, Number = 1, NextReview = Friday });
    }

    static void Undo(Meeting meeting, ActorContext act) => meeting.Undo(meeting.LastOf(act.ActorId)!.Id, act);

    [Fact]
    public void Moving_on_is_undone_and_who_was_come_to_was_not_shown()
    {
        var meeting = Of(3);
        var since = meeting.CurrentSince;
        meeting.Step(1, meeting.Id(1), At(0));
        Undo(meeting, At(5));

        Assert.Equal((1, since, (DateTimeOffset?)null), (meeting.At(), meeting.CurrentSince, meeting.Items[1].TakenAt));
        Assert.Null(meeting.LastOf("sam"));
    }

    [Fact]
    public void No_change_and_the_move_that_comes_with_it_are_one_step()
    {
        var meeting = Of(3);
        NoChange(meeting, 1, At(0));
        Assert.Equal((2, StepKind.NoChange), (meeting.At(), Assert.Single(meeting.Steps).Kind));
        Undo(meeting, At(59));

        Assert.Equal(
            (1, (DateTimeOffset?)null, (Rating?)null, false),
            (meeting.At(), meeting.Items[0].ReviewedAt, meeting.Items[0].RatingAfter, meeting.Items[0].WithoutChange)
        );
        Assert.Equal(Turn.NotReached, Turns.Of(meeting.Items[1], false));
    }

    [Fact]
    public void Leaving_for_later_is_undone_and_several_steps_one_by_one()
    {
        var meeting = Of(3);
        meeting.Park(meeting.Id(1), At(0));
        meeting.Step(1, meeting.Id(2), At(10));
        Undo(meeting, At(20));
        Assert.Equal((2, true), (meeting.At(), meeting.Items[0].IsParked));
        Undo(meeting, At(30));

        Assert.Equal((1, false, true), (meeting.At(), meeting.Items[0].IsParked, meeting.Items[0].TakenAt is not null));
    }

    [Fact]
    public void Coming_back_to_who_was_parked_is_undone()
    {
        var meeting = Of(3);
        meeting.Park(meeting.Id(1), At(0));
        meeting.GoTo(meeting.Id(1), At(5));
        Undo(meeting, At(6));

        Assert.Equal((2, true), (meeting.At(), meeting.Items[0].IsParked));
    }

    [Fact]
    public void What_a_colleague_has_written_since_stays_and_keeps_them_discussed()
    {
        var meeting = Of(3);
        meeting.Step(1, meeting.Id(1), At(0));
        meeting.Say(meeting.Id(2), "Mum has arrived.", "", At(5, "helen"));
        Undo(meeting, At(10));

        Assert.Equal((1, "Mum has arrived.", true), (meeting.At(), meeting.Items[1].Update, meeting.Items[1].TakenAt is not null));
    }

    [Fact]
    public void It_is_refused_in_words_after_a_minute_by_another_twice_and_when_somebody_has_built_on_it()
    {
        var meeting = Of(4);
        NoChange(meeting, 1, At(0));
        var step = meeting.LastOf("sam")!.Id;
        Assert.StartsWith("More than a minute has gone by", Refusal(() => meeting.Undo(step, At(61))), StringComparison.Ordinal);
        Assert.StartsWith(
            "This was undone already, or you have done something else",
            Refusal(() => meeting.Undo(step, At(5, "helen"))),
            StringComparison.Ordinal
        );

        meeting.Reviewed(meeting.Id(1), Rating.Red, Friday.AddDays(7), false, At(8, "helen"));
        Assert.StartsWith(
            "A colleague has reviewed this person again",
            Refusal(() => meeting.Undo(step, At(10))),
            StringComparison.Ordinal
        );
        Assert.Equal(2, meeting.At());

        meeting.Step(1, meeting.Id(2), At(20));
        var moved = meeting.LastOf("sam")!.Id;
        meeting.Start(At(25, "helen"));
        Assert.StartsWith("Helen Marsh has the chair", Refusal(() => meeting.Undo(moved, At(26))), StringComparison.Ordinal);
        meeting.Step(1, meeting.Id(3), At(27, "helen"));
        meeting.Start(At(28));
        Assert.StartsWith("The meeting has gone on since", Refusal(() => meeting.Undo(moved, At(29))), StringComparison.Ordinal);
    }
}
