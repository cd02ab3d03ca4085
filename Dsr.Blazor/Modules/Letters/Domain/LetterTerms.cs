namespace Dsr.Blazor.Modules.Letters.Domain;

/// <summary>What a letter is for. Another kind is one more word here, and its default texts in <see cref="LetterPolicies"/>.</summary>
public enum LetterKind
{
    Acknowledgement,
    ContactAttempt,
    Accepted,
    NotAccepted,
    AskedForMore,
    Closed,
    ConsentWithdrawn,
    Reopened,
}

/// <summary>How it is written: as usual, or in easy read (NHS Accessible Information Standard, DCB1605).</summary>
public enum LetterFormat
{
    Plain,
    EasyRead,
}

/// <summary>How it goes out. On paper it may say what was decided and why; an e-mail and a text carry a reference and no more.</summary>
public enum LetterChannel
{
    Post,
    Email,
    Text,
}

/// <summary>To whom it goes.</summary>
public enum LetterTo
{
    Person,
    Referrer,
    Parent,
    SupportingService,
}

/// <summary>Whether a letter speaks to the person, or to somebody else about them. It never names whom it is about.</summary>
public enum LetterVoice
{
    Own,
    About,
}

/// <summary>How the words of letters are said.</summary>
public static class LetterWords
{
    /// <summary>In which voice somebody is written to.</summary>
    public static LetterVoice Voice(this LetterTo to) => to == LetterTo.Person ? LetterVoice.Own : LetterVoice.About;

    /// <summary>Whom the letter is about, for who reads it: "the person you referred".</summary>
    public static string ThePerson(this LetterTo to) =>
        to switch
        {
            LetterTo.Person => "you",
            LetterTo.Referrer => "the person you referred",
            LetterTo.Parent => "your child or the person you care for",
            _ => "the person you support",
        };

    /// <summary>"Not accepted".</summary>
    public static string InWords(this LetterKind kind) =>
        kind switch
        {
            LetterKind.ContactAttempt => "Contact attempt",
            LetterKind.NotAccepted => "Not accepted",
            LetterKind.AskedForMore => "Asked for more",
            LetterKind.ConsentWithdrawn => "Consent withdrawn",
            _ => kind.ToString(),
        };

    /// <summary>"by post", "by e-mail", "by text".</summary>
    public static string InWords(this LetterChannel channel) =>
        channel switch
        {
            LetterChannel.Email => "by e-mail",
            LetterChannel.Text => "by text",
            _ => "by post",
        };

    /// <summary>"the referrer".</summary>
    public static string InWords(this LetterTo to) =>
        to switch
        {
            LetterTo.Referrer => "the referrer",
            LetterTo.Parent => "the parent or carer",
            LetterTo.SupportingService => "a supporting service",
            _ => "the person",
        };
}
