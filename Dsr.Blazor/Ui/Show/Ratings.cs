using Dsr.Blazor.Modules.Register.Domain;

namespace Dsr.Blazor.Ui.Show;

/// <summary>A rating's word, shape and class: never colour alone.</summary>
public static class Ratings
{
    public static string Word(this Rating rating) => rating.ToString();

    public static string Shape(this Rating rating) =>
        rating switch
        {
            Rating.Red => "▲",
            Rating.Amber => "◆",
            Rating.Green => "●",
            Rating.Blue => "■",
            _ => throw new ArgumentOutOfRangeException(nameof(rating), rating, null),
        };

    public static string Css(this Rating rating) =>
        rating switch
        {
            Rating.Red => "red",
            Rating.Amber => "amber",
            Rating.Green => "green",
            Rating.Blue => "blue",
            _ => throw new ArgumentOutOfRangeException(nameof(rating), rating, null),
        };
}
