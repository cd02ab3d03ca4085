using static Dsr.Blazor.Modules.PublicReferral.Domain.Asking.QuestionField;

namespace Dsr.Blazor.Modules.PublicReferral.Domain.Asking;

/// <summary>
/// Who decides for somebody who cannot, and how that was found. Anybody may say that somebody cannot decide; only a professional
/// can say how it was assessed (Mental Capacity Act 2005, ss.2 and 3).
/// </summary>
static class CapacityFields
{
    const int Account = 900;

    internal static readonly QuestionField Who = OneOf(
        "decides",
        "",
        "Choose an answer. If you do not know, say so.",
        new("deputy", "A deputy or an attorney")
        {
            Hint = "appointed by the court, or by a lasting power of attorney for health and welfare",
            Then =
            [
                Name("deputy-name", "Who is it?"),
                Says("deputy-says", "What do they say?", "They agree", "They do not agree", "They have not been asked yet"),
            ],
        },
        new("decided", "A decision was made in their best interests")
        {
            Then =
            [
                Name("decider-name", "Who made it?"),
                Says("decider-says", "What was decided?", "To join the register", "Not to join the register"),
                Text("consulted", "Who was asked before it was decided?") with
                {
                    Limit = Account,
                },
                Tick("no-deputy", "It was checked that no deputy or attorney decides"),
            ],
        },
        new("nobody", "Nobody has decided yet")
        {
            Then =
            [
                Line("decider-expected", "Who could decide, if you know?"),
                Text("to-consult", "Who knows the person well and should be asked?") with
                {
                    Limit = Account,
                },
            ],
        },
        new("not-known", "I do not know")
    );

    internal static readonly QuestionField Assessment = Text("assessment", "How was it found that they cannot decide this?") with
    {
        Limit = Account,
        Hint = "Who assessed it, when, and where it is written down. Leave it empty if nobody has.",
    };

    internal static readonly QuestionField Competence = OneOf(
        "competent",
        "Has a professional looked at whether they can decide this themselves?",
        "Choose whether somebody has looked at it.",
        new("yes", "Yes, and they can") { Then = [How("competent-how")] },
        new("no", "Yes, and they cannot") { Then = [How("not-competent-how")] },
        new("not-looked", "Nobody has looked at it")
    ) with
    {
        Hint = "This is called Gillick competence.",
    };

    static QuestionField How(string name) =>
        Text(name, "How was that found, and by whom?", "Write how that was found, and by whom.") with
        {
            Limit = Account,
        };

    static QuestionField Name(string name, string label) =>
        Line(name, label, "Write who it is.") with
        {
            Limit = 200,
            Hint = "Their name, and how to reach them",
        };

    static QuestionField Says(string name, string label, params string[] texts) =>
        OneOf(
            name,
            label,
            "Choose an answer.",
            [.. texts.Zip(["yes", "no", "not-asked"]).Select(pair => new AskedChoice(pair.Second, pair.First))]
        );
}
