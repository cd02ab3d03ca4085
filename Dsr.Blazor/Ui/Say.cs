using System.Globalization;

namespace Dsr.Blazor.Ui;

/// <summary>What markup needs beside the domain's words: a date for the machine, a number with its commas, a telephone to ring.</summary>
static class Say
{
    public static string Iso(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>With a capital letter, as a choice begins.</summary>
    public static string Capital(string text) => text.Length == 0 ? "" : char.ToUpperInvariant(text[0]) + text[1..];

    public static string Tel(string phone) => "tel:" + phone.Replace(" ", "", StringComparison.Ordinal);

    public static string Number(int number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
