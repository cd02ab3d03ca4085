using System.Text.RegularExpressions;
using Dsr.Blazor.Kernel;

namespace Dsr.Blazor.Modules.Letters.Domain;

/// <summary>
/// The named places of a template, such as {reference}. A place that begins with a capital begins its value with one.
/// A value is never read for places itself, so what somebody typed stays as they typed it.
/// </summary>
public static partial class LetterPlaces
{
    internal const string Reference = "reference",
        Area = "area",
        TeamPhone = "team phone",
        ContactBy = "contact by",
        Addressee = "addressee",
        ThePerson = "the person",
        WhatNext = "what next",
        Reason = "reason",
        WhatElse = "what else would help",
        SharedWith = "shared with",
        Question = "question",
        AnswerBy = "answer by",
        Rights = "rights";

    const int LongestValue = 4000;

    /// <summary>What may stand in an e-mail or a text.</summary>
    public static IReadOnlyList<string> OfMessages { get; } = [Reference, Area, TeamPhone, ContactBy];

    /// <summary>What may stand in a letter on paper.</summary>
    public static IReadOnlyList<string> OfLetters { get; } =
    [.. OfMessages, Addressee, ThePerson, WhatNext, Reason, WhatElse, SharedWith, Question, AnswerBy, Rights];

    /// <exception cref="RefusedException">When a text names a place that is not among those it may, or leaves a bracket open.</exception>
    internal static void Check(IEnumerable<string> texts, IReadOnlyList<string> allowed)
    {
        foreach (var text in texts)
        {
            foreach (var name in Place().Matches(text).Select(match => match.Groups[1].Value))
                Refuse.If(
                    !allowed.Contains(Lower(name)),
                    $"The template names a place that it cannot have: {{{name}}}. Use one of these: {string.Join(", ", allowed.Select(candidate => $"{{{candidate}}}"))}."
                );
            Refuse.If(
                Place().Replace(text, "").AsSpan().IndexOfAny('{', '}') >= 0,
                "A bracket in the template stands alone. Write each place between { and }."
            );
        }
    }

    /// <summary>The text with its places filled.</summary>
    /// <exception cref="RefusedException">When there is nothing to put in a place, or far too much.</exception>
    internal static string Fill(string text, Func<string, string> valueOf) =>
        Place()
            .Replace(text, match =>
            {
                var (name, value) = (match.Groups[1].Value, valueOf(Lower(match.Groups[1].Value)).Trim());
                Refuse.If(
                    value.Length == 0,
                    $"The letter says \"{Lower(name)}\", and nothing is written there yet. Write it, then make the letter again."
                );
                Refuse.If(
                    value.Length > LongestValue,
                    $"What stands under \"{Lower(name)}\" can hold {LongestValue:N0} characters; it has {value.Length:N0}. Shorten it, then make the letter again."
                );
                return char.IsUpper(name[0]) ? char.ToUpperInvariant(value[0]) + value[1..] : value;
            });

    static string Lower(string name) => name.ToLowerInvariant();

    [GeneratedRegex(@"\{([^{}]+)\}")]
    private static partial Regex Place();
}
