using System.Runtime.CompilerServices;
using Dsr.Blazor.Modules.Actions.Domain;
using Dsr.Blazor.Modules.Consent.Domain;
using Dsr.Blazor.Modules.Consent.Domain.Capacity;
using Dsr.Blazor.Modules.Consent.Domain.Holding;
using Dsr.Blazor.Modules.Inpatient.Domain;
using Dsr.Blazor.Modules.People.Domain;
using Dsr.Blazor.Modules.Plans.Domain;
using Dsr.Blazor.Modules.Register.Domain;
using Dsr.Blazor.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Dsr.Blazor.Modules.Export;

/// <summary>
/// Reads the rows of an export, some thousands in one pass over each table, in the order asked for. Who may see them was decided before.
/// </summary>
sealed class ExportRows(DsrDb db, DateOnly today)
{
    // A statement costs much the same for two thousand people as for a few hundred; more would only be held in memory.
    const int atATime = 2_000;

    /// <summary>The rows of these entries; one that has left or been suspended meanwhile is passed over.</summary>
    public async IAsyncEnumerable<ExportRow> ReadAsync(
        IReadOnlyList<Guid> entries,
        [EnumeratorCancellation] CancellationToken cancel = default
    )
    {
        foreach (var some in entries.Chunk(atATime))
        {
            var found = await db
                .Entries.AsNoTracking()
                .Where(entry => some.Contains(entry.Id) && entry.Status == EntryStatus.Active)
                .ToDictionaryAsync(entry => entry.Id, cancel);
            var about = await AboutAsync([.. found.Values.Select(entry => entry.PersonId)], cancel);
            foreach (var id in some)
                if (found.TryGetValue(id, out var entry))
                    yield return about.Row(entry, today);
        }
    }

    async Task<Records> AboutAsync(IReadOnlyList<Guid> people, CancellationToken cancel) =>
        new(
            await db
                .People.AsNoTracking()
                .Include(person => person.Involvements)
                .Where(person => people.Contains(person.Id))
                .ToDictionaryAsync(person => person.Id, cancel),
            (await db.Consents.AsNoTracking().Where(consent => people.Contains(consent.PersonId)).ToListAsync(cancel)).ToLookup(consent =>
                consent.PersonId
            ),
            (await db.Assessments.AsNoTracking().Where(assessment => people.Contains(assessment.PersonId)).ToListAsync(cancel)).ToLookup(
                assessment => assessment.PersonId
            ),
            (await db.BestInterests.AsNoTracking().Where(decision => people.Contains(decision.PersonId)).ToListAsync(cancel)).ToLookup(
                decision => decision.PersonId
            ),
            (
                await db
                    .PlanItems.AsNoTracking()
                    .Where(planItem => people.Contains(planItem.PersonId) && planItem.RetiredOn == null)
                    .OrderBy(planItem => planItem.Id)
                    .ToListAsync(cancel)
            ).ToLookup(planItem => planItem.PersonId),
            (
                await db
                    .Actions.AsNoTracking()
                    .Where(action => people.Contains(action.PersonId) && action.EndedOn == null)
                    .ToListAsync(cancel)
            ).ToLookup(action => action.PersonId),
            (
                await db.Stays.AsNoTracking().Where(stay => people.Contains(stay.PersonId) && stay.DischargedOn == null).ToListAsync(cancel)
            ).ToDictionary(stay => stay.PersonId)
        );

    sealed record Records(
        Dictionary<Guid, Person> People,
        ILookup<Guid, ConsentRecord> Consents,
        ILookup<Guid, CapacityAssessment> Assessments,
        ILookup<Guid, BestInterestsDecision> Decisions,
        ILookup<Guid, PlanItem> Plans,
        ILookup<Guid, PlanAction> Actions,
        Dictionary<Guid, InpatientStay> Stays
    )
    {
        public ExportRow Row(RegisterEntry entry, DateOnly today)
        {
            var person = People[entry.PersonId];
            var next = Actions[person.Id]
                .OrderBy(action => action.Due ?? DateOnly.MaxValue)
                .ThenBy(action => action.AgreedAt)
                .FirstOrDefault();
            var stay = Stays.GetValueOrDefault(person.Id);
            return new()
            {
                PersonId = person.Id,
                NhsNumber = person.NhsNumber?.ToString() ?? "",
                FamilyName = person.FamilyName,
                GivenName = person.GivenName,
                DateOfBirth = person.DateOfBirth,
                Gender = person.Gender,
                Address = person.AddressIsRestricted ? "" : person.Address,
                Postcode = person.AddressIsRestricted ? "" : person.Postcode,
                AddressIsRestricted = person.AddressIsRestricted,
                LocalAuthority = person.LocalAuthority,
                ResponsibleBoard = person.ResponsibleBoard,
                Diagnosis = person.Diagnosis,
                Rating = entry.Rating,
                RatingSince = entry.RatingSince,
                AddedOn = entry.AddedOn,
                Consent = ConsentState.On(today, ConsentScope.JoinRegister, Consents[person.Id]),
                Basis = ConsentEvaluator
                    .On(
                        today,
                        ConsentScope.JoinRegister,
                        new(person.DateOfBirth, [.. Consents[person.Id]], [.. Assessments[person.Id]], [.. Decisions[person.Id]])
                    )
                    .Stands,
                Lead = Of(person, InvolvementRole.LeadProfessional),
                Keyworker = Of(person, InvolvementRole.Keyworker),
                CurrentIssues = Joined(person.Id, PlanItemKind.CurrentIssue),
                Tried = Joined(person.Id, PlanItemKind.Tried, PlanItemKind.TriedAndWorked, PlanItemKind.TriedAndDidNotWork),
                CouldHelp = Joined(person.Id, PlanItemKind.CouldHelp),
                WhatMatters = Joined(person.Id, PlanItemKind.WhatMatters),
                NextAction = next?.Text ?? "",
                ActionOwner = next?.OwnerName ?? "",
                ActionDue = next?.Due,
                NextReview = entry.NextReviewDue,
                Hospital = stay?.Hospital ?? "",
                AdmittedOn = stay?.AdmittedOn,
                Reference = entry.Reference,
            };
        }

        static Involvement? Of(Person person, InvolvementRole role) =>
            person
                .Involvements.Where(involvement => involvement.Role == role && involvement.EndedOn is null)
                .OrderByDescending(involvement => involvement.StartedOn)
                .FirstOrDefault();

        string Joined(Guid person, params PlanItemKind[] kinds) =>
            string.Join("; ", Plans[person].Where(item => kinds.Contains(item.Kind)).Select(item => item.Text));
    }
}
