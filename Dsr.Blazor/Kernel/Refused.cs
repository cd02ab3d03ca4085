using Dsr.Blazor.Kernel.Text;

namespace Dsr.Blazor.Kernel;

/// <summary>
/// A rule said no. The message is a sentence for the person who acted: what is wrong and what to do next.
/// It never holds personal data, because it may be logged.
/// </summary>
public sealed class RefusedException : Exception
{
    /// <param name="message">The sentence shown to the person.</param>
    /// <param name="field">The form field it belongs to, by the name the form gives it; null when it is about the whole act.</param>
    public RefusedException(string message, string? field = null)
        : base(message) => Field = field;

    /// <summary>The form field the refusal belongs to, or null.</summary>
    public string? Field { get; }
}

/// <summary>Guards that refuse in words.</summary>
public static class Refuse
{
    /// <exception cref="RefusedException">When <paramref name="wrong"/> is true.</exception>
    public static void If(bool wrong, string message, string? field = null)
    {
        if (wrong)
            throw new RefusedException(message, field);
    }

    /// <summary>The text as it shows and trimmed, when it is there and within its limit.</summary>
    /// <param name="text">What was typed.</param>
    /// <param name="most">The most UTF-16 units it may hold.</param>
    /// <param name="what">What the text is, as it begins a sentence: "The reason".</param>
    /// <param name="field">The form field.</param>
    /// <param name="least">The fewest characters that count as an answer.</param>
    /// <exception cref="RefusedException">When it is too short or too long.</exception>
    public static string Unless(string? text, int most, string what, string field, int least = 1)
    {
        var trimmed = ShownText.Of(text).Trim();
        If(trimmed.Length == 0, $"{what} is missing. Write it, then save again.", field);
        If(trimmed.Length < least, $"{what} needs at least {least} characters; it has {trimmed.Length}.", field);
        If(trimmed.Length > most, $"{what} can hold {most:N0} characters; it has {trimmed.Length:N0}. Shorten it, then save again.", field);
        return trimmed;
    }
}
