using Dsr.Blazor.Modules.People.Domain;
using Dsr.Blazor.Modules.Referrals.Domain;
using static Dsr.Blazor.Modules.PublicReferral.Domain.Asking.QuestionField;

namespace Dsr.Blazor.Modules.PublicReferral.Domain.Asking;

/// <summary>Who the person is.</summary>
static class ThePerson
{
    internal static readonly Question Name = new("name")
    {
        Heading = asked => asked.Say("What is your name?", "What is {whose} name?"),
        Why = _ => "So that we know who this is about, and do not mix two people up.",
        Fields = asked =>
            [
                Line("given-name", "First name") with
                {
                    Limit = ReferralLimits.Name,
                    Autocomplete = Own(asked, "given-name"),
                },
                Line("family-name", "Last name") with
                {
                    Limit = ReferralLimits.Name,
                    Autocomplete = Own(asked, "family-name"),
                },
                Line("preferred-name", asked.Say("What you like to be called", "What they like to be called")) with
                {
                    Limit = ReferralLimits.Name,
                    Hint = "if it is another name",
                },
            ],
        Across = asked =>
            asked["given-name"].Length + asked["family-name"].Length == 0 ? [new("given-name", "Write at least one name.")] : [],
    };

    internal static readonly Question Born = new("born")
    {
        Heading = asked => asked.Say("When were you born?", "When was {who} born?"),
        Hint = _ => "For example 9 3 2010.",
        Why = _ => "Who decides about joining, and who can help, depends on age.",
        Fields = asked =>
            [
                new("born", "", FieldKind.Day)
                {
                    Missing = SaysNotKnown(asked)
                        ? null
                        : asked.Say("Write the day, the month and the year you were born.", "Write the day, the month and the year."),
                    Autocomplete = Own(asked, "bday"),
                },
                .. MayNotKnow(asked) ? [NotKnown] : Array.Empty<QuestionField>(),
            ],
        Across = asked =>
            SaysNotKnown(asked) && asked.Born is not null
                ? [new("born-unknown", "There is a date, and the box says that it is not known. Take one of them away.")]
                : [],
    };

    internal static readonly Question Home = new("home")
    {
        Heading = asked => asked.Say("Where do you live?", "Where does {who} live?"),
        Hint = asked =>
            asked.Say(
                "If you have no fixed home, write where you are staying now.",
                "If they have no fixed home, write where they are staying now."
            ),
        Why = _ => "Which council and which teams can help depends on where somebody lives.",
        Fields = asked =>
            [
                Text("address", "Address") with
                {
                    Limit = ReferralLimits.Line,
                    Autocomplete = Own(asked, "street-address"),
                },
                Line("postcode", "Postcode") with
                {
                    Limit = 10,
                    Autocomplete = Own(asked, "postal-code"),
                },
                Council(asked),
                Line("nhs-number", "NHS number") with
                {
                    Limit = 40,
                    Hint = "Ten digits, on letters from the NHS. You can leave it empty.",
                    Wrong = WrongNumber,
                },
            ],
    };

    internal static readonly Question Diagnosis = new("diagnosis")
    {
        Heading = asked =>
            asked.Say(
                "Do you have a learning disability, or are you autistic?",
                "Does {who} have a learning disability, or are they autistic?"
            ),
        Why = _ =>
            "The register is for autistic people and people with a learning disability. You can ask to join while you wait for an assessment.",
        Fields = asked =>
            [
                OneOf(
                    "diagnosis",
                    "",
                    "Choose an answer. If you are not sure, say so.",
                    new("learning-disability", "A learning disability"),
                    new("autism", "Autistic"),
                    new("both", "Autistic, with a learning disability"),
                    new("not-sure", "Not sure")
                ),
                OneOf(
                    "diagnosis-status",
                    "How is it known?",
                    "Choose how it is known.",
                    new("confirmed", "A professional has confirmed it"),
                    new("pathway", "Waiting for an assessment, or in one"),
                    new("suspected", asked.Say("I think so", "We think so")) { Hint = "nobody has assessed it yet" }
                ),
            ],
    };

    // Whoever is close to the person knows it; a neighbour or a nurse may not.
    static bool MayNotKnow(SelfReferralState asked) => asked.By is FilledInBy.Helper or FilledInBy.Professional;

    static bool SaysNotKnown(SelfReferralState asked) => MayNotKnow(asked) && asked.Answers.Has("born-unknown", "yes");

    static QuestionField NotKnown =>
        Tick(
            "born-unknown",
            "I do not know the date",
            OneOf(
                "under-16",
                "Are they under 16?",
                "Choose whether they are under 16.",
                new("yes", "Yes"),
                new("no", "No"),
                new("not-known", "I do not know")
            )
        );

    static QuestionField Council(SelfReferralState asked)
    {
        var other = Line("council-other", "Which council?", "Write which council it is.") with { Limit = ReferralLimits.Name };
        if (asked.Terms.Councils.Count == 0)
            return other with { Label = "Council", Missing = null };
        return OneOf(
            "council",
            "Council",
            "Choose a council, or say that you do not know.",
            [
                .. asked.Terms.Councils.Select(text => new AskedChoice(text, text)),
                new("other", "Another council") { Then = [other] },
                new("not-known", "I do not know"),
            ]
        );
    }

    // The browser knows whoever sits in front of it, and nobody else.
    static string? Own(SelfReferralState asked, string what) => asked.IsSelf ? what : null;

    static string? WrongNumber(string text) =>
        NhsNumberText.Read(text).Wrong is { } wrong ? $"{wrong} Look it up again, or leave it empty." : null;
}
