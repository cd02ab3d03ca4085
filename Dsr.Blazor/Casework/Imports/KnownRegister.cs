using Dsr.Blazor.Data;
using Dsr.Blazor.Domain.Actions;
using Dsr.Blazor.Domain.Consent;
using Dsr.Blazor.Domain.Imports;
using Dsr.Blazor.Domain.Imports.Checking;
using Dsr.Blazor.Domain.Inpatient;
using Dsr.Blazor.Domain.People;
using Dsr.Blazor.Domain.Plans;
using Dsr.Blazor.Domain.Register;
using Microsoft.EntityFrameworkCore;

namespace Dsr.Blazor.Casework.Imports;

/// <summary>Whom the register holds, read once for a check: every person by NHS number and by name and date of birth.</summary>
sealed class KnownRegister : IKnownPeople
{
    readonly Dictionary<string, KnownPerson> byNumber = [];
    readonly Dictionary<(string, DateOnly), List<KnownPerson>> byName = [];

    /// <inheritdoc/>
    public KnownPerson? With(NhsNumber number) => byNumber.GetValueOrDefault(number.Digits);

    /// <inheritdoc/>
    public IReadOnlyList<KnownPerson> With(string foldedName, DateOnly dateOfBirth) => byName.GetValueOrDefault((foldedName, dateOfBirth)) ?? [];

    internal static async Task<KnownRegister> Load(DsrDb db, DateOnly today, CancellationToken cancel)
    {
        var known = new KnownRegister();
        var entries = (await db.Entries.AsNoTracking().Include(entry => entry.Decisions).AsSplitQuery().ToListAsync(cancel)).ToLookup(entry => entry.PersonId);
        var consents = (await db.Consents.AsNoTracking().ToListAsync(cancel)).ToLookup(record => record.PersonId);
        var plans = (await db.PlanItems.AsNoTracking().Where(item => item.RetiredOn == null).OrderBy(item => item.Id).ToListAsync(cancel)).ToLookup(item => item.PersonId);
        var actions = (await db.Actions.AsNoTracking().Where(action => action.Status != ActionStatus.Done && action.Status != ActionStatus.Cancelled).ToListAsync(cancel)).ToLookup(action => action.PersonId);
        var stays = (await db.Stays.AsNoTracking().Where(stay => stay.DischargedOn == null).ToListAsync(cancel)).ToDictionary(stay => stay.PersonId);
        await foreach (var person in db.People.AsNoTracking().Include(person => person.Involvements).AsAsyncEnumerable().WithCancellation(cancel))
        {
            var entry = entries[person.Id].OrderBy(one => one.Status == EntryStatus.Closed).ThenByDescending(one => one.RecordedAt).FirstOrDefault();
            var values = Values(person, entry, consents[person.Id], plans[person.Id], actions[person.Id], stays.GetValueOrDefault(person.Id), today);
            known.Add(new(person.Id, person.FamilyName, person.GivenName, person.DateOfBirth, person.NhsNumber, State(entry), values));
        }
        return known;
    }

    void Add(KnownPerson person)
    {
        if (person.NhsNumber is { } number) byNumber.TryAdd(number.Digits, person);
        var key = (NameKey.Of(person.FamilyName, person.GivenName), person.DateOfBirth!.Value);
        if (!byName.TryGetValue(key, out var people)) byName[key] = people = [];
        people.Add(person);
    }

    static KnownEntry State(RegisterEntry? entry) => entry switch { null => KnownEntry.None, { Status: EntryStatus.Closed } => KnownEntry.Closed, _ => KnownEntry.Open };

    // What a sheet says less often than the register, and what a restricted address hides, is left out: it is not compared.
    static Dictionary<ImportField, string> Values(Person person, RegisterEntry? entry, IEnumerable<ConsentRecord> consents, IEnumerable<PlanItem> plan, IEnumerable<PlanAction> actions, InpatientStay? stay, DateOnly today)
    {
        var lead = Holder(person, InvolvementRole.LeadProfessional);
        var consent = ConsentState.On(today, ConsentScope.JoinRegister, consents);
        var action = actions.OrderBy(one => one.Due is null).ThenBy(one => one.Due).FirstOrDefault();
        var values = new Dictionary<ImportField, string>
        {
            [ImportField.NhsNumber] = person.NhsNumber?.ToString() ?? "",
            [ImportField.FamilyName] = person.FamilyName,
            [ImportField.GivenName] = person.GivenName,
            [ImportField.DateOfBirth] = FieldText.Of(person.DateOfBirth),
            [ImportField.Gender] = FieldText.Of(person.Gender),
            [ImportField.LocalAuthority] = person.LocalAuthority,
            [ImportField.Icb] = person.ResponsibleBoard,
            [ImportField.Diagnosis] = FieldText.Of(person.Diagnosis),
            [ImportField.Consent] = FieldText.Of(consent?.Decision, consent?.Basis ?? ConsentBasis.NotRecorded),
            [ImportField.Lead] = lead?.Name ?? "",
            [ImportField.Team] = lead?.Team ?? "",
            [ImportField.Keyworker] = Holder(person, InvolvementRole.Keyworker)?.Name ?? "",
            [ImportField.Issues] = Texts(plan, PlanItemKind.CurrentIssue),
            [ImportField.Tried] = Texts(plan, PlanItemKind.Tried, PlanItemKind.TriedAndWorked, PlanItemKind.TriedAndDidNotWork),
            [ImportField.CouldHelp] = Texts(plan, PlanItemKind.CouldHelp),
            [ImportField.WhatMatters] = Texts(plan, PlanItemKind.WhatMatters),
            [ImportField.Action] = action?.Text ?? "",
            [ImportField.ActionOwner] = action?.OwnerName ?? "",
            [ImportField.ActionDue] = FieldText.Of(action?.Due),
            [ImportField.Hospital] = stay?.Hospital ?? "",
            [ImportField.AdmittedOn] = FieldText.Of(stay?.AdmittedOn),
        };
        if (!person.AddressIsRestricted) (values[ImportField.Address], values[ImportField.Postcode]) = (person.Address, person.Postcode);
        if (entry is not null)
        {
            values[ImportField.Rating] = FieldText.Of(entry.Rating);
            values[ImportField.RatingDate] = FieldText.Of(entry.RatingSince);
            values[ImportField.NextReview] = FieldText.Of(entry.NextReviewDue);
        }
        return values;
    }

    static Involvement? Holder(Person person, InvolvementRole role) => person.Involvements.FirstOrDefault(one => one.Role == role && one.EndedOn is null);

    static string Texts(IEnumerable<PlanItem> plan, params PlanItemKind[] kinds) => string.Join("; ", plan.Where(item => kinds.Contains(item.Kind)).Select(item => item.Text));
}
