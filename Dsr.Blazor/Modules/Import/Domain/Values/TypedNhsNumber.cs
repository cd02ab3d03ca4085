using Dsr.Blazor.Modules.People.Domain;

namespace Dsr.Blazor.Modules.Import.Domain.Values;

/// <summary>An NHS number as people and spreadsheets write it (<see cref="NhsNumberText"/>).</summary>
public static class TypedNhsNumber
{
    /// <summary>What was typed.</summary>
    public static NumberReading Read(Typed typed) =>
        typed.Unreadable ? new(NumberSaid.NotTen, typed.Text.Trim()) : NhsNumberText.Read(typed.Text);

    /// <summary>The digits as they compare, whether or not they pass the check; empty when nothing was typed.</summary>
    public static string Digits(Typed typed) => Read(typed).Digits;

    /// <summary>
    /// The digits where they may say who somebody is; empty for words, errors and ten equal digits, which many people share.
    /// </summary>
    public static string Identifying(Typed typed) =>
        Read(typed) is { Said: NumberSaid.Number or NumberSaid.FailsCheck } read ? read.Digits : "";

    /// <summary>The number, when it is one.</summary>
    public static NhsNumber? Of(Typed typed) => Read(typed) is { Said: NumberSaid.Number } read ? NhsNumber.Parse(read.Digits) : null;
}
