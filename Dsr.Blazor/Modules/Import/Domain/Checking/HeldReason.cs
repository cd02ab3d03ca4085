namespace Dsr.Blazor.Modules.Import.Domain.Checking;

/// <summary>
/// Why a row cannot land, in the order in which one is reported when several apply: first that nothing in it can be
/// believed, then that the person has left, then what says who the person is, in the order the register asks for it,
/// then what a person alone can settle.
/// </summary>
public enum HeldReason
{
    Columns,
    Left,
    NhsNumber,
    DateOfBirth,
    Consent,
    Rating,
    Name,
    Identity,
}

/// <summary>A reason a row is held, and what to do about it.</summary>
/// <param name="Reason">The reason.</param>
/// <param name="Field">The field to correct.</param>
/// <param name="Column">The column's heading as written; empty when the sheet has no such column.</param>
/// <param name="Value">What the cell shows.</param>
/// <param name="Sentence">What to do; it never repeats the value.</param>
public sealed record Held(HeldReason Reason, ImportField Field, string Column, string Value, string Sentence)
{
    /// <summary>
    /// Whether it is held because it may be somebody who is known, or another row's person, though nothing says so for certain.
    /// </summary>
    public bool IsLikeness { get; init; }
}

/// <summary>The reasons as the report spells them.</summary>
public static class HeldReasons
{
    /// <summary>"nhs-number", "date-of-birth" and so on.</summary>
    public static string Code(this HeldReason reason) =>
        reason switch
        {
            HeldReason.Columns => "columns",
            HeldReason.Left => "left",
            HeldReason.NhsNumber => "nhs-number",
            HeldReason.DateOfBirth => "date-of-birth",
            HeldReason.Consent => "consent",
            HeldReason.Rating => "rating",
            HeldReason.Name => "name",
            _ => "identity",
        };

    /// <summary>The reason as a page names it.</summary>
    public static string Label(this HeldReason reason) =>
        reason switch
        {
            HeldReason.Columns => "Not under its headings",
            HeldReason.Left => "Left the register or died",
            HeldReason.NhsNumber => "NHS number",
            HeldReason.DateOfBirth => "Date of birth",
            HeldReason.Identity => "Who it is",
            _ => reason.ToString(),
        };
}
