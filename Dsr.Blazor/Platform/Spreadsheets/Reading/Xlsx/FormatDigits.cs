using System.Globalization;
using System.Text;

namespace Dsr.Blazor.Platform.Spreadsheets.Reading.Xlsx;

enum FormatPart
{
    Words,
    Digit,
    Point,
    Comma,
    Percent,
    General,
    Text,
    Day,
    Time,
    Other,
}

readonly record struct FormatToken(FormatPart Part, string Text);

/// <summary>Lays the digits of a number into the places of a section.</summary>
sealed class FormatDigits(List<FormatToken> tokens)
{
    const double LargestExact = 1e15;

    public ShownNumber Show(double number, string sign)
    {
        var point = tokens.FindIndex(token => token.Part == FormatPart.Point);
        var before = point < 0 ? tokens.Count : point;
        var (places, decimals) = (tokens.Take(before).Count(IsDigit), tokens.Skip(before).Count(IsDigit));
        var value = Scaled(Math.Abs(number), before);
        if (value >= LargestExact)
            return new(NumberFormat.Plain(number), false, true);
        var written = Math.Round((decimal)value, Math.Min(decimals, 20), MidpointRounding.AwayFromZero)
            .ToString($"F{Math.Min(decimals, 20)}", CultureInfo.InvariantCulture)
            .Split('.');
        var shown = Whole(written[0] == "0" ? "" : written[0], before, places) + Behind(before, written.Length > 1 ? written[1] : "");
        return new(sign + shown, false, sign + shown == NumberFormat.Plain(number));
    }

    static bool IsDigit(FormatToken token) => token.Part == FormatPart.Digit;

    // A percent sign shows a hundred times, a comma behind the last place a thousandth.
    double Scaled(double number, int before)
    {
        var last = tokens.FindLastIndex(Math.Max(0, before - 1), IsDigit);
        var thousandths = 0;
        for (var at = last + 1; last >= 0 && at < before && tokens[at].Part == FormatPart.Comma; at++)
            thousandths++;
        return number * Math.Pow(100, tokens.Count(token => token.Part == FormatPart.Percent)) / Math.Pow(1000, thousandths);
    }

    string Whole(string digits, int before, int places)
    {
        var first = tokens.FindIndex(IsDigit);
        var grouped = tokens
            .Take(before)
            .Index()
            .Any(token => token.Item.Part == FormatPart.Comma && token.Index > first && tokens.Take(before).Skip(token.Index).Any(IsDigit));
        var (shown, left, left0) = (new StringBuilder(), places, digits.Length);
        for (var at = 0; at < before; at++)
        {
            if (!IsDigit(tokens[at]))
            {
                if (tokens[at].Part is FormatPart.Words or FormatPart.Percent)
                    shown.Append(tokens[at].Text);
                continue;
            }
            // All digits that have no place of their own stand in the first.
            for (var place = left == places ? Math.Max(left0, places) : left; place >= left; place--)
            {
                if (place <= left0)
                    shown.Append(digits[left0 - place]);
                else if (tokens[at].Text == "0")
                    shown.Append('0');
                else
                    continue;
                if (grouped && place > 1 && place % 3 == 1)
                    shown.Append(',');
            }
            left--;
        }
        return shown.ToString();
    }

    string Behind(int before, string digits)
    {
        if (before == tokens.Count)
            return "";
        var (shown, at) = (new StringBuilder("."), 0);
        // A place written # shows no nought at the end.
        var needed = digits.TrimEnd('0').Length;
        foreach (var token in tokens.Skip(before + 1))
        {
            if (token.Part is FormatPart.Words or FormatPart.Percent)
                shown.Append(token.Text);
            if (!IsDigit(token))
                continue;
            if (token.Text == "0" || at < needed)
                shown.Append(digits[at]);
            at++;
        }
        return shown.ToString();
    }
}
