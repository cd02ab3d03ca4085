using System.Globalization;
using Dsr.Blazor.Modules.Register.Domain;

namespace Dsr.Blazor.Modules.Import.Domain.Values;

/// <summary>
/// The rating a cell's background stands for. Yellow markers stand for none, pale colours only where they cannot be the bands of a table.
/// </summary>
public static class FillColour
{
    // What Excel offers as "Bad", "Neutral" and "Good": pale, but meant.
    static readonly Dictionary<string, Rating> Styles = new(StringComparer.OrdinalIgnoreCase)
    {
        ["FFC7CE"] = Rating.Red,
        ["FFEB9C"] = Rating.Amber,
        ["C6EFCE"] = Rating.Green,
    };

    /// <summary>The rating of a colour written RRGGBB, or null.</summary>
    /// <param name="rgb">The colour.</param>
    /// <param name="pale">Whether pale colours count.</param>
    public static Rating? Rates(string? rgb, bool pale = false)
    {
        if (rgb is null || rgb.Length != 6 || !int.TryParse(rgb, NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var value))
            return null;
        if (Styles.TryGetValue(rgb, out var style))
            return style;
        var (hue, saturation, brightness) = HueOf(value >> 16, (value >> 8) & 255, value & 255);
        return saturation < (pale ? 0.08 : 0.4) || brightness < 0.3 ? null : ByHue(hue);
    }

    static Rating? ByHue(double hue) =>
        hue switch
        {
            <= 16 or >= 340 => Rating.Red,
            >= 20 and <= 54 => Rating.Amber,
            >= 75 and <= 165 => Rating.Green,
            >= 185 and <= 255 => Rating.Blue,
            _ => null,
        };

    static (double Hue, double Saturation, double Brightness) HueOf(int r, int g, int b)
    {
        double most = Math.Max(r, Math.Max(g, b)),
            range = most - Math.Min(r, Math.Min(g, b));
        if (range == 0)
            return (0, 0, most / 255);
        var sixth =
            most == r ? (g - b) / range
            : most == g ? 2 + (b - r) / range
            : 4 + (r - g) / range;
        return ((sixth * 60 + 360) % 360, range / most, most / 255);
    }
}
