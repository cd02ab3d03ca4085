namespace Dsr.Blazor.Modules.Import.Domain.Checking;

/// <summary>What kind of warning: no warning holds a row.</summary>
public enum WarningKind
{
    NotYetKnown,
    NotRead,
    LooksWrong,
    Disagrees,
    MayBeSame,
}

/// <summary>Something about a row that a person should know and need not settle now.</summary>
/// <param name="Kind">What kind.</param>
/// <param name="Field">The field it is about.</param>
/// <param name="Column">The column's heading as written; empty when the sheet has no such column.</param>
/// <param name="Value">What the cell shows.</param>
/// <param name="Sentence">What to know; it never repeats the value.</param>
public sealed record Warning(WarningKind Kind, ImportField Field, string Column, string Value, string Sentence)
{
    /// <summary>
    /// Whether it is about something in the file: what the sheet has no column for is a gap of the register's, and not listed.
    /// </summary>
    public bool IsReported => Column.Length > 0 || Kind == WarningKind.MayBeSame;
}

/// <summary>The kinds as the report spells them.</summary>
public static class WarningKinds
{
    /// <summary>"not-yet-known", "not-read" and so on.</summary>
    public static string Code(this WarningKind kind) =>
        kind switch
        {
            WarningKind.NotYetKnown => "not-yet-known",
            WarningKind.NotRead => "not-read",
            WarningKind.LooksWrong => "looks-wrong",
            WarningKind.Disagrees => "disagrees",
            _ => "may-be-same",
        };
}
