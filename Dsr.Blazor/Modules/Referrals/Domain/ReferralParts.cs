using Dsr.Blazor.Kernel;
using Dsr.Blazor.Modules.Consent.Domain;
using Dsr.Blazor.Modules.Letters.Domain;
using Dsr.Blazor.Modules.People.Domain.Access;

namespace Dsr.Blazor.Modules.Referrals.Domain;

/// <summary>What belongs to a referral and is only ever added to it.</summary>
public abstract class ReferralPart : IPartOf
{
    protected ReferralPart() { }

    protected ReferralPart(Referral referral, int number, ActorContext act) =>
        (Id, ReferralId, Number, At, By) = (act.NewId(), referral.Id, number, act.At, act.ActorName);

    public Guid Id { get; private init; }
    public Guid ReferralId { get; private init; }

    /// <summary>Counts the parts of its kind, from 1.</summary>
    public int Number { get; private init; }

    /// <summary>The instant at which it was written down, in UTC.</summary>
    public DateTimeOffset At { get; private init; }
    public string By { get; private init; } = "";

    Guid IPartOf.RootId => ReferralId;
    Type IPartOf.RootType => typeof(Referral);
}

/// <summary>One version of what was said.</summary>
public sealed class ReferralSaid : ReferralPart
{
    ReferralSaid() { }

    internal ReferralSaid(Referral referral, int number, ReferralForm form, string why, ActorContext act)
        : base(referral, number, act) => (Form, Why) = (form, why);

    public ReferralForm Form { get; private set; } = new();

    /// <summary>Why there is this version: "as it was received", "added by the referrer".</summary>
    public string Why { get; private init; } = "";

    internal ReferralSaid WithoutAddress()
    {
        var copy = (ReferralSaid)MemberwiseClone();
        copy.Form = Form with { Person = Form.Person.Withheld() };
        return copy;
    }
}

/// <summary>One answer about consent.</summary>
public sealed class StatedConsent : ReferralPart
{
    StatedConsent() { }

    internal StatedConsent(Referral referral, int number, ConsentStatement statement, ActorContext act)
        : base(referral, number, act) => Statement = statement;

    public ConsentStatement Statement { get; private init; } = new();
}

/// <summary>One step from a status to the next.</summary>
public sealed class StatusChange : ReferralPart
{
    StatusChange() { }

    internal StatusChange(Referral referral, int number, ReferralStatus? from, ReferralStatus to, string why, ActorContext act)
        : base(referral, number, act) => (From, To, Why) = (from, to, why);

    public ReferralStatus? From { get; private init; }
    public ReferralStatus To { get; private init; }
    public string Why { get; private init; } = "";
}

/// <summary>What is known of an attempt to reach somebody.</summary>
public sealed record ContactDetails
{
    public DateTimeOffset At { get; init; }
    public ContactHow How { get; init; }
    public string WithWhom { get; init; } = "";

    /// <summary>Whether they spoke, or wrote back.</summary>
    public bool Reached { get; init; }
    public string Note { get; init; } = "";
}

/// <summary>An attempt to reach the person, a parent or the referrer.</summary>
public sealed class ContactAttempt : ReferralPart
{
    ContactAttempt() { }

    internal ContactAttempt(Referral referral, int number, ContactDetails details, ActorContext act)
        : base(referral, number, act)
    {
        (TriedAt, How, Reached) = (details.At, details.How, details.Reached);
        WithWhom = Refuse.Unless(details.WithWhom, 200, "Whom you tried to reach", nameof(details.WithWhom));
        Note = string.IsNullOrWhiteSpace(details.Note) ? "" : Refuse.Unless(details.Note, 4000, "The note", nameof(details.Note));
    }

    public DateTimeOffset TriedAt { get; private init; }
    public ContactHow How { get; private init; }
    public string WithWhom { get; private init; } = "";
    public bool Reached { get; private init; }
    public string Note { get; private init; } = "";
}

/// <summary>A question to the referrer, and the answer.</summary>
public sealed class ReferralQuestion : ReferralPart
{
    ReferralQuestion() { }

    internal ReferralQuestion(Referral referral, int number, string text, ActorContext act)
        : base(referral, number, act) => Text = Refuse.Unless(text, 2000, "The question", nameof(text));

    public string Text { get; private init; } = "";
    public string Answer { get; private set; } = "";
    public DateTimeOffset? AnsweredAt { get; private set; }
    public string AnsweredBy { get; private set; } = "";

    internal void Take(string text, ActorContext act)
    {
        Refuse.If(
            AnsweredAt is not null,
            $"{AnsweredBy} has answered this already. Read the answer; what you know besides goes into a note.",
            nameof(text)
        );
        Answer = Refuse.Unless(text, 8000, "The answer", nameof(text));
        (AnsweredAt, AnsweredBy) = (act.At, act.ActorName);
    }
}

/// <summary>A note of the team's.</summary>
public sealed class ReferralNote : ReferralPart
{
    ReferralNote() { }

    internal ReferralNote(Referral referral, int number, string text, ActorContext act)
        : base(referral, number, act) => Text = Refuse.Unless(text, 8000, "The note", nameof(text));

    public string Text { get; private init; } = "";
}

/// <summary>What somebody found who looked at one of the checks.</summary>
public sealed class ReferralCheck : ReferralPart
{
    ReferralCheck() { }

    internal ReferralCheck(Referral referral, int number, CheckKind kind, CheckResult result, string words, ActorContext act)
        : base(referral, number, act)
    {
        (Kind, Result) = (kind, result);
        Words = string.IsNullOrWhiteSpace(words) ? "" : Refuse.Unless(words, 2000, "What was found", nameof(words));
    }

    public CheckKind Kind { get; private init; }
    public CheckResult Result { get; private init; }
    public string Words { get; private init; } = "";
}

/// <summary>Who was told of the outcome.</summary>
public sealed class OutcomeTold : ReferralPart
{
    OutcomeTold() { }

    internal OutcomeTold(Referral referral, int number, LetterTo to, string name, ContactHow how, DateOnly on, ActorContext act)
        : base(referral, number, act)
    {
        (To, How, On) = (to, how, on);
        Name = Refuse.Unless(name, 200, "Who was told", nameof(name));
    }

    public LetterTo To { get; private init; }
    public string Name { get; private init; } = "";
    public ContactHow How { get; private init; }
    public DateOnly On { get; private init; }

    /// <summary>
    /// When they knew: the instant of writing it down on the same day, and the end of an earlier day's work where it was written down
    /// later.
    /// </summary>
    public DateTimeOffset ToldAt => Kernel.Time.London.DateOf(At) == On ? At : Kernel.Time.London.Instant(On, new(17, 0));
}
