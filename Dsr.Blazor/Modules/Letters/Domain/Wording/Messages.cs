namespace Dsr.Blazor.Modules.Letters.Domain.Wording;

/// <summary>The default e-mails and texts. Anybody may read over a shoulder, so none says what it is about.</summary>
static class Messages
{
    internal static MessageTemplate Email(LetterKind kind) =>
        new(
            "Your reference {reference}",
            ["Hello,", .. Middle(kind), "Please do not send personal details by e-mail.", "The team, {area}"]
        );

    internal static MessageTemplate Text(LetterKind kind) =>
        new(
            "",
            [
                kind switch
                {
                    LetterKind.Acknowledgement =>
                        "Thank you, we have heard from you. Reference {reference}. We will be in touch by {contact by}. To talk to us: {team phone}. The team, {area}",
                    LetterKind.ContactAttempt =>
                        "We tried to reach you about {reference}. Please call {team phone} by {contact by}, or ask somebody to call for you. The team, {area}",
                    LetterKind.AskedForMore =>
                        "We have a question about {reference}. Please call {team phone}. There is time: we wait for your answer. The team, {area}",
                    _ =>
                        "There is news about {reference}. A letter is on its way. If you would rather hear it from us, call {team phone}. The team, {area}",
                },
            ]
        );

    static IEnumerable<string> Middle(LetterKind kind) =>
        kind switch
        {
            LetterKind.Acknowledgement =>
            [
                "Thank you. We have heard from you, and your reference is {reference}.",
                "We will be in touch by {contact by}. If you would like to talk before then, call {team phone}, Monday to Friday.",
            ],
            LetterKind.ContactAttempt =>
            [
                "We tried to reach you about {reference}, and did not manage to.",
                "Please call {team phone} by {contact by}. Somebody you trust can call for you. You can also tell us how you would rather be reached.",
            ],
            LetterKind.AskedForMore =>
            [
                "We have a question about {reference}.",
                "Please call {team phone}, Monday to Friday. Take the time you need: we wait for your answer.",
            ],
            _ =>
            [
                "There is news about {reference}. A letter is on its way to you.",
                "If you would rather hear it from us, call {team phone}, Monday to Friday.",
            ],
        };
}
