using System.Globalization;
using System.Text.RegularExpressions;

namespace Dsr.Blazor.Platform.Spreadsheets.Reading.Xlsx;

/// <summary>One section of a number format: what stands around a number, and how many digits show of it.</summary>
sealed partial class FormatSection
{
    readonly List<FormatToken> tokens = [];
    Func<double, bool>? condition;

    /// <summary>Whether it shows the text of a cell.</summary>
    public bool HoldsText => tokens.Exists(token => token.Part == FormatPart.Text);

    /// <summary>Whether it names the numbers that it is for.</summary>
    public bool HasCondition => condition is not null;

    /// <summary>The sections of a code.</summary>
    public static List<FormatSection> Read(string code)
    {
        var sections = new List<FormatSection> { new() };
        foreach (Match token in Piece().Matches(code))
        {
            if (token.Value == ";")
                sections.Add(new());
            else
                sections[^1].Add(token);
        }
        sections.ForEach(section => section.TellMinutes());
        return sections;
    }

    /// <summary>Whether a number is among those that the section is for; one without a condition takes all that are left.</summary>
    public bool Takes(double number) => condition?.Invoke(number) ?? true;

    /// <summary>What a text shows as.</summary>
    public string Show(string text) =>
        string.Concat(
            tokens.Select(token =>
                token.Part switch
                {
                    FormatPart.Text => text,
                    FormatPart.Words => token.Text,
                    _ => "",
                }
            )
        );

    /// <summary>What a number shows as.</summary>
    /// <param name="number">The number.</param>
    /// <param name="signed">Whether a number below nought shows its sign.</param>
    public ShownNumber Show(double number, bool signed)
    {
        if (Has(FormatPart.Day))
            return Day();
        if (Has(FormatPart.Other) || Has(FormatPart.Time))
            return new(NumberFormat.Plain(number), false, true);
        var (digits, general) = (Has(FormatPart.Digit), Has(FormatPart.General) || Has(FormatPart.Text));
        if (!digits && !general)
            return new(
                string.Concat(
                    tokens
                        .Where(token => token.Part is FormatPart.Words or FormatPart.Comma or FormatPart.Point)
                        .Select(token => token.Text)
                ),
                false,
                false
            );
        var sign = number < 0 && signed ? "-" : "";
        return general ? Generally(Math.Abs(number), sign) : new FormatDigits(tokens).Show(number, sign);
    }

    bool Has(FormatPart part) => tokens.Exists(token => token.Part == part);

    ShownNumber Generally(double number, string sign)
    {
        var shown =
            sign
            + string.Concat(
                tokens.Select(token =>
                    token.Part switch
                    {
                        FormatPart.General or FormatPart.Text => NumberFormat.Plain(number),
                        FormatPart.Words => token.Text,
                        _ => "",
                    }
                )
            );
        return new(shown, false, !tokens.Exists(token => token.Part == FormatPart.Words));
    }

    // A day shows as dd/mm/yyyy whatever its format, with the words beside it.
    ShownNumber Day()
    {
        var (first, last) = (tokens.FindIndex(IsOfDay), tokens.FindLastIndex(IsOfDay));
        string Beside(Range range) =>
            string.Concat(
                tokens[range].Where(token => token.Part == FormatPart.Words && token.Text.Any(char.IsLetter)).Select(token => token.Text)
            )
                is { Length: > 1 } words
                ? words
                : "";
        return new($"{Beside(..first)}{{0}}{Beside((last + 1)..)}", true, false);
    }

    static bool IsOfDay(FormatToken token) => token.Part is FormatPart.Day or FormatPart.Time;

    void Add(Match piece)
    {
        var text = piece.Value;
        if (piece.Groups["quoted"].Success)
            tokens.Add(new(FormatPart.Words, text.Trim('"')));
        else if (piece.Groups["escaped"].Success)
            tokens.Add(new(FormatPart.Words, text[1..]));
        else if (text[0] == '_')
            tokens.Add(new(FormatPart.Words, " "));
        else if (text[0] == '[')
            Bracket(text);
        else if (text[0] != '*')
            tokens.Add(new(Kind(text), text));
    }

    void Bracket(string text)
    {
        if (Condition().Match(text) is { Success: true } found)
            condition = Of(found.Groups[1].Value, double.Parse(found.Groups[2].Value, CultureInfo.InvariantCulture));
        else if (Currency().Match(text) is { Success: true } currency)
            tokens.Add(new(FormatPart.Words, currency.Groups[1].Value));
        else if (Elapsed().IsMatch(text))
            tokens.Add(new(FormatPart.Time, text));
    }

    static Func<double, bool> Of(string sign, double bound) =>
        sign switch
        {
            "=" => number => number == bound,
            "<" => number => number < bound,
            ">" => number => number > bound,
            "<=" => number => number <= bound,
            ">=" => number => number >= bound,
            _ => number => number != bound,
        };

    static FormatPart Kind(string text) =>
        char.ToLowerInvariant(text[0]) switch
        {
            'g' when text.Length > 1 => FormatPart.General,
            '0' or '#' or '?' => FormatPart.Digit,
            '.' => FormatPart.Point,
            ',' => FormatPart.Comma,
            '%' => FormatPart.Percent,
            '@' => FormatPart.Text,
            'y' or 'd' or 'b' or 'g' => FormatPart.Day,
            'm' => text.Length is 3 or 4 or 5 ? FormatPart.Day : FormatPart.Time,
            'h' or 's' => FormatPart.Time,
            'a' when text.Length > 1 => FormatPart.Time,
            'e' => FormatPart.Other,
            _ => FormatPart.Words,
        };

    // "mm" is a month beside a year or a day and a minute beside an hour; "mmm" alone is a month. A slash between digits is a fraction.
    void TellMinutes()
    {
        var isDay = Has(FormatPart.Day);
        for (var i = 0; i < tokens.Count; i++)
        {
            if (!isDay && tokens[i] is { Part: FormatPart.Words, Text: "/" } && Has(FormatPart.Digit))
                tokens[i] = new(FormatPart.Other, "/");
        }
        if (
            Has(FormatPart.Time)
            && tokens.Exists(token => token is { Part: FormatPart.Day, Text.Length: >= 3 })
            && !tokens.Exists(token => token.Part == FormatPart.Day && token.Text[0] is 'y' or 'Y' or 'd' or 'D')
            && tokens.Exists(token => token.Part == FormatPart.Time && token.Text.AsSpan().IndexOfAny("hHsS") >= 0)
        )
            tokens.RemoveAll(token => token.Part == FormatPart.Day);
    }

    [GeneratedRegex(
        """
            (?<quoted>"[^"]*"?)|(?<escaped>\\.)|_.|\*.|\[[^\]]*\]?|General|[eE][+\-]|y+|d+|m+|h+|s+|am/pm|a/p|.
            """,
        RegexOptions.IgnoreCase | RegexOptions.Singleline
    )]
    private static partial Regex Piece();

    [GeneratedRegex(@"^\[(<=|>=|<>|=|<|>)\s*(-?[0-9]{1,15}(?:\.[0-9]{1,10})?)\]$")]
    private static partial Regex Condition();

    [GeneratedRegex(@"^\[\$([^\-\]]+)(?:-[^\]]*)?\]$")]
    private static partial Regex Currency();

    [GeneratedRegex(@"^\[(h+|m+|s+)\]$", RegexOptions.IgnoreCase)]
    private static partial Regex Elapsed();
}
