namespace Dsr.Blazor.Modules.PublicReferral.Domain.Asking;

/// <summary>The self-referral from its first question to its last. Which of them are asked follows from the answers.</summary>
public static class Questions
{
    /// <summary>The question that everything else depends on.</summary>
    public const string First = "who";

    /// <summary>The question whose answer shows urgent help.</summary>
    public const string Urgent = "urgent";

    /// <summary>The question that shows what the area says about sharing.</summary>
    public const string Sharing = "sharing";

    /// <summary>All of them, in order.</summary>
    public static readonly IReadOnlyList<Question> All =
    [
        WhoFillsItIn.Who,
        WhoFillsItIn.Urgent,
        WhoFillsItIn.AboutYou,
        WhoFillsItIn.Representative,
        ThePerson.Name,
        ThePerson.Born,
        ThePerson.Home,
        ThePerson.Diagnosis,
        WhatHappens.Now,
        WhatHappens.Signs,
        WhatHappens.Tried,
        WhatHappens.Help,
        TheirChoice.Sharing,
        TheirChoice.Agree,
        TheirChoice.Decides,
        TheirChoice.Parents,
        TheirChoice.Child,
        InTouch.Contact,
        InTouch.Format,
    ];

    /// <summary>The question of an address; null where there is none.</summary>
    public static Question? Of(string slug) => All.FirstOrDefault(question => question.Slug == slug);

    /// <summary>Those that are asked, as far as the answers tell.</summary>
    public static IReadOnlyList<Question> For(SelfReferralState asked) => [.. All.Where(question => question.IsAsked(asked))];

    /// <summary>The first that has no answer it accepts; null when the form can be sent.</summary>
    public static Question? Open(SelfReferralState asked) =>
        For(asked).FirstOrDefault(question => !asked.Answers.Done.Contains(question.Slug) || question.Check(asked).Count > 0);

    /// <summary>Whether a question can be shown: it is asked, and every one before it is answered.</summary>
    public static bool MayShow(Question question, SelfReferralState asked) =>
        question.IsAsked(asked) && (Open(asked) is not { } open || IndexOf(question) <= IndexOf(open));

    /// <summary>The one after it; null after the last.</summary>
    public static Question? Next(Question question, SelfReferralState asked) =>
        For(asked).FirstOrDefault(candidate => IndexOf(candidate) > IndexOf(question));

    /// <summary>The one before it; null before the first.</summary>
    public static Question? Before(Question question, SelfReferralState asked) =>
        For(asked).LastOrDefault(candidate => IndexOf(candidate) < IndexOf(question));

    /// <summary>Its number among those asked, from 1, and how many these are.</summary>
    public static (int Number, int Count) Place(Question question, SelfReferralState asked)
    {
        var asking = For(asked);
        return (asking.Count(candidate => IndexOf(candidate) <= IndexOf(question)), asking.Count);
    }

    /// <summary>The answers to what is asked and open, alone: what was said before another answer closed it is not sent.</summary>
    public static ReferralAnswers Counting(SelfReferralState asked)
    {
        var inputs = For(asked).SelectMany(question => question.Open(asked)).SelectMany(field => field.Inputs).ToHashSet();
        return asked.Answers with { Said = asked.Answers.Said.Where(pair => inputs.Contains(pair.Key)).ToDictionary() };
    }

    static int IndexOf(Question question) => All.Index().First(pair => pair.Item.Slug == question.Slug).Index;
}
