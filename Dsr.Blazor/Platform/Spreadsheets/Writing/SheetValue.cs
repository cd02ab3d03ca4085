using Dsr.Blazor.Kernel.Time;
using Dsr.Blazor.Modules.Register.Domain;

namespace Dsr.Blazor.Platform.Spreadsheets.Writing;

/// <summary>What stands in a cell: words, a day, a number or a rating; nothing where all are null.</summary>
public readonly record struct SheetValue
{
    // The first day that spreadsheets count right: they take 1900 for a leap year.
    static readonly DateOnly firstDay = new(1900, 3, 1);

    /// <summary>Words; line ends as spreadsheets have them.</summary>
    public string? Text { get; private init; }

    /// <summary>A day that sorts and filters as one.</summary>
    public DateOnly? Day { get; private init; }

    /// <summary>A number.</summary>
    public decimal? Number { get; private init; }

    /// <summary>A rating, whose word is in <see cref="Text"/>.</summary>
    public Rating? Rating { get; private init; }

    /// <summary>Words. Empty text is nothing.</summary>
    public static SheetValue Of(string? text) => new() { Text = string.IsNullOrEmpty(text) ? null : CellText.WithLineFeeds(text) };

    /// <summary>A day; written out where spreadsheets have none for it.</summary>
    public static SheetValue Of(DateOnly? day) => day < firstDay ? Of(Written.Date(day.Value)) : new() { Day = day };

    /// <summary>A number.</summary>
    public static SheetValue Of(decimal? number) => new() { Number = number };

    /// <summary>A rating.</summary>
    public static SheetValue Of(Rating? rating) => new() { Rating = rating, Text = rating?.ToString() };

    /// <summary>The same with other words, where a cell cannot hold them all.</summary>
    internal SheetValue Saying(string text) => this with { Text = text };
}
