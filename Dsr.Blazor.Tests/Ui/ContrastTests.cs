using System.Globalization;
using System.Text.RegularExpressions;

namespace Dsr.Blazor.Tests.Ui;

/// <summary>Contrast by WCAG 2.2: 4.5 for text, 3 for what one must see to use a control; each pair in both themes.</summary>
public partial class ContrastTests
{
    static readonly Dictionary<string, (string Light, string Dark)> Tokens = Read();

    static readonly string[] Grounds =
    [
        "ground",
        "surface",
        "soft",
        "changed",
        "chosen",
        "red-soft",
        "amber-soft",
        "green-soft",
        "blue-soft",
    ];

    public static TheoryData<string, string, double> Pairs()
    {
        var pairs = new TheoryData<string, string, double>();
        Add(pairs, ["ink", "ink-2", "link", "news", "late", "soon", "well"], Grounds, 4.5);
        foreach (var rating in new[] { "red", "amber", "green", "blue" })
            pairs.Add($"{rating}-ink", rating, 4.5);
        Add(pairs, ["on-primary"], ["primary", "primary-over", "danger", "danger-over", "go", "go-over"], 4.5);
        Add(pairs, ["header-ink", "header-ink-2"], ["header", "header-field"], 4.5);
        pairs.Add("here-ink", "here", 4.5);
        pairs.Add("screen-here-ink", "screen-here", 4.5);
        Add(pairs, ["screen-ink", "screen-ink-2", "screen-news"], ["screen", "screen-bar", "screen-panel", "screen-key"], 4.5);
        Add(pairs, ["edge", "accent", "ring"], Grounds[..5], 3);
        Add(pairs, ["primary", "danger", "go"], ["surface", "ground"], 3);
        Add(pairs, ["header-edge", "ring-on-colour"], ["header"], 3);
        Add(pairs, ["ring-on-colour"], ["screen", "screen-bar", "screen-panel"], 3);
        Add(pairs, ["screen-red", "screen-amber", "screen-green", "screen-blue"], ["screen-panel"], 3);
        return pairs;
    }

    [Theory]
    [MemberData(nameof(Pairs))]
    public void Both_themes_can_be_read(string text, string ground, double least)
    {
        Assert.InRange(Ratio(Tokens[text].Light, Tokens[ground].Light), least, 21);
        Assert.InRange(Ratio(Tokens[text].Dark, Tokens[ground].Dark), least, 21);
    }

    [Fact]
    public void No_sheet_but_the_tokens_spells_a_colour_of_its_own()
    {
        var sheets = Directory
            .GetFiles(Path.Combine(Repository.Root, "Dsr.Blazor", "wwwroot", "css"))
            .Where(path => Path.GetFileName(path) is not ("tokens.css" or "print.css"));

        // Black veils behind dialogs and the menus' own ring are the only ones.
        var spelled = sheets.SelectMany(path => Colour().Matches(File.ReadAllText(path)).Select(match => match.Value)).Distinct();
        Assert.Equal(["#000000b3", "#1d2a33", "#1d2a3399", "#ffeb3b"], spelled.Order());
    }

    static void Add(TheoryData<string, string, double> pairs, string[] texts, string[] grounds, double least)
    {
        foreach (var text in texts)
        foreach (var ground in grounds)
            pairs.Add(text, ground, least);
    }

    static Dictionary<string, (string, string)> Read() =>
        Token()
            .Matches(Repository.Read("Dsr.Blazor", "wwwroot", "css", "tokens.css"))
            .ToDictionary(
                match => match.Groups["name"].Value,
                match =>
                    (match.Groups["light"].Value, match.Groups["dark"].Success ? match.Groups["dark"].Value : match.Groups["light"].Value)
            );

    static double Ratio(string one, string other)
    {
        var (low, high) = (Luminance(one), Luminance(other));
        if (low > high)
            (low, high) = (high, low);
        return (high + 0.05) / (low + 0.05);
    }

    static double Luminance(string colour) => 0.2126 * Channel(colour, 1) + 0.7152 * Channel(colour, 3) + 0.0722 * Channel(colour, 5);

    static double Channel(string colour, int at)
    {
        var value = int.Parse(colour.AsSpan(at, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0;
        return value <= 0.03928 ? value / 12.92 : Math.Pow((value + 0.055) / 1.055, 2.4);
    }

    [GeneratedRegex(@"--(?<name>[a-z0-9-]+): (?:light-dark\((?<light>#[0-9a-f]{6}), (?<dark>#[0-9a-f]{6})\)|(?<light>#[0-9a-f]{6}));")]
    private static partial Regex Token();

    [GeneratedRegex(@"#[0-9a-f]{3,8}\b")]
    private static partial Regex Colour();
}
