using System.Drawing;
using System.Globalization;
using Dsr.Blazor.Modules.Register.Domain;
using SpreadCheetah;
using SpreadCheetah.Styling;
using Font = SpreadCheetah.Styling.Font;

namespace Dsr.Blazor.Platform.Spreadsheets.Writing;

/// <summary>
/// The styles of a streamed file. Whatever somebody typed that a spreadsheet could take for a formula has the format of text, so that it
/// stays text when it is edited.
/// </summary>
sealed class StreamedStyles(Spreadsheet file)
{
    static readonly NumberFormat text = NumberFormat.Standard(StandardNumberFormat.Text),
        day = NumberFormat.Custom(@"d\ mmm\ yyyy");

    readonly StyleId words = file.AddStyle(
        new()
        {
            Font = Of(),
            Alignment = new() { Vertical = VerticalAlignment.Top, WrapText = true },
        }
    );
    readonly StyleId likeFormula = file.AddStyle(
        new()
        {
            Font = Of(),
            Format = text,
            Alignment = new() { Vertical = VerticalAlignment.Top, WrapText = true },
        }
    );
    readonly StyleId days = file.AddStyle(
        new()
        {
            Font = Of(),
            Format = day,
            Alignment = new() { Horizontal = HorizontalAlignment.Left, Vertical = VerticalAlignment.Top },
        }
    );
    readonly StyleId numbers = file.AddStyle(
        new()
        {
            Font = Of(),
            Alignment = new() { Vertical = VerticalAlignment.Top },
        }
    );
    readonly Dictionary<Rating, StyleId> ratings = Enum.GetValues<Rating>()
        .ToDictionary(
            rating => rating,
            rating =>
                file.AddStyle(
                    new()
                    {
                        Font = Of(ink: SheetColours.InkOn(rating), bold: true),
                        Fill = new() { Color = Colour(SheetColours.Fill(rating)) },
                        Alignment = new() { Vertical = VerticalAlignment.Top },
                    }
                )
        );

    /// <summary>The protective marking.</summary>
    public StyleId Marking { get; } = file.AddStyle(new() { Font = Of(size: 14, bold: true), Format = text });

    /// <summary>A line above the table; a purpose that somebody typed is among them.</summary>
    public StyleId Line { get; } = file.AddStyle(new() { Font = Of(size: 10), Format = text });

    /// <summary>A heading.</summary>
    public StyleId Heading { get; } =
        file.AddStyle(
            new()
            {
                Font = Of(bold: true),
                Format = text,
                Fill = new() { Color = Colour(SheetColours.Heading) },
                Border = new()
                {
                    Bottom = new() { BorderStyle = BorderStyle.Medium, Color = Colour(SheetColours.Rule) },
                },
                Alignment = new() { Vertical = VerticalAlignment.Center, WrapText = true },
            }
        );

    /// <summary>A cell with its style.</summary>
    public StyledCell Cell(SheetValue value) =>
        value switch
        {
            { Rating: { } rating } => new(value.Text, ratings[rating]),
            { Text: { } said } => new(CellText.Escaped(said), CellText.LooksLikeFormula(said) ? likeFormula : words),
            { Day: { } date } => new(date.ToDateTime(TimeOnly.MinValue), days),
            { Number: { } number } => new(number, numbers),
            _ => new((string?)null, null),
        };

    static Font Of(double size = 11, bool bold = false, string ink = SheetColours.Ink) =>
        new()
        {
            Name = "Arial",
            Size = size,
            Bold = bold,
            Color = Colour(ink),
        };

    static Color Colour(string hexadecimal) =>
        Color.FromArgb(unchecked((int)0xFF000000) | int.Parse(hexadecimal, NumberStyles.HexNumber, CultureInfo.InvariantCulture));
}
