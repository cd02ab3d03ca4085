using System.Security.Cryptography;
using System.Text;
using Dsr.Blazor.Kernel;

namespace Dsr.Blazor.Modules.Letters.Domain;

/// <summary>A paragraph, or in easy read a sentence with the name of its picture.</summary>
/// <param name="Text">The words.</param>
/// <param name="Picture">The pictogram's name in easy read; blank for none.</param>
/// <param name="IsHeading">Whether it heads what follows.</param>
public sealed record LetterLine(string Text, string Picture = "", bool IsHeading = false);

/// <summary>The words of a letter on paper, with places for what differs from letter to letter.</summary>
public sealed record LetterTemplate(string Subject, IReadOnlyList<LetterLine> Lines)
{
    /// <exception cref="RefusedException">When it names a place that there is not, or says nothing.</exception>
    public void Check()
    {
        Refuse.If(Subject.Length == 0 || Lines.Count == 0, "A letter needs a subject and at least one paragraph.");
        LetterPlaces.Check(Texts(), LetterPlaces.OfLetters);
    }

    /// <summary>A name for exactly these words: another wording has another.</summary>
    public string Version() => Fingerprint.Of(Texts());

    IEnumerable<string> Texts() => Lines.Select(line => line.Text).Prepend(Subject);
}

/// <summary>
/// The words of an e-mail or a text: a reference, the team, a day. That it can name nothing else is the rule of the house.
/// </summary>
/// <param name="Subject">The e-mail's subject; blank in a text.</param>
/// <param name="Paragraphs">What it says.</param>
public sealed record MessageTemplate(string Subject, IReadOnlyList<string> Paragraphs)
{
    /// <summary>The most a text may hold, its places filled: two parts of a message on a phone.</summary>
    public const int LongestText = 320;

    /// <exception cref="RefusedException">When it names a place that a message may not have, or is too long for a text.</exception>
    public void Check(LetterChannel channel)
    {
        Refuse.If(
            Paragraphs.Count == 0 || channel == LetterChannel.Email && Subject.Length == 0,
            "A message needs at least one paragraph, and an e-mail its subject."
        );
        LetterPlaces.Check(Texts(), LetterPlaces.OfMessages);
        if (channel == LetterChannel.Text)
            CheckLength(string.Join('\n', Paragraphs));
    }

    /// <inheritdoc cref="LetterTemplate.Version"/>
    public string Version() => Fingerprint.Of(Texts());

    internal static void CheckLength(string text) =>
        Refuse.If(
            text.Length > LongestText,
            $"A text can hold {LongestText} characters; this one has {text.Length}. Shorten its template."
        );

    IEnumerable<string> Texts() => Paragraphs.Prepend(Subject);
}

static class Fingerprint
{
    internal static string Of(IEnumerable<string> texts) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', texts))))[..12];
}
