using System.Text.RegularExpressions;
using Dsr.Blazor.Kernel.Text;
using Dsr.Blazor.Modules.Import.Domain.Values;
using Dsr.Blazor.Modules.Register.Domain;

namespace Dsr.Blazor.Modules.Import.Domain.Sheets;

/// <summary>What a tab's name says.</summary>
public static partial class TabName
{
    // What a tab is called besides: "old" says something beside these alone, because Old Trafford and Old Swan are places.
    static readonly HashSet<string> Called = new(
        (
            "dsr rag register registers list lists sheet sheets tab data copy version dynamic support the people clients patients cases caseload cohort records entries "
            + "names referrals adults children cyp yp backup do not use only team ld lda all master main v1 v2 1 2 3 2020 2021 2022 2023 2024 2025 2026 "
            + "jan feb mar apr may jun jul aug sep sept oct nov dec january february march april june july august september october november december"
        ).Split(' ')
    );

    /// <summary>
    /// Whether the name says that the people on it have left the register: closed, removed, leavers, off register, stepped down, old.
    /// </summary>
    public static bool SaysEnded(string name)
    {
        var folded = Denied().Replace(FoldedText.Of(name), " ").Trim();
        if (StillHere().IsMatch(NoLonger().Replace(folded, "gone")))
            return false;
        return Ended().IsMatch(folded) || SaysOld(folded.Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }

    /// <summary>The rating the name states in a word, or null.</summary>
    public static Rating? SaysRating(string name) => TypedRating.InWords(name);

    static bool SaysOld(string[] words) => words.Contains("old") && words.All(word => word == "old" || Called.Contains(word));

    [GeneratedRegex(@"\b(not|never|non) (yet )?(closed|removed|left|discharged|deceased|archived|gone)\b|\bleft (to|side|hand)\b")]
    private static partial Regex Denied();

    [GeneratedRegex(@"\b(no longer|not|in) ?(active|open|current|live|on)\b")]
    private static partial Regex NoLonger();

    // "Open and closed" holds both, and its rows say which.
    [GeneratedRegex(@"\b(open|active|current|live|new)\b")]
    private static partial Regex StillHere();

    [GeneratedRegex(
        @"\b(closed|closures?|removed|removals?|discharged|discharges|archived?|archives|deceased|died|dead|rip|deaths|leavers?|left|gone|former|inactive|ended|ceased|exited|departed|deregistered|delisted|withdrawn|past)\b"
            + @"|\bno longer\b|\bnot on (the )?(dsr|register|list)\b|\bstepped down\b|\bmoved (out|away)\b|\btransferred out\b|^ex \w+"
            + @"|^off$|\boff (the )?(dsr|register|list|caseload|books)\b|\b(come|came|taken|dropped) off\b"
    )]
    private static partial Regex Ended();
}
