using Dsr.Blazor.Kernel.Text;
using Dsr.Blazor.Modules.Referrals.Domain;
using static Dsr.Blazor.Modules.PublicReferral.Domain.Asking.QuestionField;

namespace Dsr.Blazor.Modules.PublicReferral.Domain.Asking;

/// <summary>How to reach them.</summary>
static class InTouch
{
    internal static readonly Question Contact = new("contact")
    {
        Heading = _ => "How should we get in touch?",
        Why = _ => "So that we reach the right person in a way that suits them.",
        Fields = asked =>
            [
                OneOf("contact-first", "Who should we speak to?", "Choose who we should speak to.", [.. Whom(asked)]),
                new("ways", "Which ways are fine?", FieldKind.AnyOf)
                {
                    Hint = "Tick all that are.",
                    Missing = "Tick at least one way.",
                    Choices = [new("Text", "Text message"), new("Phone", "Phone call"), new("Email", "E-mail"), new("Letter", "Letter")],
                },
                Tick("not-by-phone", "Please do not phone"),
                Line("phone", "Phone number") with
                {
                    Type = "tel",
                    Autocomplete = asked.IsSelf ? "tel" : null,
                    Hint = FillerHint(asked),
                },
                Line("email", "E-mail address") with
                {
                    Type = "email",
                    Autocomplete = asked.IsSelf ? "email" : null,
                    Wrong = EmailAddress.Problem,
                    Hint = FillerHint(asked),
                },
                Line("times", "Which times are good, and which are not?") with
                {
                    Hint = "such as: after 4, not on Thursdays",
                },
            ],
        Across = Contradictions,
    };

    internal static readonly Question Format = new("format")
    {
        Heading = asked => asked.Say("How should we write to you?", "How should we write to {who}?"),
        Why = _ => "Everyone has a right to information in a way that they can use.",
        Fields = _ =>
            [
                OneOf(
                    "format",
                    "",
                    "Choose how we should write.",
                    new("Plain English", "In plain English"),
                    new("Easy read", "In easy read") { Hint = "short sentences with pictures" },
                    new("Large print", "In large print"),
                    new("other", "In another way")
                    {
                        Hint = "such as audio, Braille, signs or another language",
                        Then = [Line("format-other", "Which way?", "Write which way suits.") with { Limit = ReferralLimits.Name }],
                    }
                ),
            ],
    };

    static IEnumerable<AskedChoice> Whom(SelfReferralState asked) =>
        [
            new("person", asked.Say("Me", "{Who}")),
            .. asked.IsSelf ? [] : new AskedChoice[] { new("filler", "Me, who fills this in") },
            new("other", "Somebody else")
            {
                Then = [Line("someone-else", "Their name and how to reach them", "Write their name and how to reach them.")],
            },
        ];

    static string? FillerHint(SelfReferralState asked) => asked.IsSelf ? null : "Not needed again if we should speak to you.";

    static IEnumerable<AnswerError> Contradictions(SelfReferralState asked)
    {
        bool Wants(string way) => asked.Answers.Has("ways", way);
        bool Knows(string field) =>
            asked[field].Length > 0
            || asked["contact-first"] == "other"
            || asked["contact-first"] == "filler" && asked["your-" + field].Length > 0;
        if (Wants("Phone") && asked["not-by-phone"].Length > 0)
            yield return new("ways", "You ticked phone calls, and also that we should not phone. Take one of them away.");
        if ((Wants("Phone") || Wants("Text")) && !Knows("phone"))
            yield return new("phone", "Write a phone number, or choose another way.");
        if (Wants("Email") && !Knows("email"))
            yield return new("email", "Write an e-mail address, or choose another way.");
        if (Wants("Letter") && asked["contact-first"] == "person" && asked["address"].Length == 0)
            yield return new("ways", "We have no address for letters. Choose another way, or go back and write where to send them.");
    }
}
