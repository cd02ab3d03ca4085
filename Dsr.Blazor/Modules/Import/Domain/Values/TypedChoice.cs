using Dsr.Blazor.Kernel.Text;
using Dsr.Blazor.Modules.People.Domain;

namespace Dsr.Blazor.Modules.Import.Domain.Values;

/// <summary>Short answers as people type them.</summary>
public static class TypedChoice
{
    static readonly HashSet<string> Yeses =
    [
        "y",
        "yes",
        "true",
        "1",
        "x",
        "in place",
        "has one",
        "has plan",
        "yes in place",
        "confirmed",
        "diagnosed",
        "mild",
        "moderate",
        "severe",
        "profound",
        "current",
        "active",
    ];

    static readonly HashSet<string> Noes =
    [
        "n",
        "no",
        "false",
        "0",
        "none",
        "nil",
        "no plan",
        "not applicable",
        "n a",
        "na",
        "not in place",
        "ceased",
        "does not have one",
    ];

    /// <summary>Yes, no, or null for anything else.</summary>
    public static bool? YesOrNo(string? text)
    {
        if ((text ?? "").Contains('?'))
            return null;
        var folded = FoldedText.Of(text);
        if (Yeses.Contains(folded) || (text ?? "").Trim() is "✓" or "✔")
            return true;
        if (Noes.Contains(folded))
            return false;
        var first = folded.Split(' ')[0];
        return first is "yes" or "y" ? true
            : first is "no" or "n" ? false
            : null;
    }

    /// <summary>Gender; NotKnown when the words name none.</summary>
    public static Gender GenderOf(string? text) =>
        FoldedText.Of(text) switch
        {
            "m" or "male" or "man" or "boy" or "1" or "he" or "he him" or "trans man" or "trans male" or "cis male" => Gender.Male,
            "f" or "female" or "woman" or "girl" or "2" or "she" or "she her" or "trans woman" or "trans female" or "cis female" =>
                Gender.Female,
            "i" or "indeterminate" or "non binary" or "nonbinary" or "nb" or "intersex" or "9" or "other" or "x" => Gender.Indeterminate,
            _ => Gender.NotKnown,
        };
}
