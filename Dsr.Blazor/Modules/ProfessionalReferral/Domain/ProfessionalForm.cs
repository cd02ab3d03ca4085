using Dsr.Blazor.Kernel.Time;
using Dsr.Blazor.Modules.Consent.Domain;
using Dsr.Blazor.Modules.PublicReferral.Domain;
using Dsr.Blazor.Modules.PublicReferral.Domain.Sending;
using Dsr.Blazor.Modules.Referrals.Domain;

namespace Dsr.Blazor.Modules.ProfessionalReferral.Domain;

/// <summary>A referral that came by phone, letter, e-mail or in person, and is written down by the team.</summary>
public sealed record AnotherWay
{
    /// <summary>Null until somebody says how.</summary>
    public ReferralMethod? Method { get; init; }
    public DateOnly? On { get; init; }

    /// <summary>The time of that day in London.</summary>
    public TimeOnly? At { get; init; }
    public string TakenBy { get; init; } = "";

    /// <summary>When its clocks begin; null while day or time is missing.</summary>
    public DateTimeOffset? ReceivedAt => On is { } day && At is { } time ? London.Instant(day, time) : null;
}

/// <summary>That the person was told the area's statements.</summary>
public sealed record Telling
{
    public bool IsTold { get; init; }
    public string Format { get; init; } = "";
    public string ByWhom { get; init; } = "";
    public DateOnly? On { get; init; }
}

/// <summary>Everything that the professional form holds while it is filled in; kept as a draft whole.</summary>
public sealed record ProfessionalForm
{
    /// <summary>Another for each referral, so that what a browser kept of one never comes back in the next.</summary>
    public Guid Id { get; init; }
    public ReferralForm Said { get; init; } = new();
    public ConsentAsked Consent { get; init; } = new();
    public Telling Told { get; init; } = new();
    public ReferralSource? Source { get; init; }

    /// <summary>How it came; null where the referrer fills the form in themselves.</summary>
    public AnotherWay? Way { get; init; }

    /// <summary>Only what is needed is asked, because the referrer runs the multi-agency meeting themselves.</summary>
    public bool IsShort => Said.RunsOwnMeeting && Way is null;

    /// <summary>The date of birth, where it can be one: a slip of the year is told as such, and decides nothing about consent.</summary>
    public DateOnly? Birth(DateOnly today) => Said.Person.DateOfBirth is { } born && born <= today ? born : null;

    /// <summary>The answers about consent on a day.</summary>
    public IReadOnlyList<ConsentStatement> Answers(DateOnly today) => Consent.Statements(Birth(today), today);

    /// <summary>What the answers come to on a day.</summary>
    public ConsentFinding Finding(DateOnly today) => ConsentRules.Of(Birth(today), today, Answers(today));

    /// <summary>What is sent: with the statements that the person was told, in the words of this day.</summary>
    public ReferralForm ToSend(Wording words, Sharing sharing) =>
        Said with
        {
            RunsOwnMeeting = IsShort,
            Told = !Told.IsTold
                ? null
                : ToldStatements.In(words, sharing.For(Said.Person.LocalAuthority)) with
                {
                    Format = Told.Format.Trim(),
                    ByWhom = Told.ByWhom.Trim(),
                    On = Told.On,
                },
        };
}
