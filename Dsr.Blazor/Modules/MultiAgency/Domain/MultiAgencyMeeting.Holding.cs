using Dsr.Blazor.Kernel;
using Dsr.Blazor.Kernel.Time;

namespace Dsr.Blazor.Modules.MultiAgency.Domain;

// The pre-meeting, what was found, and how it ended.
public sealed partial class MultiAgencyMeeting
{
    /// <summary>The pre-meeting; null before it.</summary>
    public PreMeeting? PreMeeting { get; private set; }

    /// <summary>Whether it was held with the family prepared.</summary>
    public bool FamilyPrepared { get; private set; }
    public string NotPreparedWhy { get; private set; } = "";
    public DateOnly? FollowUpOn { get; private set; }
    public string NoFollowUpWhy { get; private set; } = "";

    /// <summary>Writes the pre-meeting down.</summary>
    /// <param name="meeting">When, with whom, what they wish to say.</param>
    /// <param name="opened">What stood there when the form was opened.</param>
    /// <param name="act">Who writes.</param>
    /// <exception cref="ConcurrentDecisionException">When somebody wrote it down since.</exception>
    /// <exception cref="RefusedException">When something is missing, the day is impossible, or the meeting was held.</exception>
    public void Prepare(PreMeeting meeting, PreMeeting? opened, ActorContext act)
    {
        Refuse.If(
            Status != MamStatus.Planned,
            "The pre-meeting belongs to a planned meeting. Plan it first; after it was held nothing is added."
        );
        if (PreMeeting != opened)
            throw new ConcurrentDecisionException(
                $"{Steps.LastOrDefault(step => step.Kind == MamStepKind.Prepared)?.By} wrote down the pre-meeting while you had this open. Read it, then write yours again."
            );
        Refuse.If(meeting.On is null, "The day of the pre-meeting is missing. Choose it.", nameof(meeting.On));
        Refuse.If(meeting.On > act.Today, "The pre-meeting would be in the future. Write it down when you have met.", nameof(meeting.On));
        Refuse.If(
            meeting.On > Date,
            $"The pre-meeting comes before the meeting on {Written.Date(Date!.Value)}. Check the date.",
            nameof(meeting.On)
        );
        PreMeeting = meeting with
        {
            WithWhom = Refuse.Unless(meeting.WithWhom, 200, "Whom you met", nameof(meeting.WithWhom)),
            MetBy = Refuse.Unless(meeting.MetBy, 120, "Who met them", nameof(meeting.MetBy)),
            Wishes = Refuse.Unless(meeting.Wishes, MamFinding.Longest, "What they wish to say", nameof(meeting.Wishes)),
            ToldInvited = Refuse.Unless(meeting.ToldInvited, 500, "Who they were told is invited", nameof(meeting.ToldInvited)),
        };
        Add(MamStepKind.Prepared, PreMeeting.WithWhom, act);
    }

    /// <summary>Writes what was found to a question.</summary>
    /// <param name="question">The question's name in the template.</param>
    /// <param name="text">What was found; blank takes it back.</param>
    /// <param name="opened">The words that these are written over.</param>
    /// <param name="act">Who writes.</param>
    /// <exception cref="ConcurrentDecisionException">When somebody else wrote there since.</exception>
    /// <exception cref="RefusedException">When the meeting has not begun or is closed, the question unknown or the text too
    /// long.</exception>
    public void Find(string question, string text, string opened, ActorContext act)
    {
        DemandBegun(act);
        var asked = Template.Questions().FirstOrDefault(mamQuestion => mamQuestion.Name == question)
            ?? throw new RefusedException("This question is not asked at this meeting. Open the page again.");
        var found = findings.Find(mamFinding => mamFinding.Question == question);
        if ((found?.Text ?? "") == text.Trim())
            return;
        if ((found?.Text ?? "") != opened.Trim())
            throw new ConcurrentDecisionException(
                $"{found!.By} wrote to “{asked.Text}” while you had it open. Read their words, then write yours again."
            );
        Refuse.If(
            text.Trim().Length > MamFinding.Longest,
            $"What was found can hold {MamFinding.Longest:N0} characters. Shorten it, then save again.",
            question
        );
        if (found is null)
            findings.Add(found = new(this, asked, act));
        found.Write(text.Trim(), act);
    }

    /// <summary>The meeting was held.</summary>
    /// <exception cref="RefusedException">When it has not begun, nobody came, the family was not prepared and nothing says why, or the
    /// follow-up is open.</exception>
    public void Hold(MamHolding holding, ActorContext act)
    {
        Refuse.If(Status != MamStatus.Planned, "Only a planned meeting is held. Open the page again, and read how it stands.");
        DemandBegun(act);
        Refuse.If(
            !invitees.Exists(invitee => invitee.Attendance == MamAttendance.Came),
            "Nobody is marked as having come. Say who came, then write down that it was held."
        );
        Refuse.If(
            holding.FamilyPrepared && PreMeeting is null,
            "No pre-meeting is written down, so the family was not prepared. Write it down first, or say why there was none.",
            nameof(holding.FamilyPrepared)
        );
        NotPreparedWhy = holding.FamilyPrepared
            ? ""
            : Refuse.Unless(holding.NotPreparedWhy, 1000, "Why the person or family was not prepared", nameof(holding.NotPreparedWhy));
        Refuse.If(holding.FollowUpOn <= Date, "The follow-up comes after this meeting. Choose a later day.", nameof(holding.FollowUpOn));
        NoFollowUpWhy =
            Purpose == MamPurpose.ComingHome && holding.FollowUpOn is null
                ? Refuse.Unless(holding.NoFollowUpWhy, 1000, "Why there is no follow-up", nameof(holding.NoFollowUpWhy))
                : "";
        (Status, FamilyPrepared, FollowUpOn) = (MamStatus.Held, holding.FamilyPrepared, holding.FollowUpOn);
        Add(MamStepKind.Held, FollowUpOn is { } next ? $"Follow-up on {Written.Date(next)}" : "", act);
    }

    /// <summary>What was written is right; nothing of it changes any more.</summary>
    /// <exception cref="RefusedException">When it was not held, or is approved already.</exception>
    public void Approve(ActorContext act)
    {
        Refuse.If(
            Status != MamStatus.Held,
            Status == MamStatus.Approved
                ? "A colleague has approved this meeting already."
                : "Only a meeting that was held is approved. Write down first that it was."
        );
        Status = MamStatus.Approved;
        Add(MamStepKind.Approved, "", act);
    }

    /// <summary>That it has begun and is not closed: what is found, agreed and decided there may be written down.</summary>
    /// <exception cref="RefusedException">When not.</exception>
    public void DemandBegun(ActorContext act)
    {
        DemandOpen();
        Refuse.If(Status == MamStatus.AskedFor, "The meeting has no day yet. Plan it first.");
        Refuse.If(
            Status == MamStatus.Planned && Date > act.Today,
            $"The meeting is on {Written.Date(Date!.Value)}. From that day on this can be written down; what the family wishes to say belongs to the pre-meeting."
        );
    }
}
