using Dsr.Blazor.Kernel.Time;

namespace Dsr.Blazor.Modules.Letters.Domain;

/// <summary>
/// All that a message may say: which matter, whose register, how to reach the team and by when. No name, no decision, no reason.
/// </summary>
public sealed record MessageFacts
{
    /// <summary>The referral's or the entry's reference; says nothing about the person.</summary>
    public required string Reference { get; init; }

    /// <summary>The area as its people say it: "Severn and Mercia".</summary>
    public required string Area { get; init; }

    /// <summary>The team's phone number as it is written.</summary>
    public required string TeamPhone { get; init; }

    /// <summary>The day by which the team is in touch, or the reader is asked to be.</summary>
    public DateOnly? ContactBy { get; init; }

    internal string Value(string place) =>
        place switch
        {
            LetterPlaces.Reference => Reference,
            LetterPlaces.Area => Area,
            LetterPlaces.TeamPhone => TeamPhone,
            LetterPlaces.ContactBy => ContactBy is { } day ? Written.Date(day) : "",
            _ => "",
        };
}

/// <summary>What a letter on paper may say. Which of it is needed, the template decides; what it names must be there.</summary>
public sealed record LetterFacts
{
    /// <summary>What a message may say too.</summary>
    public required MessageFacts Message { get; init; }

    /// <summary>To whom it is addressed.</summary>
    public string Addressee { get; init; } = "";

    /// <summary>What happens next, as a sentence.</summary>
    public string WhatNext { get; init; } = "";

    /// <summary>Why it was decided so, as sentences.</summary>
    public string Reason { get; init; } = "";

    /// <summary>What else would help, as sentences.</summary>
    public string WhatElseWouldHelp { get; init; } = "";

    /// <summary>The organisations that information is shared with, as a list in a sentence: "the council and your GP".</summary>
    public string SharedWith { get; init; } = "";

    /// <summary>What is asked.</summary>
    public string Question { get; init; } = "";

    /// <summary>The day by which an answer is asked for.</summary>
    public DateOnly? AnswerBy { get; init; }

    /// <summary>The rights in words; blank takes them from policy.</summary>
    public string Rights { get; init; } = "";

    internal string Value(string place, LetterTo to) =>
        place switch
        {
            LetterPlaces.Addressee => Addressee,
            LetterPlaces.ThePerson => to.ThePerson(),
            LetterPlaces.WhatNext => WhatNext,
            LetterPlaces.Reason => Reason,
            LetterPlaces.WhatElse => WhatElseWouldHelp,
            LetterPlaces.SharedWith => SharedWith,
            LetterPlaces.Question => Question,
            LetterPlaces.AnswerBy => AnswerBy is { } day ? Written.Date(day) : "",
            LetterPlaces.Rights => Rights,
            _ => Message.Value(place),
        };
}
