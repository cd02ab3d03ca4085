using Dsr.Blazor.Modules.Register.Domain;

namespace Dsr.Blazor.Platform.Spreadsheets.Writing;

/// <summary>The colours of a sheet, as RRGGBB.</summary>
static class SheetColours
{
    public const string Ink = "212B32",
        White = "FFFFFF",
        Heading = "E8EDEE",
        Rule = "425563";

    /// <summary>The fill of a rating's cell.</summary>
    public static string Fill(Rating rating) =>
        rating switch
        {
            Rating.Red => "B8221A",
            Rating.Amber => "FFB81C",
            Rating.Green => "00713A",
            _ => "1F5FA8",
        };

    /// <summary>The ink of a rating's word, so that its contrast is 4.5 or more.</summary>
    public static string InkOn(Rating rating) => rating == Rating.Amber ? Ink : White;
}
