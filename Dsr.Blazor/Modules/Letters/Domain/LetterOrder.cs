namespace Dsr.Blazor.Modules.Letters.Domain;

/// <summary>Which letter to write, to whom, and what it is to say.</summary>
public sealed record LetterOrder
{
    public required LetterKind Kind { get; init; }

    /// <summary>Easy read, where the person needs it; a message is short and plain in either.</summary>
    public LetterFormat Format { get; init; }
    public LetterChannel Channel { get; init; }

    /// <summary>
    /// How the person asked to be written to, where that is neither plain nor easy read: "Large print", "Audio"; blank otherwise.
    /// </summary>
    public string Wish { get; init; } = "";
    public required LetterTo To { get; init; }
    public required LetterFacts Facts { get; init; }

    /// <summary>The referral it belongs to, or null.</summary>
    public Guid? ReferralId { get; init; }

    /// <summary>The person whose record it belongs to; null while a referral is nobody's yet.</summary>
    public Guid? PersonId { get; init; }
}
