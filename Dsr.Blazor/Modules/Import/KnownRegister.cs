using Dsr.Blazor.Modules.Consent.Domain;
using Dsr.Blazor.Modules.Duplicates.Domain.Matching;
using Dsr.Blazor.Modules.Export;
using Dsr.Blazor.Modules.Import.Domain;
using Dsr.Blazor.Modules.Import.Domain.Identities;
using Dsr.Blazor.Modules.Import.Domain.Rows;
using Dsr.Blazor.Modules.People.Domain;
using Dsr.Blazor.Modules.Register.Domain;
using Dsr.Blazor.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Dsr.Blazor.Modules.Import;

/// <summary>
/// Whom the register holds, read once for a check: every person by NHS number and by name and date of birth, with what an export would say
/// of them.
/// </summary>
sealed class KnownRegister : IKnownPeople
{
    readonly Dictionary<string, KnownPerson> byNumber = [];
    readonly Dictionary<(string, DateOnly), List<KnownPerson>> byName = [];
    readonly HashSet<string> references = [];
    readonly LikenessIndex<KnownPerson> alike = new();

    /// <inheritdoc/>
    public KnownPerson? With(NhsNumber number) => byNumber.GetValueOrDefault(number.Digits);

    /// <inheritdoc/>
    public IReadOnlyList<KnownPerson> With(string foldedName, DateOnly dateOfBirth) =>
        byName.GetValueOrDefault((foldedName, dateOfBirth)) ?? [];

    /// <inheritdoc/>
    public (KnownPerson Who, Likeness Likeness)? Likest(Identity said) => alike.Likest(said);

    /// <inheritdoc/>
    public bool HasReference(string reference) => references.Contains(reference);

    internal static async Task<KnownRegister> LoadAsync(DsrDb db, DateOnly today, CancellationToken cancel)
    {
        var known = new KnownRegister();
        var entries = (
            await db
                .Entries.AsNoTracking()
                .Select(entry => new
                {
                    entry.Id,
                    entry.PersonId,
                    entry.Status,
                    entry.Reference,
                })
                .ToListAsync(cancel)
        ).ToLookup(entry => entry.PersonId);
        known.references.UnionWith(entries.SelectMany(of => of).Select(entry => entry.Reference));
        var open = entries.SelectMany(of => of).Where(entry => entry.Status == EntryStatus.Active).Select(entry => entry.Id).ToList();
        var values = new Dictionary<Guid, Dictionary<ImportField, string>>();
        await foreach (var row in new ExportRows(db, today).ReadAsync(open, cancel))
            values[row.PersonId] = Values(row);
        // A record that was merged away still says who somebody is: the one that stays.
        var people = await db
            .People.AsNoTracking()
            .IgnoreQueryFilters()
            .Select(person => new
            {
                person.Id,
                person.FamilyName,
                person.GivenName,
                person.PreferredName,
                person.DateOfBirth,
                person.NhsNumber,
                person.DiedOn,
                person.MergedInto,
                person.AddressIsRestricted,
            })
            .ToDictionaryAsync(row => row.Id, cancel);
        foreach (var person in people.Values.OrderBy(row => row.MergedInto is not null))
        {
            var stays = person;
            while (stays.MergedInto is { } into && people.TryGetValue(into, out var next))
                stays = next;
            known.Add(
                new(
                    stays.Id,
                    person.FamilyName,
                    person.GivenName,
                    person.DateOfBirth,
                    person.NhsNumber,
                    State([.. entries[stays.Id].Select(entry => entry.Status)]),
                    values.GetValueOrDefault(stays.Id) ?? []
                )
                {
                    PreferredName = person.PreferredName,
                    DiedOn = stays.DiedOn,
                    AddressIsRestricted = stays.AddressIsRestricted || person.AddressIsRestricted,
                    Stays = stays == person ? "" : $"{stays.GivenName} {stays.FamilyName}".Trim(),
                }
            );
        }
        return known;
    }

    static KnownEntry State(IReadOnlyList<EntryStatus> entries) =>
        entries.Count == 0 ? KnownEntry.None
        : entries.Contains(EntryStatus.Suspended) ? KnownEntry.Suspended
        : entries.All(status => status == EntryStatus.Closed) ? KnownEntry.Closed
        : KnownEntry.Open;

    void Add(KnownPerson person)
    {
        if (person.NhsNumber is { } number)
            byNumber.TryAdd(number.Digits, person);
        var key = (NameKey.Of(person.FamilyName, person.GivenName), person.DateOfBirth!.Value);
        if (!byName.TryGetValue(key, out var people))
            byName[key] = people = [];
        // The same name and day on two records that became one is one person.
        if (!people.Exists(knownPerson => knownPerson.Id == person.Id))
            people.Add(person);
        alike.Add(person.Identity, person);
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
        if (!row.AddressIsRestricted)
            (values[ImportField.Address], values[ImportField.Postcode]) = (row.Address, row.Postcode);
        return values;
    }
}
