namespace Dsr.Blazor.Domain.Imports.Mapping;

/// <summary>What teams write over the columns about the entry, the plan and the people around it.</summary>
static class RegisterHeadings
{
    public static readonly (ImportField Field, string Plainly, string Loosely)[] All =
    [
        (ImportField.Rating, """
            rag, rag rating, rag status, rag rate, rag rated, rag level, rag colour, rag score, current rag, current rag rating, current rag status, latest rag, rag now, risk rating, current risk rating, rating, current rating, dsr rag, dsr rag rating, dsr rag status, dsr rating,
            roar, roar rating, roar score, roar rag, roar level, rag roar, brag, brag rating, rag b, ragb, rag blue, colour, dsr colour, risk colour, colour rating, risk rag, rag risk, rag risk rating, risk rating rag, rag rating current, rag this week, this week rag, rag today,
            red amber green, red amber green blue, red amber green or blue, r a g, r a g b, dsr level, dsr risk rating, dsr status rag, overall rag, agreed rag, admission risk, risk of admission, risk of admission rag
            """,
            "level, risk level, risk, current risk, risk status, dsr status, status, priority, zone, overall risk, risk category, current level, current status"),
        (ImportField.RatingDate, """
            date of rag, rag date, date rag, date of rag rating, rag rating date, rating date, date of rating, date rated, rated on, rag since, rating since, rag from, date rag rated, date rag agreed, date rag changed, date rag set, date rag given, date of current rag,
            date of current rating, date of last rag, date of last rag change, rag last changed, date rag last changed, rag last changed date, date rag last updated, date rag last rated, rag changed, rag changed on, rag last updated, rag updated, rag update date, date of risk rating, risk rating date, date of roar, roar date, date roar completed, date rag last reviewed, rag review date last, rating from, date of rag status
            """,
            "since"),
        (ImportField.RatingReason, "reason for rag, reason for rag rating, rag reason, rag rationale, rationale for rag, rationale for rag rating, rationale for rating, reason for rating, rating reason, rating rationale, why this rag, reason for change, reason for rag change", "rationale"),
        (ImportField.AddedOn, """
            date added, added, added on, date added to dsr, date added to register, date added to the dsr, added to dsr, added to register, on dsr since, on register since, on the register since, date on dsr, date on register, date onto dsr, date entered, date entered on dsr, entry date, date of entry,
            date joined, date joined dsr, joined, joined on, date accepted, date accepted to dsr, dsr start date, dsr date, dsr entry date, date placed on dsr, date put on dsr, date first added, first added, first on dsr, date of inclusion, inclusion date, register date, date opened, opened, date on to dsr, start on dsr, dsr since
            """,
            "start date, date started, start"),
        (ImportField.Consent, """
            consent, consent obtained, consent given, consent gained, consent received, consent in place, consent status, consented, consent y n, consent yes no, consent to dsr, consent to the dsr, consent for dsr, dsr consent, consent to join, consent to join dsr, consent to be on dsr,
            consent to be on the dsr, consent to register, consent to inclusion, consent to be added, consent recorded, consent decision, consent best interests, consent or best interests, consent bi, consent best interest, consent bi decision, consent capacity, consent and capacity,
            has consent been obtained, has consent been given, has consent been gained, has the person consented, is consent in place, person consented, patient consent, client consent, consent details, consent held, consent parent best interests, consent bid
            """,
            ""),
        (ImportField.ConsentToShare, "consent to share, consent to share info, consent to share information, consent to information sharing, consent to info sharing, information sharing consent, info sharing consent, sharing consent, consent for sharing, consent to sharing, ok to share", ""),
        (ImportField.ConsentDate, "consent date, date of consent, date consent, date consent obtained, date consent given, date consent gained, date consented, consented on, consent obtained on, consent given on, consent obtained date, consent given date, date of consent obtained, consent from date", ""),
        (ImportField.ConsentBasis, "consent basis, basis of consent, basis for consent, consent type, type of consent, consent by, consent given by, consent from, consent obtained from, consented by, who consented, who gave consent, who has consented, consent source, best interests, best interest, best interests decision, best interest decision, best interests decision made, bi decision, bid, bi, best interests y n", "basis, legal basis"),
        (ImportField.Lead, """
            lead professional, lead prof, lead pro, lead, lead worker, lead clinician, lead practitioner, lead name, lead professional name, named lead, named professional, named worker, allocated worker, allocated professional, care co ordinator, care coordinator, care co ord, cco,
            case manager, case lead, case holder, caseholder, responsible professional, professional lead, care manager, lead contact, lead health professional, lead person, clinical lead
            """,
            "social worker, cc, worker, professional, sw, consultant, responsible clinician"),
        (ImportField.LeadAndTeam, """
            lead prof and team, lead prof team, lead professional and team, lead professional team, lead and team, lead professional organisation, lead professional and organisation, lead prof and organisation, lead professional and service, lead prof and service, lead professional service,
            lead professional agency, lead professional and agency, lead practitioner and team, lead practitioner team, care coordinator and team, care coordinator team, care co ordinator and team, care co ordinator team, case manager and team, lead worker and team, lead worker team,
            allocated worker and team, named worker and team, lead name and team, lead professional name and team, lead clinician and team
            """,
            ""),
        (ImportField.Team, "team, service, lead team, lead service, lead organisation, lead agency, responsible team, team service, service team, team name, community team, clinical team, allocated team, ld team, lead professional s team, team of lead professional, team responsible", "organisation, organization, agency, org, service involved"),
        (ImportField.Keyworker, """
            kw, key worker, keyworker, kw name, key worker name, keyworker name, dkw, designated keyworker, designated key worker, named keyworker, named key worker, allocated keyworker, allocated key worker, keyworker allocated, key worker allocated, kw allocated, kw 0 25, keyworker 0 25,
            key worker 0 25, navigator, dsr navigator, care navigator, keyworker navigator, key worker navigator, navigator name, cyp keyworker, cyp key worker, cypkw
            """,
            ""),
        (ImportField.Issues, """
            issues, current issues, current issue, concerns, current concerns, risks, current risks, issues risks, current issues risks, current issues and risks, issues and risks, issues concerns, concerns risks, risks concerns, key issues, key risks, key concerns, main issues, main concerns, risk factors,
            presenting issues, presenting concerns, presenting problem, presenting problems, presenting risks, current situation, current position, current presentation, presentation, situation, background, summary, case summary, brief summary, summary of issues, summary of concerns, summary of risk,
            risk summary, reason on dsr, reason for being on dsr, reason for inclusion, reasons for inclusion, reason for dsr, reason for referral, triggers, what is happening, what is happening now, whats happening, what is not working, whats not working, what is the problem, current needs and risks, risk issues, summary of current issues
            """,
            "reason, reasons, behaviours, needs"),
        (ImportField.Tried, """
            tried, tried so far, what has been tried, whats been tried, what have we tried, what weve tried, what we have tried, what has been tried so far, already tried, support tried, interventions, interventions tried, interventions to date, intervention, previous interventions, current interventions,
            actions taken, action taken, actions taken so far, actions to date, action taken to date, done so far, what has been done, what has been done so far, what has worked, what works, what is working, whats working, support in place, current support, support provided, support package, mitigation, mitigations, mitigating actions, steps taken, attempted
            """,
            "support, in place"),
        (ImportField.CouldHelp, "what could help, what would help, what might help, what will help, could help, would help, what else could help, what is needed, whats needed, what is needed now, support needed, support required, help needed, unmet need, unmet needs, gaps, gaps in support, what needs to happen, recommendations", ""),
        (ImportField.WhatMatters, "what matters to me, what matters, what matters most, what matters to the person, what is important to me, whats important to me, important to me, wishes, wishes and feelings, views, my views, persons views, views of the person, views and wishes, strengths", ""),
        (ImportField.Notes, "comments, comment, notes, note, other comments, additional comments, general comments, other information, additional information, further information, any other information, other notes, remarks", "other, update, updates, latest update, current update, dsr update, progress, narrative, discussion, meeting notes, chronology, update from meeting"),
        (ImportField.Action, """
            action, actions, next action, next actions, actions agreed, agreed actions, agreed action, action agreed, actions required, action required, actions needed, action needed, next steps, next step, action plan, actions from meeting, current actions, outstanding actions, outstanding action, action points,
            plan of action, actions to be taken, actions to take, action s, action to be taken, dsr actions, actions plan, plan actions, open actions, to do, todo
            """,
            "plan, current plan, plans"),
        (ImportField.ActionOwner, "action owner, actions owner, owner, who, by whom, whom, responsible, responsible person, person responsible, who is responsible, action by, actioned by, action lead, lead for action, lead for actions, assigned to, action assigned to, action for, who by, who will do it, owner of action, responsibility, action responsible", ""),
        (ImportField.ActionDue, "by when, due, due date, due by, action due, action due date, actions due, action by when, action date, action deadline, deadline, target date, timescale, timescales, timeframe, when, complete by, to be completed by, date due, date for completion, action target date, completion target, due date for action", ""),
        (ImportField.NextReview, """
            next review, next review date, date of next review, next review due, review due, review due date, date review due, review due on, review by, date for review, date for next review, next dsr review, next dsr review date, dsr review date, next dsr, next dsr date, dsr review, next dsr meeting, next discussion, next discussed, to be reviewed, review on, next rag review,
            rag review due, rag review date, next planned review, planned review date
            """,
            "review date, review, next meeting, next meeting date, next mdt, next mam, bring back, bring back date, date of review"),
        (ImportField.Hospital, """
            hospital, hospital name, name of hospital, inpatient at, inpatient unit, inpatient hospital, inpatient placement, inpatient provider, inpatient setting, current hospital, admitted to, hospital unit, hospital ward, hospital and ward, ward and hospital, ward hospital, hospital if inpatient, hospital if blue,
            inpatient where, where inpatient, where admitted, hospital placement, hospital provider, unit name, name of unit, in hospital at, current inpatient unit, hospital admitted to, hospital setting
            """,
            "provider, unit, setting, inpatient, in hospital, current placement"),
        (ImportField.Ward, "ward, ward name, name of ward, ward unit, current ward", ""),
        (ImportField.Status, "whether still on the register, still on the register, still on register, still on dsr, still on the dsr", ""),
        (ImportField.AdmittedOn, "adm date, admission date, date of admission, admitted, admitted on, date admitted, admission, doa, adm, date of adm, admit date, inpatient since, in hospital since, inpatient from, date admitted to hospital, hospital admission date, date of hospital admission, current admission date, admission start, admission start date, date of current admission", ""),
    ];
}
