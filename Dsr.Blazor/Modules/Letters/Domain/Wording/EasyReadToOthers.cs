using static Dsr.Blazor.Modules.Letters.Domain.Wording.Picture;

namespace Dsr.Blazor.Modules.Letters.Domain.Wording;

/// <summary>The default letters in easy read to a parent, a carer or somebody who helps. None of them names the person.</summary>
static class EasyReadToOthers
{
    static readonly (string, string)[] reach =
    [
        (None, "# How to talk to us"),
        (Phone, "You can call us on {team phone}."),
        (Hours, "We are here Monday to Friday."),
        (List, "Please say this number: {reference}."),
        (Worried, "If somebody is in danger now, call 999."),
    ];

    internal static LetterTemplate Of(LetterKind kind) =>
        kind switch
        {
            LetterKind.Closed or LetterKind.ConsentWithdrawn or LetterKind.Reopened => EpisodeEasyRead.ToOthers(kind),
            LetterKind.Acknowledgement => Lines.EasyRead(
                "We have your form",
                [
                    (None, "Hello {addressee}."),
                    (FillIn, "We have the form about {the person}."),
                    (Choosing, "Nothing is decided yet."),
                    (Phone, "We will talk to you by {contact by}."),
                    (SameHelp, "Please go on helping as you do now."),
                    .. reach,
                ]
            ),
            LetterKind.ContactAttempt => Lines.EasyRead(
                "We want to talk with you",
                [
                    (None, "Hello {addressee}."),
                    (Phone, "We tried to talk to you."),
                    (Phone, "Please call us by {contact by}."),
                    (Talking, "Tell us how you like to talk."),
                    (None, "# What happens next"),
                    (Looking, "{What next}"),
                    .. reach,
                ]
            ),
            LetterKind.Accepted => Lines.EasyRead(
                "We said yes",
                [
                    (None, "Hello {addressee}."),
                    (List, "{The person} is on our list now."),
                    (Book, "It is called the Dynamic Support Register."),
                    (None, "# What it means"),
                    (Together, "All who help will work together."),
                    (Hospital, "They will try to keep the person well, and out of hospital."),
                    (None, "# What happens next"),
                    (Looking, "{What next}"),
                    (None, "# Who we tell"),
                    (PassedOn, "We tell only these: {shared with}."),
                    (KeptSafe, "We keep what we know safe."),
                    (ChangeMind, "The person can leave the list at any time."),
                    (SameHelp, "They will still get help."),
                    .. reach,
                ]
            ),
            LetterKind.NotAccepted => Lines.EasyRead(
                "What we decided",
                [
                    (None, "Hello {addressee}."),
                    (Looking, "We looked carefully at the form about {the person}."),
                    (Choosing, "They will not be on the list for now."),
                    (None, "# Why"),
                    (Talking, "This is what we wrote to {the person}:"),
                    (None, "{Reason}"),
                    (None, "# What can help"),
                    (Helping, "{What else would help}"),
                    (None, "# If you want to ask again"),
                    (FillIn, "You can ask us again at any time."),
                    (Phone, "To ask again, call us on {team phone}."),
                    (NotHappy, "You can tell us if you think we are wrong."),
                    .. reach,
                ]
            ),
            _ => Lines.EasyRead(
                "We need to know more",
                [
                    (None, "Hello {addressee}."),
                    (FillIn, "We have the form about {the person}."),
                    (Looking, "We need to know more before we decide."),
                    (None, "# Our question"),
                    (Talking, "{Question}"),
                    (None, "# When to tell us"),
                    (Hours, "Please tell us by {answer by}."),
                    (Choosing, "We wait for you."),
                    (Hours, "You can ask for more time."),
                    .. reach,
                ]
            ),
        };
}
