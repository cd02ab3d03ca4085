using Dsr.Blazor.Kernel.Time;
using Dsr.Blazor.Modules.Consent;
using Dsr.Blazor.Modules.Consent.Domain;
using Dsr.Blazor.Modules.Consent.Domain.Holding;
using Dsr.Blazor.Modules.People.Domain;
using Dsr.Blazor.Modules.Register.Domain;
using Dsr.Blazor.Platform.Data;
using Dsr.Blazor.Platform.Security;
using Microsoft.EntityFrameworkCore;

namespace Dsr.Blazor.Modules.Home.Today;

/// <summary>
/// People on the register without a basis for being there (<see cref="ConsentEvaluator"/>), or with one that was to be asked again by now:
/// longest first.
/// </summary>
sealed class ConsentGaps()
    : TodayBlockQuery(TodayKind.Consent, Permission.RecordConsent, nameof(ConsentRecord), nameof(RegisterEntry), nameof(Person))
{
    internal override async Task<TodayBlock> ReadAsync(TodayAsk ask, CancellationToken cancel)
    {
        var (db, today) = (ask.Db, ask.Today);
        var people = await (
            from entry in db.Entries
            where entry.Status != EntryStatus.Closed
            join person in PersonVisibility.People(db, ask.Actor, Permission.RecordConsent) on entry.PersonId equals person.Id
            where !Plainly(db, today).Contains(person.Id)
            orderby entry.AddedOn, person.SortName, person.Id
            select new
            {
                entry.AddedOn,
                person.Id,
                person.GivenName,
                person.FamilyName,
            }
        ).ToListAsync(cancel);
        var facts = await RecordedFacts.OfAsync(db, [.. people.Select(person => person.Id).Distinct()], cancel);
        var gaps = people
            .Select(person => (Person: person, Consent: ConsentEvaluator.On(today, ConsentScope.JoinRegister, facts[person.Id])))
            .Where(gap => gap.Consent.Stands != ConsentStatus.Holds)
            .ToList();
        var overdue = gaps.Count(gap => gap.Consent is { Stands: ConsentStatus.ReviewDue, RestsOn.ReviewOn: { } review } && review < today);
        return new(
            Kind,
            gaps.Count,
            overdue,
            [
                .. gaps.Skip(ask.Skip)
                    .Take(ask.Take)
                    .Select(gap => new TodayRow
                    {
                        Act = TodayAct.AskConsent,
                        PersonId = gap.Person.Id,
                        Who = TodayAsk.Name(gap.Person.GivenName, gap.Person.FamilyName),
                        What = Words(gap.Consent, ConsentState.On(today, ConsentScope.JoinRegister, facts[gap.Person.Id].Answers)),
                        Due = gap.Consent.Stands == ConsentStatus.ReviewDue ? gap.Consent.RestsOn?.ReviewOn : null,
                        Working = $"on the register since {Written.Date(gap.Person.AddedOn)}",
                    }),
            ]
        );
    }

    // Those of whom it is plain without working it out: an adult said yes themselves and nothing else, and nobody looked at their capacity.
    static IQueryable<Guid> Plainly(DsrDb db, DateOnly today)
    {
        var plain = db.Consents.Where(answer =>
            answer.Scope == ConsentScope.JoinRegister
            && answer.Decision == ConsentDecision.Given
            && answer.Basis == ConsentBasis.Person16OrOver
            && (answer.Giver == null || answer.Giver == ConsentGiver.Person)
            && answer.EffectiveOn <= today
            && (answer.ReviewOn == null || answer.ReviewOn > today)
        );
        var born = today.AddYears(-16);
        return from person in db.People
            where
                person.DateOfBirth <= born
                && plain.Any(answer => answer.PersonId == person.Id)
                && !db.Consents.Any(other =>
                    other.PersonId == person.Id && other.Scope == ConsentScope.JoinRegister && !plain.Any(answer => answer.Id == other.Id)
                )
                && !db.Assessments.Any(assessment => assessment.PersonId == person.Id)
            select person.Id;
    }

    static string Words(ConsentEvaluation consent, ConsentRecord? latest) =>
        consent.Stands switch
        {
            ConsentStatus.ReviewDue => "Consent to join is to be asked again",
            ConsentStatus.Declined => "Consent to join was declined",
            ConsentStatus.Withdrawn => "Consent to join was withdrawn",
            ConsentStatus.Disagreement => "Those who may decide about joining disagree",
            ConsentStatus.NotAsked when latest is not null => "A yes to joining is on record, but not whose",
            ConsentStatus.NotAsked => "Nobody has asked for consent to join",
            _ when latest?.Decision == ConsentDecision.NotYetObtained => "Consent to join is not yet obtained",
            _ => "Consent to join is not complete",
        };
}
