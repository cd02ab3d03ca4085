using Dsr.Blazor.Kernel;
using Dsr.Blazor.Kernel.Time;
using Dsr.Blazor.Modules.Referrals.Domain;

namespace Dsr.Blazor.Modules.ProfessionalReferral.Domain;

/// <summary>To which part of a referral the referrer adds.</summary>
public enum AdditionTopic
{
    CurrentIssues,
    Tried,
    CouldHelp,
    Risks,
    RecentContacts,
    Admissions,
    Medication,
    Safeguarding,
    TransitionDue,
    Supporters,
}

/// <summary>Information that the referrer adds later, below what was said and with its day.</summary>
/// <param name="Topic">What it is about.</param>
/// <param name="Text">What is added.</param>
public sealed record ReferralAddition(AdditionTopic Topic, string Text)
{
    /// <summary>The form with it.</summary>
    /// <exception cref="RefusedException">When it is missing. How much the field holds is checked where the form is.</exception>
    public ReferralForm To(ReferralForm form, ActorContext act)
    {
        var added =
            $"Added on {Written.Date(act.Today)} by {act.ActorName}: {Refuse.Unless(Text, ReferralLimits.LongText, "What you add", nameof(Text))}";
        var text = Of(form, Topic) is { Length: > 0 } said ? $"{said}\n\n{added}" : added;
        return Topic switch
        {
            AdditionTopic.CurrentIssues => form with { CurrentIssues = text },
            AdditionTopic.Tried => form with { Tried = text },
            AdditionTopic.CouldHelp => form with { CouldHelp = text },
            AdditionTopic.Risks => form with { Risks = text },
            AdditionTopic.RecentContacts => form with { RecentContacts = text },
            AdditionTopic.Admissions => form with { Admissions = text },
            AdditionTopic.Medication => form with { Medication = text },
            AdditionTopic.Safeguarding => form with { Safeguarding = text },
            AdditionTopic.TransitionDue => form with { TransitionDue = text },
            _ => form with { Supporters = text },
        };
    }

    /// <summary>What a form says of a topic.</summary>
    public static string Of(ReferralForm form, AdditionTopic topic) =>
        topic switch
        {
            AdditionTopic.CurrentIssues => form.CurrentIssues,
            AdditionTopic.Tried => form.Tried,
            AdditionTopic.CouldHelp => form.CouldHelp,
            AdditionTopic.Risks => form.Risks,
            AdditionTopic.RecentContacts => form.RecentContacts,
            AdditionTopic.Admissions => form.Admissions,
            AdditionTopic.Medication => form.Medication,
            AdditionTopic.Safeguarding => form.Safeguarding,
            AdditionTopic.TransitionDue => form.TransitionDue,
            _ => form.Supporters,
        };

    /// <summary>"What is happening now".</summary>
    public static string InWords(AdditionTopic topic) =>
        topic switch
        {
            AdditionTopic.CurrentIssues => "What is happening now",
            AdditionTopic.Tried => "What has been tried",
            AdditionTopic.CouldHelp => "What could help",
            AdditionTopic.RecentContacts => "A&E, crisis team and police",
            AdditionTopic.Admissions => "Hospital admissions",
            AdditionTopic.TransitionDue => "A change that is due",
            AdditionTopic.Supporters => "Who supports the person",
            _ => topic.ToString(),
        };
}
