using Dsr.Blazor.Kernel.Text;
using Dsr.Blazor.Modules.Referrals.Domain;
using static Dsr.Blazor.Modules.PublicReferral.Domain.Asking.QuestionField;

namespace Dsr.Blazor.Modules.PublicReferral.Domain.Asking;

/// <summary>Who fills it in, for whom, and whether it can wait.</summary>
static class WhoFillsItIn
{
    internal static readonly Question Who = new(Questions.First)
    {
        Heading = _ => "Who is filling in this form?",
        Why = _ => "So that we use the right words and ask only what fits.",
        Fields = _ =>
            [
                OneOf(
                    "who",
                    "",
                    "Choose who is filling in this form.",
                    new("me", "Me, and it is about me"),
                    new("parent", "A parent or carer") { Hint = "for your child, or somebody you care for" },
                    new("helper", "Someone helping") { Hint = "a friend, a relative or an advocate" },
                    new("professional", "A professional") { Hint = "who has no account here" }
                ),
            ],
    };

    internal static readonly Question Urgent = new(Questions.Urgent)
    {
        Heading = _ => "Could anyone be badly hurt in the next few days?",
        Hint = asked => asked.Say("You, or somebody near you.", "The person this is about, or somebody near them."),
        Why = _ => "Nobody reads this form at night. If it cannot wait, we show you at once who can help.",
        Fields = _ =>
            [
                OneOf(
                    "urgent",
                    "",
                    "Choose an answer. If you are not sure, say so.",
                    new("yes", "Yes"),
                    new("not-sure", "I am not sure"),
                    new("no", "No")
                ),
            ],
    };

    internal static readonly Question AboutYou = new("about-you")
    {
        IsAsked = asked => !asked.IsSelf,
        Heading = _ => "Who are you?",
        Why = _ => "We may have a question about the form, and we need to know whose words these are.",
        Fields = asked =>
            [
                Line("your-name", "Your name", "Write your name.") with
                {
                    Limit = ReferralLimits.Name,
                    Autocomplete = "name",
                },
                .. asked.By == FilledInBy.Professional ? Work : [],
                Line(
                    "your-relationship",
                    asked.By == FilledInBy.Professional ? "How you know the person" : "What you are to the person",
                    "Write how you know the person."
                ) with
                {
                    Limit = ReferralLimits.Name,
                    Hint = Example(asked.By),
                },
                Line("your-phone", "Your phone number") with
                {
                    Type = "tel",
                    Autocomplete = "tel",
                },
                Line("your-email", "Your e-mail address") with
                {
                    Type = "email",
                    Autocomplete = "email",
                    Wrong = EmailAddress.Problem,
                },
            ],
        Across = asked =>
            asked["your-phone"].Length + asked["your-email"].Length == 0
                ? [new("your-phone", "Write a phone number or an e-mail address, so that we can reach you.")]
                : [],
    };

    internal static readonly Question Representative = new("representative")
    {
        IsAsked = asked => asked.Terms.SelfReferral.NeedsRepresentative && asked.By != FilledInBy.Professional,
        Heading = _ => "Who from health or social care is helping with this form?",
        Hint = asked => asked.Terms.SelfReferral.Representative,
        Why = _ => "In this area somebody who works in health or social care helps with each form.",
        Fields = _ =>
            [
                Line(
                    "helped-by",
                    "Their name, their job and how to reach them",
                    "Write who is helping. If you have nobody, ask us: the numbers are on the start page."
                ),
            ],
    };

    static QuestionField[] Work =>
        [
            Line("your-role", "Your job", "Write your job.") with
            {
                Limit = ReferralLimits.Name,
                Autocomplete = "organization-title",
            },
            Line("your-organisation", "Where you work", "Write where you work.") with
            {
                Limit = ReferralLimits.Name,
                Autocomplete = "organization",
            },
        ];

    static string Example(FilledInBy by) =>
        by switch
        {
            FilledInBy.Parent => "such as mother, foster carer, husband",
            FilledInBy.Professional => "such as her GP, his teacher",
            _ => "such as friend, sister, advocate",
        };
}
