namespace Dsr.Blazor.Modules.Letters.Domain.Wording;

/// <summary>The default letters to the person, in plain English.</summary>
static class PlainToPerson
{
    const string Dear = "Dear {addressee}";
    const string Reach = "You can call us on {team phone}, Monday to Friday. Please say your reference: {reference}.";
    const string Urgent =
        "We are not an emergency service. If somebody is in danger now, call 999. For urgent help with mental health, call 111 and choose option 2.";
    const string Close = "With kind regards,\nthe Dynamic Support Register team, {area}";

    internal static LetterTemplate Of(LetterKind kind) =>
        kind switch
        {
            LetterKind.Closed or LetterKind.ConsentWithdrawn or LetterKind.Reopened => EpisodePlain.ToPerson(kind),
            LetterKind.Acknowledgement => Lines.Letter(
                "We have received your referral",
                Dear,
                "Thank you. We have received a referral to the Dynamic Support Register for {area}. Your reference is {reference}.",
                "# What happens next",
                "Somebody from our team will be in touch with you by {contact by}. We will ask what you need and what would help. You can have somebody with you when we talk.",
                "Nothing is decided yet, and you do not have to do anything now. You can change your mind at any time. Saying no does not change the help you already get.",
                "# How to reach us",
                Reach,
                Urgent,
                Close
            ),
            LetterKind.ContactAttempt => Lines.Letter(
                "We would like to talk with you",
                Dear,
                "We tried to reach you about the referral with the reference {reference}, and we did not manage to. We would like to hear from you.",
                "# What you can do",
                "Please call us by {contact by}. If a call is not good for you, somebody you trust can call for you, or you can tell us how you would rather be reached: by text, by letter, or at a certain time of day.",
                "# What happens next",
                "{What next}",
                "# How to reach us",
                Reach,
                Urgent,
                Close
            ),
            LetterKind.Accepted => Lines.Letter(
                "You are on the Dynamic Support Register",
                Dear,
                "You are now on the Dynamic Support Register for {area}. Your reference is {reference}.",
                "# What this means",
                "The register helps the people who support you to work together, so that you get the right help early and do not have to go into hospital when that can be avoided. We will look at how things are going for you regularly, together with the people who support you.",
                "# What happens next",
                "{What next}",
                "# Who we share information with",
                "We share only what is needed, and only with those who support you or plan your support: {shared with}.",
                "# Your rights",
                "{rights}",
                "# If you change your mind",
                "You can leave the register at any time. Tell us, or tell anybody who supports you. You do not have to say why, and you will still get the help you need.",
                "# How to reach us",
                Reach,
                Urgent,
                Close
            ),
            LetterKind.NotAccepted => Lines.Letter(
                "About your referral to the Dynamic Support Register",
                Dear,
                "We have looked carefully at the referral with the reference {reference}. You will not be on the Dynamic Support Register for {area} for now. We know that this may not be what you hoped for.",
                "# Why",
                "{Reason}",
                "# What else would help",
                "{What else would help}",
                "# If things change, or you do not agree",
                "You can ask again at any time, for instance when something has changed: call us on {team phone}, or fill in the form again. You can also ask us to look at our decision again, or complain: call us and say your reference. Neither changes the help you get.",
                "# How to reach us",
                Reach,
                Urgent,
                Close
            ),
            _ => Lines.Letter(
                "We need to know a little more",
                Dear,
                "Thank you for the referral with the reference {reference}. Before we can decide, we need to know a little more.",
                "# What we would like to know",
                "{Question}",
                "# By when",
                "Please tell us by {answer by}. While we wait for your answer, the time we have to decide stands still, so you lose nothing by taking the time you need. If that day is too soon, tell us.",
                "If you would like help to answer, call us, or ask somebody you trust.",
                "# How to reach us",
                Reach,
                Urgent,
                Close
            ),
        };
}
