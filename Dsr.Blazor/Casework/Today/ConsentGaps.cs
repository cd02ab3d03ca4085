using Dsr.Blazor.Access;
using Dsr.Blazor.Domain.Consent;
using Dsr.Blazor.Domain.People;
using Dsr.Blazor.Domain.Register;
using Dsr.Blazor.Domain.Time;
using Microsoft.EntityFrameworkCore;

namespace Dsr.Blazor.Casework.Today;

/// <summary>People on the register without an answer that lets them be there, or with one that was to be asked again by now: longest first.</summary>
sealed class ConsentGaps() : TodayBlockQuery(TodayKind.Consent, Function.RecordConsent, nameof(ConsentRecord), nameof(RegisterEntry), nameof(Person))
{
    internal override async Task<TodayBlock> Read(TodayAsk ask, CancellationToken cancel)
    {
        var (db, today) = (ask.Db, ask.Today);
        // The answer that holds today, as ConsentState works it out.
        var gaps = from entry in db.Entries
                   where entry.Status != EntryStatus.Closed
                   join person in Visible.People(db, ask.Actor, Function.RecordConsent) on entry.PersonId equals person.Id
                   let holds = db.Consents.Where(one => one.PersonId == person.Id && one.Scope == ConsentScope.JoinRegister && one.EffectiveOn <= today)
                       .OrderByDescending(one => one.EffectiveOn).ThenByDescending(one => one.RecordedAt).FirstOrDefault()
                   where holds == null || holds.Decision != ConsentDecision.Given || holds.ReviewOn <= today
                   orderby entry.AddedOn, person.SortName, person.Id
                   select new { Decision = holds == null ? null : (ConsentDecision?)holds.Decision, ReviewOn = holds == null ? null : holds.ReviewOn, entry.AddedOn, person.Id, person.GivenName, person.FamilyName };
        var rows = await gaps.Skip(ask.Skip).Take(ask.Take).ToListAsync(cancel);
        return new(Kind, await gaps.CountAsync(cancel), await gaps.CountAsync(one => one.Decision == ConsentDecision.Given && one.ReviewOn < today, cancel), [.. rows.Select(one => new TodayRow
        {
            Act = TodayAct.AskConsent,
            PersonId = one.Id,
            Who = TodayAsk.Name(one.GivenName, one.FamilyName),
            What = one.Decision switch
            {
                ConsentDecision.Given => "Consent to join is to be asked again",
                ConsentDecision.Declined => "Consent to join was declined",
                ConsentDecision.Withdrawn => "Consent to join was withdrawn",
                ConsentDecision.NotYetObtained => "Consent to join is not yet obtained",
                _ => "Nobody has asked for consent to join",
            },
            Due = one.Decision == ConsentDecision.Given ? one.ReviewOn : null,
            Working = $"on the register since {Written.Date(one.AddedOn)}",
        })]);
    }
}
