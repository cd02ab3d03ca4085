using Dsr.Blazor.Kernel.Text;

namespace Dsr.Blazor.Modules.People.Domain;

/// <summary>Words that stand where nothing is known: by people, by programs, and a spreadsheet's errors.</summary>
public static class NothingSaid
{
    // As programs spell them, for a name that is written as a name may be one of these: Null, Nan.
    static readonly HashSet<string> Spelt =
    [
        "NULL",
        "null",
        "(null)",
        "(NULL)",
        "<null>",
        "<NULL>",
        "[null]",
        "[NULL]",
        "nan",
        "NaN",
        "NAN",
        "-nan",
        "#nan",
        "NaT",
        "nat",
        "undefined",
        "[undefined]",
        "(blank)",
        "(blanks)",
        "(empty)",
        "(none)",
        "\\N",
        "<NA>",
        "<na>",
        "NA",
        "[object Object]",
        "[object object]",
        "(not set)",
        "nil",
        "NIL",
        "<nil>",
        "None",
        "NONE",
        "System.DBNull",
        "DBNull",
    ];

    static readonly HashSet<string> Programs = new(StringComparer.OrdinalIgnoreCase)
    {
        "null",
        "(null)",
        "<null>",
        "[null]",
        "{null}",
        "nan",
        "-nan",
        "#nan",
        "(nan)",
        "<nan>",
        "nat",
        "undefined",
        "[undefined]",
        "(undefined)",
        "<undefined>",
        "(blank)",
        "(blanks)",
        "[blank]",
        "<blank>",
        "blank",
        "(empty)",
        "[empty]",
        "<empty>",
        "empty",
        "(none)",
        "<none>",
        "<na>",
        "\\N",
        "(not set)",
        "not set",
        "<nil>",
        "[object object]",
        "object object",
        "dbnull",
        "system.dbnull",
    };

    const int LongestUnknown = 30;

    static readonly HashSet<string> Unknown =
    [
        "",
        "tbc",
        "tba",
        "unknown",
        "not known",
        "not yet known",
        "nk",
        "n k",
        "na",
        "n a",
        "none",
        "not applicable",
        "not recorded",
        "unk",
        "to be confirmed",
        "nil",
        "dont know",
        "not stated",
        "not allocated",
        "unallocated",
        "awaiting allocation",
    ];

    /// <summary>Whether the text says nothing at all: empty, a dash, or a program's word for nothing.</summary>
    public static bool IsBlank(string? text)
    {
        var trimmed = (text ?? "").Trim();
        return trimmed.Length == 0
            || Programs.Contains(trimmed)
            || (!trimmed.Any(char.IsAsciiLetterOrDigit) && NhsNumber.Compact(trimmed).Trim('.', '_').Length == 0);
    }

    /// <summary>Whether the words say that nobody knows yet, or that there is none: "TBC", "n/k", "unknown".</summary>
    public static bool IsUnknown(string? text) =>
        IsBlank(text) || (text!.Length <= LongestUnknown && Unknown.Contains(FoldedText.Of(text)));

    /// <summary>Whether a name is what a program writes for nothing, spelt as the program spells it.</summary>
    public static bool IsNoName(string? text) => Spelt.Contains((text ?? "").Trim());
}
