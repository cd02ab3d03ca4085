using Dsr.Blazor.Casework.Exports;
using Dsr.Blazor.Data;
using Dsr.Blazor.Domain.Consent;
using Dsr.Blazor.Domain.Imports;
using Dsr.Blazor.Domain.Imports.Checking;
using Dsr.Blazor.Domain.Imports.Rows;
using Dsr.Blazor.Domain.People;
using Dsr.Blazor.Domain.Register;
using Microsoft.EntityFrameworkCore;

namespace Dsr.Blazor.Casework.Imports;

/// <summary>Whom the register holds, read once for a check: every person by NHS number and by name and date of birth, with what an export would say of them.</summary>
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
        var entries = (await db.Entries.AsNoTracking().Select(entry => new { entry.Id, entry.PersonId, Open = entry.Status != EntryStatus.Closed }).ToListAsync(cancel)).ToLookup(entry => entry.PersonId);
        var open = entries.SelectMany(of => of).Where(entry => entry.Open).Select(entry => entry.Id).ToList();
        var rows = new Dictionary<Guid, ExportRow>();
        await foreach (var row in new ExportRows(db, today).Read(open, cancel)) rows[row.PersonId] = row;
        await foreach (var person in db.People.AsNoTracking().Select(one => new { one.Id, one.FamilyName, one.GivenName, one.DateOfBirth, one.NhsNumber }).AsAsyncEnumerable().WithCancellation(cancel))
        {
            var state = rows.ContainsKey(person.Id) ? KnownEntry.Open : entries[person.Id].Any() ? KnownEntry.Closed : KnownEntry.None;
            known.Add(new(person.Id, person.FamilyName, person.GivenName, person.DateOfBirth, person.NhsNumber, state, rows.TryGetValue(person.Id, out var row) ? Values(row) : []));
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

    // What a restricted address hides, and what a sheet has no column for, is left out: it is not compared.
    static Dictionary<ImportField, string> Values(ExportRow row)
    {
        var values = new Dictionary<ImportField, string>
        {
            [ImportField.NhsNumber] = row.NhsNumber,
            [ImportField.FamilyName] = row.FamilyName,
            [ImportField.GivenName] = row.GivenName,
            [ImportField.DateOfBirth] = FieldText.Of(row.DateOfBirth),
            [ImportField.Gender] = FieldText.Of(row.Gender),
            [ImportField.LocalAuthority] = row.LocalAuthority,
            [ImportField.Icb] = row.ResponsibleBoard,
            [ImportField.Diagnosis] = FieldText.Of(row.Diagnosis),
            [ImportField.Rating] = FieldText.Of(row.Rating),
            [ImportField.RatingDate] = FieldText.Of(row.RatingSince),
            [ImportField.Consent] = FieldText.Of(row.Consent?.Decision, row.Consent?.Basis ?? ConsentBasis.NotRecorded),
            [ImportField.Lead] = row.Lead?.Name ?? "",
            [ImportField.Team] = row.Lead?.Team ?? "",
            [ImportField.Keyworker] = row.Keyworker?.Name ?? "",
            [ImportField.Issues] = row.CurrentIssues,
            [ImportField.Tried] = row.Tried,
            [ImportField.CouldHelp] = row.CouldHelp,
            [ImportField.WhatMatters] = row.WhatMatters,
            [ImportField.Action] = row.NextAction,
            [ImportField.ActionOwner] = row.ActionOwner,
            [ImportField.ActionDue] = FieldText.Of(row.ActionDue),
            [ImportField.NextReview] = FieldText.Of(row.NextReview),
            [ImportField.Hospital] = row.Hospital,
            [ImportField.AdmittedOn] = FieldText.Of(row.AdmittedOn),
        };
        if (!row.AddressIsRestricted) (values[ImportField.Address], values[ImportField.Postcode]) = (row.Address, row.Postcode);
        return values;
    }
}
