using static Dsr.Blazor.Modules.PublicReferral.Domain.Asking.QuestionField;

namespace Dsr.Blazor.Modules.PublicReferral.Domain.Asking;

/// <summary>What is happening, what brings them, what has been tried and what could help.</summary>
static class WhatHappens
{
    /// <summary>The answer of those for whom no sign fits.</summary>
    internal const string NoSign = "none";

    internal static readonly Question Now = new("now")
    {
        Heading = _ => "What is happening now?",
        Hint = _ => "What is hard at the moment? What are you worried about? Write as little or as much as you like.",
        Why = _ => "It tells us how soon help is needed, and what kind of help.",
        Fields = _ => [Text("now", "", "Write what is happening now. A few words are enough.")],
    };

    internal static readonly Question Signs = new("signs")
    {
        Heading = _ => "Is any of this true, or may it be soon?",
        Hint = _ => "Tick everything that fits.",
        Why = _ => "These things can lead to a stay in a mental health hospital. The register is there to help before that.",
        Fields = asked =>
            [
                new("signs", "", FieldKind.AnyOf)
                {
                    Missing = "Tick what fits, or tick the last box.",
                    Choices =
                    [
                        .. asked.Terms.Signs.Select(sign => new AskedChoice(sign.Key.ToString(), sign.Value)),
                        new(NoSign, "None of these, or I am not sure"),
                    ],
                },
            ],
        Across = asked =>
            asked.Answers.Has("signs", NoSign) && asked.Answers.All("signs").Count > 1
                ? [new("signs", "You ticked something and also “None of these”. Take one of them away.")]
                : [],
    };

    internal static readonly Question Tried = new("tried")
    {
        Heading = _ => "What has been tried already?",
        Hint = _ => "What helped, and what did not? Leave it empty if you do not know.",
        Why = _ => "So that nobody has to go through again what did not help.",
        Fields = _ => [Text("tried", "")],
    };

    internal static readonly Question Help = new("help")
    {
        Heading = _ => "What could help?",
        Hint = asked =>
            asked.Say(
                "What would make things better for you? Leave it empty if you do not know.",
                "What would make things better for them? Leave it empty if you do not know."
            ),
        Why = asked => asked.Say("You know best what works for you.", "You know what works for them."),
        Fields = _ => [Text("help", "")],
    };
}
