using Dsr.Blazor.Modules.Referrals.Domain;
using static Dsr.Blazor.Modules.PublicReferral.Domain.Asking.QuestionField;

namespace Dsr.Blazor.Modules.PublicReferral.Domain.Asking;

/// <summary>
/// What they were told about sharing, and what they answered: at 16 and over the person, under 16 a parent and the child.
/// </summary>
static class TheirChoice
{
    const int Words = 1000;

    internal static readonly Question Sharing = new(Questions.Sharing)
    {
        Heading = asked => asked.Say("How we share what we know about you", "How we share what we know about {who}"),
        Why = asked => asked.Say("You should know this before you decide.", "They should know this before they decide."),
        Fields = asked =>
            [
                asked.IsSelf
                    ? OneOf(
                        "told",
                        "Have you read this?",
                        "Choose an answer. You can ask us to explain it.",
                        new("yes", "Yes"),
                        new("explain", "I would like someone to explain this first") { Hint = "You can still send the form." }
                    )
                    : OneOf(
                        "told",
                        asked.Say("", "Has {who} been told this?"),
                        "Choose whether they have been told.",
                        new("yes", "Yes, I told or showed them"),
                        new("no", "Not yet"),
                        new("explain", "Someone should explain this first") { Hint = "We do that. You can still send the form." }
                    ),
            ],
    };

    internal static readonly Question Agree = new("agree")
    {
        IsAsked = asked => asked.IsSelf || !asked.IsChild,
        Heading = asked => asked.Say("Do you agree to be on the register?", "Does {who} agree to be on the register?"),
        Hint = asked =>
            asked.Say(
                "You can say no, or change your mind at any time. It will not change the help you get now.",
                "They can say no, or change their mind at any time. It will not change the help they get now."
            ),
        Why = asked =>
            asked.IsChild
                ? "What you want counts. Under 16 we also ask somebody with parental responsibility."
                : asked.Say(
                    "At 16 and over it is your own choice. We share what you tell us only with the people who can help.",
                    "At 16 and over it is the person’s own choice. We share what you tell us only with the people who can help."
                ),
        Fields = asked => [OneOf("agree", "", "Choose an answer. None of them is wrong.", asked.IsSelf ? Mine : Theirs)],
    };

    internal static readonly Question Decides = new("decides")
    {
        IsAsked = asked => !asked.IsSelf && !asked.IsChild && asked["agree"] == "cannot",
        Heading = asked => asked.Say("", "Who decides for {who}?"),
        Hint = _ => "We always try first to help somebody decide for themselves. If they cannot, the law says who does.",
        Why = _ => "Nobody joins the register without somebody’s decision, and it has to be the right person’s.",
        Fields = asked =>
            [CapacityFields.Who, .. asked.By == FilledInBy.Professional ? [CapacityFields.Assessment] : Array.Empty<QuestionField>()],
    };

    internal static readonly Question Parents = new("parents")
    {
        IsAsked = asked => asked.IsChild,
        Heading = asked =>
            asked.By == FilledInBy.Parent
                ? "Do you have parental responsibility, and do you agree?"
                : "Has somebody with parental responsibility agreed?",
        Hint = _ =>
            "Parental responsibility is the right to decide for a child. Most parents have it. For a child in care it may be the council.",
        Why = _ => "Under 16 somebody with parental responsibility decides, and the child is asked as well.",
        Fields = asked =>
            [
                OneOf(
                    "parents",
                    "",
                    "Choose an answer. If nobody has been asked, say so.",
                    [
                        .. asked.By == FilledInBy.Parent ? new AskedChoice[] { new("me", "I have it, and I agree") } : [],
                        new("yes", asked.By == FilledInBy.Parent ? "Somebody else has it, and agrees" : "Yes, they agree")
                        {
                            Then = Parent("parent", "Who agrees?"),
                        },
                        new("no", "No, they do not agree") { Then = Parent("refuser", "Who does not agree?") },
                        new("not-asked", "Nobody has been asked yet"),
                    ]
                ),
                Tick("second", "Somebody else who has it does not agree", Parent("second", "Who does not agree?")),
            ],
    };

    internal static readonly Question Child = new("child")
    {
        IsAsked = asked => asked.IsChild && !asked.IsSelf,
        Heading = asked => asked.Say("", "Does {who} want to be on the register?"),
        Hint = _ => "Ask them in the way that suits them. Their answer is written down, whatever it is.",
        Why = _ => "A child has a say. Some understand enough to decide this for themselves.",
        Fields = asked =>
            [
                OneOf(
                    "child",
                    "",
                    "Choose an answer. If they have not been asked, say so.",
                    new("yes", "Yes, they want this"),
                    new("no", "No, they do not want this"),
                    new("not-asked", "They have not been asked yet"),
                    new("could-not", "They could not be asked") { Hint = "because of their age, or how they communicate" }
                ),
                Text("child-words", "What did they say, in their own words?") with
                {
                    Limit = Words,
                },
                .. asked.By == FilledInBy.Professional ? [CapacityFields.Competence] : Array.Empty<QuestionField>(),
            ],
    };

    static AskedChoice[] Mine => [new("yes", "Yes, I agree"), new("no", "No, I do not want this"), new("not-asked", "I am not sure yet")];

    static AskedChoice[] Theirs =>
        [
            new("yes", "Yes, I have asked and they agree"),
            new("no", "No, they do not want this"),
            new("not-asked", "I have not asked yet"),
            new("cannot", "They cannot decide this for themselves"),
        ];

    static QuestionField[] Parent(string name, string label) =>
        [
            Line(name + "-name", label, "Write their name.") with
            {
                Limit = ReferralLimits.Name,
            },
            Line(name + "-relationship", "How they are related") with
            {
                Limit = ReferralLimits.Name,
                Hint = "such as mother, guardian, the council",
            },
        ];
}
