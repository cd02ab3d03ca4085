using System.Text.RegularExpressions;

namespace Dsr.Blazor.Kernel.Text;

/// <summary>
/// What an e-mail address is, for every way in: a name, an @ and a place with a dot, and nothing that a link to it would read as
/// more than the address (a question mark would add recipients and text to a colleague's message).
/// </summary>
public static partial class EmailAddress
{
    /// <summary>The most characters (RFC 5321).</summary>
    public const int Most = 254;

    /// <summary>What to do where it is none.</summary>
    public const string Wrong = "This is no e-mail address. It needs a name, an @ and a place, such as name@example.org, and nothing else.";

    /// <summary>Whether a text is one, apart from spaces around it.</summary>
    public static bool Is(string? text) => text?.Trim() is { Length: > 0 and <= Most } address && Shape().IsMatch(address);

    /// <summary>What is wrong with a text that is no address; null where it is one, or blank.</summary>
    public static string? Problem(string? text) => string.IsNullOrWhiteSpace(text) || Is(text) ? null : Wrong;

    /// <summary>The address without spaces around it; blank where none was written.</summary>
    /// <exception cref="RefusedException">When it is none.</exception>
    public static string Checked(string? text, string field)
    {
        if (Problem(text) is { } problem)
            throw new RefusedException(problem, field);
        return (text ?? "").Trim();
    }

    /// <summary>Where a link to it leads; null where the text is no address, so that nothing else is ever linked to.</summary>
    public static string? Link(string? text) =>
        Is(text) && text!.Trim().Split('@') is [var name, var place] ? $"mailto:{Uri.EscapeDataString(name)}@{place}" : null;

    // Letters, digits and . _ + - ' & ~ before the @, and not two dots together; after it labels as host names have them.
    [GeneratedRegex(
        @"\A(?=[^@]{1,64}@)[A-Za-z0-9_+'&~-]+(\.[A-Za-z0-9_+'&~-]+)*@([A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.)+[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?\z"
    )]
    private static partial Regex Shape();
}
