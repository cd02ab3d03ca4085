using System.Globalization;

namespace Dsr.Blazor.Platform.Spreadsheets.Reading.Xlsx;

/// <summary>What a number shows as.</summary>
/// <param name="Text">What shows; a day stands in it as {0}.</param>
/// <param name="IsDay">Whether it shows a day.</param>
/// <param name="IsPlain">Whether it is the number and nothing else.</param>
readonly record struct ShownNumber(string Text, bool IsDay, bool IsPlain);

/// <summary>A number format: up to four sections, chosen by the number, by conditions of their own, and the last for text.</summary>
sealed class NumberFormat
{
    const double LastWhole = 1e15;

    // Those that the standard knows by number without a code (ECMA-376 part 1, 18.8.30), but for days and times.
    static readonly Dictionary<int, string> Standard = new()
    {
        [1] = "0",
        [2] = "0.00",
        [3] = "#,##0",
        [4] = "#,##0.00",
        [9] = "0%",
        [10] = "0.00%",
        [37] = "#,##0;-#,##0",
        [38] = "#,##0;-#,##0",
        [39] = "#,##0.00;-#,##0.00",
        [40] = "#,##0.00;-#,##0.00",
    };

    readonly FormatSection[] numbers;
    readonly FormatSection? text;

    NumberFormat(List<FormatSection> sections)
    {
        text = sections.Count > 3 ? sections[3] : sections.Find(section => section.HoldsText);
        numbers = [.. sections.Take(3).Where(section => !section.HoldsText || sections.Count == 1)];
    }

    /// <summary>A format by its code, or by its number; null where it shows numbers plainly.</summary>
    public static NumberFormat? Of(int id, string? code)
    {
        if (code is not { Length: > 0 })
            code = IsDay(id) ? "dd/mm/yyyy" : Standard.GetValueOrDefault(id, "");
        return code is "" or "@" || code.Equals("General", StringComparison.OrdinalIgnoreCase) ? null : new(FormatSection.Read(code));
    }

    /// <summary>The number without any format.</summary>
    public static string Plain(double number) =>
        number.ToString(Math.Abs(number) < LastWhole && number == Math.Floor(number) ? "0" : "G15", CultureInfo.InvariantCulture);

    /// <summary>What a number shows as.</summary>
    public ShownNumber Show(double number) =>
        Section(number) is { } section ? section.Show(number, IsSigned(section)) : new(Plain(number), false, true);

    /// <summary>What a text shows as: with the words around it, or as it is.</summary>
    public string Show(string shown) => text is { HoldsText: true } ? text.Show(shown) : shown;

    FormatSection? Section(double number)
    {
        if (numbers.Length == 0)
            return null;
        if (Array.Exists(numbers, section => section.HasCondition))
            return Array.Find(numbers, section => section.Takes(number));
        return numbers.Length == 1 || number > 0 || (number == 0 && numbers.Length == 2) ? numbers[0]
            : number < 0 ? numbers[1]
            : numbers[2];
    }

    // The second of two or more sections says itself that a number is below nought.
    bool IsSigned(FormatSection section) => numbers.Length == 1 || section != numbers[1] || section.HasCondition;

    static bool IsDay(int id) => id is >= 14 and <= 17 or 22 or >= 27 and <= 31 or >= 34 and <= 36 or >= 50 and <= 58;
}
