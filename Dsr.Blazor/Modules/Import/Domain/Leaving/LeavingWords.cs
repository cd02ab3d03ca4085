using System.Text.RegularExpressions;
using Dsr.Blazor.Kernel.Text;

namespace Dsr.Blazor.Modules.Import.Domain.Leaving;

/// <summary>Whether words say that a person has died, or has left the register.</summary>
public static partial class LeavingWords
{
    /// <summary>
    /// What a column on the state of an entry says: "Closed", "Removed - no longer at risk", "RIP". Who is called active first is only kept
    /// out by death.
    /// </summary>
    public static bool InStatus(string? text)
    {
        var said = Elsewhere().Replace(Denied().Replace(FoldedText.Of(text), " "), " ").Trim();
        if (said.Length == 0)
            return false;
        return SaysDead(said) || !Active().IsMatch(said) && Left().IsMatch(said);
    }

    /// <summary>What stands behind or around a name: in brackets, behind a dash, or as a word that is in no name.</summary>
    public static bool InName(string? text)
    {
        var name = text ?? "";
        return name.Contains('†')
            || Capitals().IsMatch(name)
            || NoName().IsMatch(FoldedText.Of(name))
            || Bracket()
                .Matches(name)
                .Any(remark => InStatus(remark.Groups[1].Value) || Short().IsMatch(FoldedText.Of(remark.Groups[1].Value)));
    }

    /// <summary>
    /// A plain word about the person or the register in free text: "Sadly died 3 May, remove from register". A
    /// relative's death, a wish, a plan and a discharge from hospital are none.
    /// </summary>
    /// <param name="text">The text.</param>
    /// <param name="names">What the person is called.</param>
    public static bool InProse(string? text, params IReadOnlyList<string> names)
    {
        if (string.IsNullOrWhiteSpace(text))
            return false;
        var whole = FoldedText.Of(text);
        var (cameBack, others) = (BackAgain().IsMatch(whole), Relative().IsMatch(whole));
        return SentenceEnd()
            .Split(text)
            .Select(FoldedText.Of)
            .Any(sentence => !cameBack && SaysOfRegister(sentence) || SaysOfPerson(sentence, names, others));
    }

    static bool SaysDead(string folded) => Dead().IsMatch(folded) && !Relative().IsMatch(folded) && !Nearly().IsMatch(folded);

    static bool SaysOfRegister(string sentence) => OffRegister().IsMatch(sentence) && !Intended().IsMatch(sentence);

    // The subject stands first: who is named, or nobody, which is the person whose row it is. Where others are spoken of, "she" may be one
    // of them.
    static bool SaysOfPerson(string sentence, IReadOnlyList<string> names, bool others)
    {
        var rest = sentence;
        // Twice, for they may stand in either order.
        foreach (var name in names.Concat(names).Select(FoldedText.Of).Where(name => name.Length > 1))
        {
            if (rest == name || rest.StartsWith(name + " ", StringComparison.Ordinal))
                rest = rest[name.Length..].TrimStart();
        }
        return PersonDied().IsMatch(rest) && !Nearly().IsMatch(rest) && !(others && Pronoun().IsMatch(rest));
    }

    [GeneratedRegex(
        @"\b(not|never|isnt|hasnt|nor|no need to|consider(ing)?|considered for|possibly|possible|proposed|propose|suggest(ed)?|discuss(ed|ing)?|if|unless|nearly) (yet |be |being |been |to be |to |for )*(close[ds]?|closure|closing|remove[ds]?|removal|removing|left|discharged|archived|deceased|stepp?\w* down|ended)\b"
    )]
    private static partial Regex Denied();

    // What ended was something else than the register: a stay in hospital, a school, another team's work.
    [GeneratedRegex(
        @"\bdischarg\w*( on| \d+\w*| [a-z]{3,9})* (from|to|back to|into) (the |a |an |acute |mental health |medium |low )*(?!dsr|register|caseload|service|team|list|us\b)\w+( \w+)?"
            + @"|\b(hospital|ward|unit|inpatient|delayed|planned) discharg\w*"
            + @"|\bleft (the |his |her |their )?(hospital|ward|unit|school|college|home|job|work|voicemail|message|placement|side|leg|arm|hand|ear|eye)\b"
            + @"|\bstepped down (to|from \w+ to|into) \w+|\bclosed to (?!dsr|the dsr|register|the register|us\b|caseload)\w+"
            + @"|\bcare leavers?\b|\bno longer (in|an?|inpatient|detained|under)\b( \w+)?"
    )]
    private static partial Regex Elsewhere();

    [GeneratedRegex(@"^(active|open|current|currently on|live|ongoing|on (the )?(dsr|register)|remain\w*|still|stay\w*|continu\w*|yes)\b")]
    private static partial Regex Active();

    [GeneratedRegex(
        @"\b(closed|closure|removed?|removal|left|leaver|gone|archived?|inactive|discharged|deregistered|delisted|ended|ceased|exited|stepped down|withdrawn|withdrew|former|lapsed)\b"
            + @"|\b(not|non|de) (active|registered|open|current)\b|\bno longer\b|\bnot on (the )?(dsr|register|list|caseload)\b|\b(off|out of) (the )?(dsr|register|caseload|list)\b"
            + @"|\b(taken|came|come) off\b|\bmoved (out|away|abroad)\b|\btransferred (out|to another)\b|^close$|\bclose (the )?(case|file|record|episode|entry)\b|\bto (be )?close[d]?$"
    )]
    private static partial Regex Left();

    [GeneratedRegex(@"\b(deceased|died|dead|rip|passed away|passed on|death)\b")]
    private static partial Regex Dead();

    [GeneratedRegex(
        @"\b(mother|father|mum|mums|mummy|dad|dads|daddy|mam|parents?|brother|sister|siblings?|gran|granny|grandma|grandad|grandpa|grand\w+|nan|nana|nanny|uncle|auntie?|cousin|partner|husband|wife|spouse|carers?|friends?|boyfriend|girlfriend|son|daughter|baby|child of|step\w+|foster\w*|dog|cat|pet|neighbour|housemate|flatmate|relatives?|family|staff|worker|keyworker|teacher|gp|peer|patient on)s?\b"
    )]
    private static partial Regex Relative();

    [GeneratedRegex(
        @"\b(nearly|almost|could have|would have|might have|should have|as if|wish\w*|wants?|wanted|says|said|saying|thinks?|thought|feels?|felt|fear\w*|afraid|risk of|may (be|have)|will|talks? of|about|plan|end of life)\b"
    )]
    private static partial Regex Nearly();

    [GeneratedRegex(
        @"^(sadly |unfortunately |regrettably |very |has |have |had |he |she |they |the |this |our |patient |client |person |pt |yp |cyp |young |service |user |it is |reported |informed |notified |told |that |now |is |was )*(died|deceased|passed away|rip)\b"
    )]
    private static partial Regex PersonDied();

    [GeneratedRegex(
        @"\b(remove[ds]?|take[ns]?|taken|took|delete[ds]?|discharge[ds]?|deregister(ed)?|exit(ed)?|left|gone|come|came|dropped|withdrawn|withdrew|stepped down|stood down)\b( \w+){0,3}? (from|off|out of) (the |our |this |your )?(dsr|register|dynamic support( register)?)\b"
            + @"|\b(closed?|ended)\b( \w+){0,2}? (from|off|to|on) (the |our )?(dsr|register)\b"
            + @"|\b(no longer|not) (needs? to be |currently )?(on|part of|open to|known to) (the |our )?(dsr|register|dynamic support)\b|^(now )?off (the )?(dsr|register)\b|\b(left|leaves) (the )?(dsr|register)\b|\b(dsr|register) (entry |episode |case )?(closed|ended)\b"
    )]
    private static partial Regex OffRegister();

    [GeneratedRegex(
        @"\b(not (be )?(remove|take|close|discharge)\w*|never|dont|do not|should|could|would|can|may (be|have|need|come|leave)|might|will|wants?|wishes|hopes?|aims?|plan\w*|consider\w*|discuss\w*|propos\w*|suggest\w*|review\w*|if|when|once|until|unless|before|whether|ready|towards?|criteria|previously|re ?added|rejoined|returned|again|last year|request\w*|asked|appeal\w*|added|placed|put|referred|accepted|moved)\b"
    )]
    private static partial Regex Intended();

    [GeneratedRegex(@"\b(re ?added|re ?joined|re ?instated|added back|back on (the )?(dsr|register))\b")]
    private static partial Regex BackAgain();

    [GeneratedRegex(@"\b(he|she|they)\b")]
    private static partial Regex Pronoun();

    [GeneratedRegex(@"\bRIP\b|\bR\.I\.P\b")]
    private static partial Regex Capitals();

    [GeneratedRegex(
        @"\b(deceased|decd|removed|archived|discharged|no longer on|passed away)\b|\b(case|now) closed\b| closed$| died( \d.*)?$"
    )]
    private static partial Regex NoName();

    [GeneratedRegex(@"^(d|dec|decd|rip|dead)\b( \d.*)?$")]
    private static partial Regex Short();

    [GeneratedRegex(@"[(\[{<]([^)\]}>]*)[)\]}>]?")]
    private static partial Regex Bracket();

    [GeneratedRegex(@"[.;!?\r\n,:]+|\s[\-\u2013\u2014]\s")]
    private static partial Regex SentenceEnd();
}
