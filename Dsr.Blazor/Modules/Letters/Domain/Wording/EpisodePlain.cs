namespace Dsr.Blazor.Modules.Letters.Domain.Wording;

/// <summary>The default letters, in plain English, about leaving the register and coming back to it.</summary>
static class EpisodePlain
{
    const string Dear = "Dear {addressee}";
    const string Reach = "You can call us on {team phone}, Monday to Friday. Please say the reference: {reference}.";
    const string Urgent =
        "We are not an emergency service. If somebody is in danger now, call 999. For urgent help with mental health, call 111 and choose option 2.";
    const string Close = "With kind regards,\nthe Dynamic Support Register team, {area}";

    internal static LetterTemplate ToPerson(LetterKind kind) =>
        kind switch
        {
            LetterKind.Closed => Lines.Letter(
                "You are no longer on the Dynamic Support Register",
                Dear,
                "You are no longer on the Dynamic Support Register for {area}. Your reference was {reference}.",
                "# Why",
                "{Reason}",
                "# What this means",
                "We no longer talk about you in our meetings. You keep the help that you have: leaving the register does not change it.",
                "{What next}",
                "# If things get harder again",
                "You can ask to come back at any time. Tell us, or tell anybody who supports you. If you do not agree with what we decided, tell us: you can also complain.",
                "# How to reach us",
                Reach,
                Urgent,
                Close
            ),
            LetterKind.ConsentWithdrawn => Lines.Letter(
                "You have left the Dynamic Support Register",
                Dear,
                "You told us, or somebody told us for you, that you do not want to be on the Dynamic Support Register any more. We have done what was asked: you are no longer on it. Your reference was {reference}.",
                "# What this means",
                "We no longer talk about you in our meetings, and we share nothing more about you from the register. You do not have to say why. You keep the help that you have.",
                "{What next}",
                "# What we keep",
                "We keep what was written until now for as long as the law says, and show it to nobody who does not need it. You can ask for a copy.",
                "# If you change your mind",
                "You can come back at any time. Tell us, or tell anybody who supports you.",
                "# How to reach us",
                Reach,
                Urgent,
                Close
            ),
            _ => Lines.Letter(
                "You are on the Dynamic Support Register again",
                Dear,
                "You are on the Dynamic Support Register for {area} again. Your reference is {reference}.",
                "# Why",
                "{Reason}",
                "# What happens next",
                "{What next}",
                "# Who we share information with",
                "We share only what is needed, and only with those who support you or plan your support: {shared with}.",
                "# Your rights",
                "{rights}",
                "# If you change your mind",
                "You can leave the register at any time. You do not have to say why, and you will still get the help you need.",
                "# How to reach us",
                Reach,
                Urgent,
                Close
            ),
        };

    internal static LetterTemplate ToOthers(LetterKind kind) =>
        kind switch
        {
            LetterKind.Closed => Lines.Letter(
                "No longer on the Dynamic Support Register: {reference}",
                Dear,
                "{The person} is no longer on the Dynamic Support Register for {area}. The reference was {reference}.",
                "# Why",
                "{Reason}",
                "# What this means",
                "The register's meetings no longer speak of them. The support that is there goes on: leaving the register does not change it.",
                "{What next}",
                "# If things get harder again",
                "Please refer again. A new referral is welcome at any time.",
                "# How to reach us",
                Reach,
                Close
            ),
            LetterKind.ConsentWithdrawn => Lines.Letter(
                "No longer on the Dynamic Support Register: {reference}",
                Dear,
                "Consent for {the person} to be on the Dynamic Support Register for {area} was withdrawn. They are no longer on it. The reference was {reference}.",
                "# What this means",
                "We share nothing more from the register. The support that is there goes on.",
                "{What next}",
                "# How to reach us",
                Reach,
                Close
            ),
            _ => Lines.Letter(
                "On the Dynamic Support Register again: {reference}",
                Dear,
                "{The person} is on the Dynamic Support Register for {area} again. The reference is {reference}.",
                "# Why",
                "{Reason}",
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
        };
}
