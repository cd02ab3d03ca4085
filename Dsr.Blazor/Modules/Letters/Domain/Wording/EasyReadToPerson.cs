using static Dsr.Blazor.Modules.Letters.Domain.Wording.Picture;

namespace Dsr.Blazor.Modules.Letters.Domain.Wording;

/// <summary>The default letters to the person in easy read: short sentences, one idea each, a picture beside each.</summary>
static class EasyReadToPerson
{
    static readonly (string, string)[] reach =
    [
        (None, "# How to talk to us"),
        (Phone, "You can call us on {team phone}."),
        (Hours, "We are here Monday to Friday."),
        (List, "Your number with us is {reference}."),
        (Helping, "Somebody can call for you."),
        (Worried, "If you are in danger now, call 999."),
        (Talking, "If you feel very unwell in your mind, call 111 and choose option 2."),
    ];

    internal static LetterTemplate Of(LetterKind kind) =>
        kind switch
        {
            LetterKind.Closed or LetterKind.ConsentWithdrawn or LetterKind.Reopened => EpisodeEasyRead.ToPerson(kind),
            LetterKind.Acknowledgement => Lines.EasyRead(
                "Thank you. We know about you now",
                [
                    (None, "Hello {addressee}."),
                    (FillIn, "Somebody told us that you may need more help."),
                    (List, "They asked us to put you on a list."),
                    (Book, "The list is called the Dynamic Support Register."),
                    (Choosing, "Nothing is decided yet."),
                    (None, "# What happens next"),
                    (Phone, "We will talk to you by {contact by}."),
                    (Together, "You can have somebody with you."),
                    (ChangeMind, "You can say no at any time."),
                    (SameHelp, "If you say no, you keep the help you have."),
                    .. reach,
                ]
            ),
            LetterKind.ContactAttempt => Lines.EasyRead(
                "We want to talk with you",
                [
                    (None, "Hello {addressee}."),
                    (Phone, "We tried to talk to you."),
                    (Hours, "You were not there."),
                    (None, "# What you can do"),
                    (Phone, "Please call us by {contact by}."),
                    (Talking, "Tell us how you like to talk."),
                    (Choosing, "It can be a call, a text or a letter."),
                    (None, "# What happens next"),
                    (Looking, "{What next}"),
                    .. reach,
                ]
            ),
            LetterKind.Accepted => Lines.EasyRead(
                "You are on the list",
                [
                    (None, "Hello {addressee}."),
                    (List, "You are on our list now."),
                    (Book, "It is called the Dynamic Support Register."),
                    (None, "# What it means"),
                    (Together, "The people who help you will work together."),
                    (Meeting, "They will meet and talk about what helps you."),
                    (Hospital, "They will try to keep you well, and out of hospital."),
                    (None, "# What happens next"),
                    (Looking, "{What next}"),
                    (None, "# Who we tell about you"),
                    (PassedOn, "We tell only people who help you or plan your help."),
                    (PassedOn, "They are: {shared with}."),
                    (KeptSafe, "We keep what we know about you safe."),
                    (None, "# Your rights"),
                    (ChangeMind, "You can leave the list at any time."),
                    (SameHelp, "You will still get help."),
                    (Looking, "You can see what we write about you."),
                    (FillIn, "You can ask us to put it right."),
                    (Meeting, "You can ask for a meeting about your care."),
                    (Together, "You can have somebody with you."),
                    (NotHappy, "You can tell us if you are not happy."),
                    .. reach,
                ]
            ),
            LetterKind.NotAccepted => Lines.EasyRead(
                "What we decided",
                [
                    (None, "Hello {addressee}."),
                    (List, "Somebody asked us to put you on a list."),
                    (Book, "It is called the Dynamic Support Register."),
                    (Looking, "We looked at this carefully."),
                    (Choosing, "You will not be on the list for now."),
                    (None, "# Why"),
                    (Talking, "{Reason}"),
                    (None, "# What can help you"),
                    (Helping, "{What else would help}"),
                    (None, "# If you want to ask again"),
                    (FillIn, "You can ask us again at any time."),
                    (Phone, "To ask again, call us on {team phone}."),
                    (NotHappy, "You can tell us if you think we are wrong."),
                    (SameHelp, "You keep the help you have."),
                    .. reach,
                ]
            ),
            _ => Lines.EasyRead(
                "We need to know more",
                [
                    (None, "Hello {addressee}."),
                    (List, "Somebody asked us to put you on a list."),
                    (Looking, "We need to know more before we decide."),
                    (None, "# Our question"),
                    (Talking, "{Question}"),
                    (None, "# When to tell us"),
                    (Hours, "Please tell us by {answer by}."),
                    (Choosing, "We wait for you."),
                    (Hours, "You can ask for more time."),
                    (Helping, "Somebody can help you to answer."),
                    .. reach,
                ]
            ),
        };
}
