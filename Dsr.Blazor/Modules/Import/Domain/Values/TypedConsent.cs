using System.Text.RegularExpressions;
using Dsr.Blazor.Kernel.Text;
using Dsr.Blazor.Modules.Consent.Domain;

namespace Dsr.Blazor.Modules.Import.Domain.Values;

/// <summary>What a cell on consent says.</summary>
/// <param name="Decision">The decision to join the register; null when the words were not understood.</param>
/// <param name="Basis">On whose word it stands, as far as the cell says.</param>
/// <param name="Method">How it was given, as far as the cell says.</param>
/// <param name="Sharing">What it says on sharing with organisations; null when it is silent.</param>
/// <param name="Day">A day that stands in the cell.</param>
public sealed record ConsentReading(
    ConsentDecision? Decision,
    ConsentBasis Basis,
    ConsentMethod Method,
    ConsentDecision? Sharing,
    DateOnly? Day
);

/// <summary>
/// Consent as people type it. Only words that clearly give it count as given: a person wrongly held is looked at
/// again, a person wrongly listed was never asked.
/// </summary>
public static partial class TypedConsent
{
    /// <summary>Reads a cell; a cell that was left blank is not yet obtained.</summary>
    public static ConsentReading Of(Typed typed)
    {
        if (typed.Date is { } day)
            return new(ConsentDecision.Given, ConsentBasis.NotRecorded, ConsentMethod.NotRecorded, null, day);
        if (typed.IsBlank)
            return new(ConsentDecision.NotYetObtained, ConsentBasis.NotRecorded, ConsentMethod.NotRecorded, null, null);
        var dated = DayInside().Match(typed.Text);
        var text = DayInside()
            .Replace(typed.Text, " ")
            .Replace("✓", " yes ", StringComparison.Ordinal)
            .Replace("✔", " yes ", StringComparison.Ordinal);
        var sharing = SharingIn(text);
        var words = Aside().Replace(FoldedText.Of(Sharing().Replace(text, " ")), " ").Trim();
        var decision = DecisionIn(words, sharing, dated.Success, text.Contains('?'));
        return new(decision, BasisIn(words), MethodIn(words), sharing, dated.Success ? TypedDate.Of(new Typed(dated.Value)) : null);
    }

    static ConsentDecision? DecisionIn(string words, ConsentDecision? sharing, bool dated, bool questioned)
    {
        if (words is "" or "consent")
            return sharing ?? (words == "consent" || (dated && !questioned) ? ConsentDecision.Given : null);
        var asked = Incapacity().Replace(words, " ").Trim();
        if (Withdrawn().IsMatch(asked))
            return ConsentDecision.Withdrawn;
        if (Declined().IsMatch(asked))
            return ConsentDecision.Declined;
        if (NotYet().IsMatch(asked) || questioned)
            return ConsentDecision.NotYetObtained;
        return Given().IsMatch(asked) || BasisIn(asked) != ConsentBasis.NotRecorded ? ConsentDecision.Given : null;
    }

    static ConsentBasis BasisIn(string text) =>
        BestInterests().IsMatch(text) ? ConsentBasis.BestInterests
        : Gillick().IsMatch(text) ? ConsentBasis.GillickCompetent
        : Deputy().IsMatch(text) ? ConsentBasis.DeputyOrAttorney
        : Parent().IsMatch(text) ? ConsentBasis.ParentalResponsibility
        : Themselves().IsMatch(text) ? ConsentBasis.Person16OrOver
        : ConsentBasis.NotRecorded;

    static ConsentMethod MethodIn(string text) =>
        Regex.IsMatch(text, @"\b(verbal|verbally|oral|phone|telephone)\b") ? ConsentMethod.Verbal
        : Regex.IsMatch(text, @"\b(written|signed|form|letter)\b") ? ConsentMethod.Written
        : Regex.IsMatch(text, @"\b(online|portal)\b") ? ConsentMethod.Online
        : ConsentMethod.NotRecorded;

    static ConsentDecision? SharingIn(string text)
    {
        if (Sharing().Match(text) is not { Success: true } clause)
            return null;
        return Regex.IsMatch(FoldedText.Of(clause.Value), @"\b(no|not|dont|only|declined|refused)\b")
            ? ConsentDecision.Declined
            : ConsentDecision.Given;
    }

    [GeneratedRegex(@"\bwithdr(awn|ew|awing|awal)\b|\brevoked\b")]
    private static partial Regex Withdrawn();

    [GeneratedRegex(
        @"\b(refused|refuses|refusing|refusal|declined|declines|declining|objects|objected|opted out|opt out|dissent|does not want|doesnt want|does not consent|doesnt consent|did not consent|not consented|non consent|not given|not agreed|disagreed)\b|^no$|^n$|^no (consent|parent|parents|thank)|^false$|^0$"
    )]
    private static partial Regex Declined();

    [GeneratedRegex(
        @"\b(no|not|n|never|none|without|unknown|unclear|unsure|unsigned|undecided|pending|await\w*|waiting|tbc|tba|nk|na|asked|ask|request\w*|seek|seeking|sought|chas\w+|outstanding|to (be|get|obtain|do|discuss|sign|follow)|todo|needed|needs|required|in progress|in process|due|discuss|maybe|possibly|verify|check|expired|lapsed|unable|cannot|cant|isnt|hasnt|havent|wasnt|if|until|when|will|planned|book\w*|arrang\w*|soon|later|partial\w*|should|would|could|(may|might) (consent|agree|be|give)|sent|emailed|posted|meeting)\b"
    )]
    private static partial Regex NotYet();

    [GeneratedRegex(
        @"\b(yes|y|given|obtained|gained|consented|consents|agreed|agrees|signed|received|granted|provided|confirmed|in place|on file|verbal|verbally|written|(full|informed|capacitous) consent|true|1|ok|approved)\b"
    )]
    private static partial Regex Given();

    [GeneratedRegex(@"\breview\w*( is| date)?( due| on| in| by)?\b")]
    private static partial Regex Aside();

    [GeneratedRegex(
        @"\b(no|lacks?|lacking|without|does not have|doesnt have|not have|has no) (mental )?(capacity|mca)\b( to consent| assessed)?|\b(unable|not able|cannot|cant) (to )?consent\b|\bmca (done|completed|in place)\b"
    )]
    private static partial Regex Incapacity();

    [GeneratedRegex(@"\bbest (interests?|int|ints|intrests?|interet)\b|\bbestinterests?\b|\b(bi|b i|bid|bim|bia)\b")]
    private static partial Regex BestInterests();

    [GeneratedRegex(@"\b(gillick|fraser)\b")]
    private static partial Regex Gillick();

    [GeneratedRegex(@"\b(deput(y|ies|yship)|lpa|attorney|power of attorney|poa|court of protection|cop)\b")]
    private static partial Regex Deputy();

    [GeneratedRegex(
        @"\b(parent|parents|parental|mum|mums|mother|mom|dad|dads|father|pr|guardian|sgo|person with pr|parental responsibility|foster carer with pr|la with pr|local authority pr)\b"
    )]
    private static partial Regex Parent();

    [GeneratedRegex(
        @"\b(self|own|themselves|themself|himself|herself|person|individual|young person|yp|patient|client|service user|16 or over|over 16)\b"
    )]
    private static partial Regex Themselves();

    [GeneratedRegex(
        @"[,;(\-\u2013\u2014 ]*\b(?:but|and|also)?\s*(?:do(?:es)? )?(?:not|no|don'?t|only|yes,?)?\s*(?:to |for |with )?(?:be )?(?:the )?(?:information |info )?shar(?:e|ed|ing)\b[^,;.]*",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Sharing();

    [GeneratedRegex(
        @"\b[0-9]{1,2}[./\-][0-9]{1,2}[./\-](?:[0-9]{4}|[0-9]{2})\b|\b[0-9]{4}-[0-9]{2}-[0-9]{2}\b|\b[0-9]{1,2}(?:st|nd|rd|th)? [A-Za-z]{3,9} (?:[0-9]{4}|[0-9]{2})\b"
    )]
    private static partial Regex DayInside();
}
