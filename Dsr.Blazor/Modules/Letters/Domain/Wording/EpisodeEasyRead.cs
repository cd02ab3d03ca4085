using static Dsr.Blazor.Modules.Letters.Domain.Wording.Picture;

namespace Dsr.Blazor.Modules.Letters.Domain.Wording;

/// <summary>The default letters in easy read about leaving the register and coming back to it: one idea a sentence.</summary>
static class EpisodeEasyRead
{
    static readonly (string, string)[] reach =
    [
        (None, "# How to talk to us"),
        (Phone, "You can call us on {team phone}."),
        (Hours, "We are here Monday to Friday."),
        (List, "Please say this number: {reference}."),
        (Helping, "Somebody can call for you."),
        (Worried, "If somebody is in danger now, call 999."),
    ];

    internal static LetterTemplate ToPerson(LetterKind kind) =>
        kind switch
        {
            LetterKind.Closed => Lines.EasyRead(
                "You are not on the list any more",
                [
                    (None, "Hello {addressee}."),
                    (List, "You were on our list."),
                    (Book, "It is called the Dynamic Support Register."),
                    (ChangeMind, "You are not on the list any more."),
                    (None, "# Why"),
                    (Talking, "{Reason}"),
                    (None, "# What it means"),
                    (Meeting, "We do not talk about you in our meetings any more."),
                    (SameHelp, "You keep the help you have."),
                    (Looking, "{What next}"),
                    (None, "# If things get harder"),
                    (FillIn, "You can come back to the list at any time."),
                    (NotHappy, "You can tell us if you think we are wrong."),
                    .. reach,
                ]
            ),
            LetterKind.ConsentWithdrawn => Lines.EasyRead(
                "You have left the list",
                [
                    (None, "Hello {addressee}."),
                    (ChangeMind, "We were told that you want to leave our list."),
                    (Book, "It is called the Dynamic Support Register."),
                    (List, "You are not on the list any more."),
                    (None, "# What it means"),
                    (Meeting, "We do not talk about you in our meetings any more."),
                    (PassedOn, "We tell nobody new about you."),
                    (SameHelp, "You keep the help you have."),
                    (Looking, "{What next}"),
                    (KeptSafe, "We keep safe what was written before."),
                    (Looking, "You can ask to see it."),
                    (None, "# If you change your mind"),
                    (FillIn, "You can come back to the list at any time."),
                    .. reach,
                ]
            ),
            _ => Lines.EasyRead(
                "You are on the list again",
                [
                    (None, "Hello {addressee}."),
                    (List, "You are on our list again."),
                    (Book, "It is called the Dynamic Support Register."),
                    (None, "# Why"),
                    (Talking, "{Reason}"),
                    (None, "# What happens next"),
                    (Looking, "{What next}"),
                    (None, "# Who we tell about you"),
                    (PassedOn, "They are: {shared with}."),
                    (KeptSafe, "We keep what we know about you safe."),
                    (None, "# Your rights"),
                    (ChangeMind, "You can leave the list at any time."),
                    (SameHelp, "You will still get help."),
                    .. reach,
                ]
            ),
        };

    internal static LetterTemplate ToOthers(LetterKind kind) =>
        kind switch
        {
            LetterKind.Closed => Lines.EasyRead(
                "Not on the list any more",
                [
                    (None, "Hello {addressee}."),
                    (List, "{The person} is not on our list any more."),
                    (Talking, "{Reason}"),
                    (SameHelp, "The help goes on."),
                    (Looking, "{What next}"),
                    (FillIn, "You can ask us again at any time."),
                    .. reach,
                ]
            ),
            LetterKind.ConsentWithdrawn => Lines.EasyRead(
                "Not on the list any more",
                [
                    (None, "Hello {addressee}."),
                    (List, "{The person} has left our list."),
                    (PassedOn, "We tell nobody new about them."),
                    (SameHelp, "The help goes on."),
                    (Looking, "{What next}"),
                    .. reach,
                ]
            ),
            _ => Lines.EasyRead(
                "On the list again",
                [
                    (None, "Hello {addressee}."),
                    (List, "{The person} is on our list again."),
                    (Talking, "{Reason}"),
                    (Looking, "{What next}"),
                    (PassedOn, "We tell only these: {shared with}."),
                    (ChangeMind, "The person can leave the list at any time."),
                    .. reach,
                ]
            ),
        };
}
