using System.Text.RegularExpressions;

namespace Dsr.Blazor.Modules.Import.Domain.Mapping;

/// <summary>The field by the words of a heading that the table has not met. The first rule that fits decides.</summary>
static class HeadingRules
{
    // Of other people, other dates and other systems: better passed over than taken for the person's own.
    const string Others =
        @"\b(gp|carer|carers|mother|father|mum|dad|parent|parents|family|nok|kin|sibling|school|college|referrer|referred|referral|advocate|advocacy|ctr|cetr|ctrs|cetrs|laep|discharge|discharged|closed|closure|removed|email|e mail|phone|tel|telephone|mobile|contact|mha|section|cto|dols|chc|previous|prev|last|initial|original|old|history|first rag|number of|no of|how many|length|los|days|age|ethnicity|religion|language|safeguarding|photo|completed|updated|uploaded|link|attendance|attended|invited|cancelled)s?\b";

    const string OtherPeople =
        @"\b(gp|carer|carers|mother|father|mum|dad|parent|parents|nok|kin|sibling|referrer|advocate|lead|worker|prof|professional|coordinator|ordinator|clinician|previous|maiden|owner)s?\b";

    static readonly (ImportField Field, string All, string Not)[] Written =
    [
        (
            ImportField.NhsNumber,
            @"\bnhs\b.*\b(no|num|number|nos|id)\b|\bnhsno\b|\bnhs n\b",
            @"\b(mother|father|carer|parent|sibling|trust)s?\b"
        ),
        (
            ImportField.DateOfBirth,
            @"\bdob\b|\bd o b\b|\bdate of birth\b|\bbirth date\b",
            @"\b(mother|father|carer|parent|sibling|place)s?\b"
        ),
        (ImportField.ConsentToShare, @"\bconsent\w*\b.*\bshar\w+\b|\bshar\w+\b.*\bconsent\w*\b", @"\bdate\b"),
        (
            ImportField.ConsentDate,
            @"\bconsent\w*\b.*\b(date|when)\b|\b(date|when)\b.*\bconsent\w*\b",
            @"\b(ctr|cetr|c e tr|photo|review|expiry|withdrawn|to share)\b"
        ),
        (
            ImportField.ConsentBasis,
            @"\bconsent\w*\b.*\b(basis|type|from whom|who)\b|\b(basis|type|who)\b.*\bconsent\w*\b",
            @"\b(ctr|cetr|c e tr|photo)\b"
        ),
        (
            ImportField.Consent,
            @"\bconsent\w*\b",
            @"\b(ctr|cetr|c e tr|photo|keyworker|kw|review|expiry|withdrawn|form sent|obtained by|taken by|recorded by|comments|notes|gp)\b"
        ),
        (ImportField.FamilyName, @"\b(surname|last name|family name)\b", OtherPeople + @"|\b(first|forename|given)\b"),
        (ImportField.GivenName, @"\b(forename|first name|given name)\b", OtherPeople + @"|\b(surname|last|family|preferred)\b"),
        (
            ImportField.FullName,
            @"\b(surname|family|last)\b.*\b(forename|first|given)\b|\b(forename|first|given)\b.*\b(surname|family|last)\b",
            @"\b(lead|worker|prof|carer|parent|rag|date|review)\b"
        ),
        (
            ImportField.RatingDate,
            @"\b(rag|rating|roar|brag)\b.*\b(date|since|when|changed)\b|\b(date|since|when)\b.*\b(rag|rating|roar|brag)\b",
            @"\b(previous|prev|last|initial|original|next|due|review)\b"
        ),
        (
            ImportField.RatingReason,
            @"\b(reason|rationale|why)\b.*\b(rag|rating|roar)\b|\b(rag|rating|roar)\b.*\b(reason|rationale|why|comments|notes)\b",
            @"\b(previous|prev)\b"
        ),
        (
            ImportField.NextReview,
            @"\b(next|due|planned)\b.*\breview\b|\breview\b.*\b(next|due|planned)\b",
            @"\b(previous|last|medication|stomp|care|ehcp|capacity|health|consent|cpa|ctr|cetr|section)\b"
        ),
        (
            ImportField.Rating,
            @"\b(rag|roar|brag|rag rated)\b|\b(risk|dsr|register) rating\b",
            Others + @"|\b(next|review|proposed|change|movement|direction|by|score)\b"
        ),
        (
            ImportField.ActionOwner,
            @"\baction\w*\b.*\b(owner|who|lead|responsible|whom|by|assigned)\b|\b(owner|who|responsible|whom)\b.*\baction\w*\b",
            @"\b(when|date|due|taken|required|completed)\b"
        ),
        (
            ImportField.ActionDue,
            @"\baction\w*\b.*\b(due|when|date|deadline|timescale)\b|\b(due|when|date|deadline|timescale)\b.*\baction\w*\b",
            @"\b(taken|completed|status)\b"
        ),
        (ImportField.Tried, @"\btried\b|\bactions? taken\b|\binterventions?\b", Others),
        (ImportField.CouldHelp, @"\b(could|would|might) help\b", ""),
        (ImportField.Action, @"\bactions?\b|\bnext steps?\b", Others + @"|\b(status|taken|progress)\b"),
        (
            ImportField.LeadAndTeam,
            @"\b(lead|care coordinator|care co ordinator|case manager)\b.*\b(team|service|organisation|agency|org)\b",
            Others
        ),
        (
            ImportField.Keyworker,
            @"\b(keyworker|key worker|kw|navigator)\b",
            Others + @"|\b(date|status|required|needed|consent|offered|declined|team|allocated on|request|requested|y n|yes no|eligible)\b"
        ),
        (
            ImportField.Lead,
            @"\b(lead (prof\w*|worker|clinician|practitioner|health)|care co ?ordinator|case (manager|holder))\b",
            Others + @"|\b(team|service|organisation|date)\b"
        ),
        (ImportField.LocalAuthority, @"\b(local authority|council|la)\b", Others + @"|\b(lead|worker|officer|date|funded|social)\b"),
        (
            ImportField.Icb,
            @"\b(icb|ccg|integrated care board)\b",
            Others + @"|\b(lead|officer|date|funded|case manager|informed|approval)\b"
        ),
        (ImportField.EhcPlan, @"\b(ehcp|ehc plan|ehc)\b", Others + @"|\b(review|date|coordinator|officer)\b"),
        (
            ImportField.AdmittedOn,
            @"\b(admission|admitted|adm|inpatient)\b.*\b(date|since|from|on)\b|\b(date|since)\b.*\b(admission|admitted|adm|inpatient)\b",
            Others + @"|\b(avoid\w*|risk|planned|expected|notified|number)\b"
        ),
        (
            ImportField.AddedOn,
            @"\b(added|joined|entered|accepted)\b.*\b(dsr|register)\b|\b(dsr|register)\b.*\b(added|joined|entered|since)\b",
            Others + @"|\b(by|reason|who)\b"
        ),
        (
            ImportField.Hospital,
            @"\b(hospital|inpatient (unit|at|provider|setting))\b",
            Others + @"|\b(date|passport|risk|admission|admissions|number|avoid\w*|status|y n)\b"
        ),
        (ImportField.Address, @"\baddress\b", Others + @"|\b(restricted|flag|ip)\b"),
        (ImportField.Postcode, @"\bpost ?code\b", Others),
        (
            ImportField.Diagnosis,
            @"\bdiagnos[ie]s\b",
            Others + @"|\b(date|mental health|mh|secondary|other|physical|status|additional|co ?morbid\w*)\b"
        ),
        (
            ImportField.Issues,
            @"\b(current|presenting|key|main)\b.*\b(issues?|concerns?|risks?|situation)\b|\b(issues|concerns) (and|or) (risks|needs)\b",
            Others
        ),
        (ImportField.Gender, @"\b(gender|sex)\b", Others + @"|\b(reassign\w*|birth|identity|same|offence|offender|harmful)\b"),
        (ImportField.PreferredName, @"\b(known as|preferred name|likes to be called)\b", ""),
    ];

    static readonly (ImportField Field, Regex All, Regex? Not)[] Rules =
    [
        .. Written.Select(r => (r.Field, new Regex(r.All), r.Not.Length == 0 ? null : new Regex(r.Not))),
    ];

    /// <summary>The field whose rule the words of a heading meet, or null.</summary>
    public static ImportField? Find(string words)
    {
        // A long sentence in a row of headings is guidance.
        if (words.Length is 0 or > 80)
            return null;
        foreach (var (field, all, not) in Rules)
        {
            if (all.IsMatch(words) && not?.IsMatch(words) != true)
                return field;
        }
        return null;
    }
}
