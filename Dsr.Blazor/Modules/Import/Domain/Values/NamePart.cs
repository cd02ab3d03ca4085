using Dsr.Blazor.Modules.People.Domain;

namespace Dsr.Blazor.Modules.Import.Domain.Values;

/// <summary>What stands where a family or given name is asked for.</summary>
public enum NameSaid
{
    /// <summary>Nothing.</summary>
    Nothing,

    /// <summary>Words for not knowing.</summary>
    NotKnown,

    /// <summary>A name.</summary>
    Name,

    /// <summary>Something that is no name: damaged letters, an error, a program's word for nothing, a number, a day.</summary>
    NoName,
}

/// <summary>A family or given name as it was typed.</summary>
/// <param name="Said">What it is.</param>
/// <param name="Text">The name with single spaces; empty unless it is one.</param>
public readonly record struct NamePart(NameSaid Said, string Text)
{
    /// <summary>Reads a cell. "Na" and "None" are somebody's names; a program spells them otherwise.</summary>
    public static NamePart Of(Typed typed)
    {
        var text = typed.Text.Trim();
        if (typed.Unreadable || typed.Date is not null || NothingSaid.IsNoName(text))
            return new(NameSaid.NoName, "");
        if (text.All(c => !char.IsLetterOrDigit(c) && c != '\uFFFD'))
            return new(NameSaid.Nothing, "");
        if (IsNotKnown(text))
            return new(NameSaid.NotKnown, "");
        return !text.Any(char.IsLetter) || NameDamage.Is(text) ? new(NameSaid.NoName, "") : new(NameSaid.Name, Spaced(text));
    }

    static bool IsNotKnown(string text) =>
        Kernel.Text.FoldedText.Of(text)
            is "tbc"
                or "tba"
                or "unknown"
                or "not known"
                or "not yet known"
                or "n a"
                or "n k"
                or "not recorded"
                or "not stated"
                or "to be confirmed"
                or "dont know";

    static string Spaced(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
