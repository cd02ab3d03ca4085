using System.Text.RegularExpressions;

namespace Dsr.Blazor.Modules.Import.Domain.Leaving;

/// <summary>The columns that say whether somebody is still on the register, by their headings' words.</summary>
public static partial class LeavingHeadings
{
    /// <summary>Whether the heading is one on the state or the outcome of an entry; it may be a rating's as well.</summary>
    public static bool IsStatus(string words) => Status().IsMatch(words) || AsksIfHere(words);

    /// <summary>Whether a plain no below the heading says that the person has left: "On DSR?", "Active".</summary>
    public static bool AsksIfHere(string words) => Here().IsMatch(words);

    /// <summary>Whether the heading is one on when or why somebody left or died.</summary>
    public static bool IsLeftOn(string words) => (Gone().IsMatch(words) || FromRegister().IsMatch(words)) && !Other().IsMatch(words);

    [GeneratedRegex(
        @"^(the |dsr |register |current |case |record |client |patient |person |service user |episode |entry |caseload |overall |final |latest )*(status|state|outcomes?)( of (the )?(dsr|register|case|entry|episode|review|meeting))?( on (the )?(dsr|register))?$|^open (or )?closed$|^active (or )?inactive$"
    )]
    private static partial Regex Status();

    [GeneratedRegex(
        @"^(is |are |still |currently |now |they |person )*((on|open on|active on|open to) (the )?(dsr|register|caseload|list)|active|open|live|current)( (case|client|patient|record|entry|member))?( (y n|yes no|now|still))*$"
    )]
    private static partial Regex Here();

    [GeneratedRegex(
        @"^(date |when |reasons? |reason for |why |day |on |person |client |patient )*(of |for )?(removed|removal|left|leaving|leaver|closed|closure|closing|death|died|deceased|rip|dod|passed away|deregistered|deregistration|delisted|exit|exited|stepped down|came off|taken off|ended|end date)( (from|off|the|dsr|register|caseload|list|our|on|to|date|reason|day|time|y n|yes no|case|if applicable))*$"
    )]
    private static partial Regex Gone();

    [GeneratedRegex(
        @"(?=.*\b(dsr|register|caseload)\b)(?=.*\b(removed|removal|left|leaving|leaver|closed|closure|discharged?|deregistered|delisted|exit|exited|stepped down|stood down|came off|come off|taken off|off|ended|end)\b)"
    )]
    private static partial Regex FromRegister();

    [GeneratedRegex(
        @"\b(planned|plan|expected|estimated|target|proposed|due|review|criteria|consider\w*|ready|mother|father|mum|dad|parents?|carers?|sibling|hospital|ward|ehcp|section|placement|consent|school|action|actions|referral|lead|keyworker|team|by whom|who|closed by|removed by)\b"
    )]
    private static partial Regex Other();
}
