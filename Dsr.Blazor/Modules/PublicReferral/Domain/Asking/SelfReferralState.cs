using Dsr.Blazor.Kernel.Time;
using Dsr.Blazor.Modules.People.Domain;

namespace Dsr.Blazor.Modules.PublicReferral.Domain.Asking;

/// <summary>Who fills the form in.</summary>
public enum FilledInBy
{
    Me,
    Parent,
    Helper,
    Professional,
}

/// <summary>Where somebody is in the form: what they said, the day, and the area's terms. Each question asks it what to ask.</summary>
public sealed record SelfReferralState(ReferralAnswers Answers, DateOnly Today, AskingTerms Terms)
{
    /// <summary>The answer of a field; empty where there is none.</summary>
    public string this[string field] => Answers.One(field);

    public FilledInBy By =>
        this["who"] switch
        {
            "parent" => FilledInBy.Parent,
            "helper" => FilledInBy.Helper,
            "professional" => FilledInBy.Professional,
            _ => FilledInBy.Me,
        };

    public bool IsSelf => By == FilledInBy.Me;

    /// <summary>The date of birth; null where it is not known, or no date.</summary>
    public DateOnly? Born => Day("born");

    /// <summary>
    /// Under 16, when somebody with parental responsibility is asked too. Where the date is not known, by what was said of it.
    /// </summary>
    public bool IsChild => Born is { } born && born <= Today ? Age.On(Today, born) < 16 : this["under-16"] == "yes";

    /// <summary>Somebody may come to harm soon, or it cannot be ruled out: urgent help is shown.</summary>
    public bool IsUrgent => this["urgent"] is "yes" or "not-sure";

    /// <summary>The council in full; empty where it is not known.</summary>
    public string Council =>
        this["council"] switch
        {
            "other" or "" => this["council-other"],
            "not-known" => "",
            var council => council,
        };

    /// <summary>"you", "your child" or "the person", by who fills it in. A parent's grown-up child is a person too.</summary>
    public string Who =>
        By switch
        {
            FilledInBy.Me => "you",
            FilledInBy.Parent when IsChild || Born is { } born && born <= Today && Age.On(Today, born) < 18 => "your child",
            _ => "the person",
        };

    /// <summary>A sentence for whom it concerns.</summary>
    /// <param name="you">To the person.</param>
    /// <param name="other">To anybody else, with {who}, {Who} and {whose} for the person.</param>
    public string Say(string you, string other) =>
        IsSelf
            ? you
            : other
                .Replace("{who}", Who, StringComparison.Ordinal)
                .Replace("{Who}", char.ToUpperInvariant(Who[0]) + Who[1..], StringComparison.Ordinal)
                .Replace("{whose}", Who + "’s", StringComparison.Ordinal);

    /// <summary>The date in three fields; null where they are no date.</summary>
    public DateOnly? Day(string field) => DayText.OfParts(this[field + "-day"], this[field + "-month"], this[field + "-year"], Today);
}
