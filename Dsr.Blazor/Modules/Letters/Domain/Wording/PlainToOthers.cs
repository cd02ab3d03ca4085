namespace Dsr.Blazor.Modules.Letters.Domain.Wording;

/// <summary>The default letters to who referred somebody, cares for them or supports them. None of them names the person.</summary>
static class PlainToOthers
{
    const string Dear = "Dear {addressee}";
    const string Reach =
        "You can call us on {team phone}, Monday to Friday. Please quote {reference}, and do not write a name in an e-mail or a text to us.";
    const string Close = "With kind regards,\nthe Dynamic Support Register team, {area}";

    internal static LetterTemplate Of(LetterKind kind) =>
        kind switch
        {
            LetterKind.Closed or LetterKind.ConsentWithdrawn or LetterKind.Reopened => EpisodePlain.ToOthers(kind),
            LetterKind.Acknowledgement => Lines.Letter(
                "We have received a referral: {reference}",
                Dear,
                "We have received the referral of {the person} to the Dynamic Support Register for {area}. The reference is {reference}.",
                "# What happens next",
                "We will be in touch by {contact by}. Until we have decided, please go on giving the support that you give now. The register is not an emergency service.",
                "# How to reach us",
                Reach,
                Close
            ),
            LetterKind.ContactAttempt => Lines.Letter(
                "We tried to reach you: {reference}",
                Dear,
                "We tried to reach you about the referral with the reference {reference}, and did not manage to.",
                "# What you can do",
                "Please call us by {contact by}, or tell us when and how you can be reached.",
                "# What happens next",
                "{What next}",
                "# How to reach us",
                Reach,
                Close
            ),
            LetterKind.Accepted => Lines.Letter(
                "A place on the Dynamic Support Register: {reference}",
                Dear,
                "{The person} is now on the Dynamic Support Register for {area}. The reference is {reference}.",
                "# What this means",
                "Those who give support work together and review regularly how things are going, so that the right help comes early and an admission that can be avoided is avoided. It does not replace the support that is there now.",
                "# What happens next",
                "{What next}",
                "# Who we share information with",
                "We share only what is needed, and only with those who give or plan the support: {shared with}.",
                "# The person's choice",
                "Being on the register is a choice. It can be taken back at any time, without a reason and without losing any help.",
                "# How to reach us",
                Reach,
                Close
            ),
            LetterKind.NotAccepted => Lines.Letter(
                "The outcome of a referral: {reference}",
                Dear,
                "We have looked carefully at the referral with the reference {reference}. {The person} will not be on the Dynamic Support Register for {area} for now.",
                "# Why",
                "These are the words of our letter to {the person}:",
                "{Reason}",
                "# What else would help",
                "{What else would help}",
                "# If things change, or you do not agree",
                "Please refer again when something has changed: a new referral is welcome at any time, in the same way as this one. You can also ask us to look at our decision again: call us on {team phone} and quote {reference}.",
                "# How to reach us",
                Reach,
                Close
            ),
            _ => Lines.Letter(
                "We need to know a little more: {reference}",
                Dear,
                "Thank you for the referral with the reference {reference}. We need to know a little more before we can decide.",
                "# What we would like to know",
                "{Question}",
                "# By when",
                "Please answer by {answer by}. While we wait, the time we have to decide stands still. If that day is too soon, tell us.",
                "# How to reach us",
                Reach,
                Close
            ),
        };
}
