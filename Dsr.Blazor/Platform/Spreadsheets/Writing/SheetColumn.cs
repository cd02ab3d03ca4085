using Dsr.Blazor.Modules.Register.Domain;

namespace Dsr.Blazor.Platform.Spreadsheets.Writing;

/// <summary>One column of a sheet: what stands above it, how wide it is, and what a row's cell holds.</summary>
/// <param name="Heading">The heading.</param>
/// <param name="Width">In characters of the standard font, as spreadsheets count it: up to 255.</param>
/// <param name="Value">What a row's cell holds.</param>
public sealed record SheetColumn<T>(string Heading, double Width, Func<T, SheetValue> Value);

/// <summary>The kinds of column. A value of null leaves the cell blank.</summary>
public static class SheetColumn
{
    /// <summary>Words, wrapped. They are never a formula, whatever they begin with.</summary>
    public static SheetColumn<T> Text<T>(string heading, double width, Func<T, string?> value) =>
        new(heading, width, row => SheetValue.Of(value(row)));

    /// <summary>A date that sorts and filters as one, shown as "9 Mar 2026".</summary>
    public static SheetColumn<T> Date<T>(string heading, double width, Func<T, DateOnly?> value) =>
        new(heading, width, row => SheetValue.Of(value(row)));

    /// <summary>A number.</summary>
    public static SheetColumn<T> Number<T>(string heading, double width, Func<T, decimal?> value) =>
        new(heading, width, row => SheetValue.Of(value(row)));

    /// <summary>A rating: its word in a cell of its colour.</summary>
    public static SheetColumn<T> Rating<T>(string heading, double width, Func<T, Rating?> value) =>
        new(heading, width, row => SheetValue.Of(value(row)));
}
