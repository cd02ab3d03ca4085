using Dsr.Blazor.Modules.Duplicates.Domain.Matching;
using Dsr.Blazor.Modules.People.Domain;
using Dsr.Blazor.Modules.Register.Domain;
using Dsr.Blazor.Platform.Data;
using Dsr.Blazor.Platform.Security;
using Microsoft.EntityFrameworkCore;

namespace Dsr.Blazor.Modules.Duplicates.Matching;

/// <summary>Finds the people who may be the one of whom something is said: among those whom the actor may see, and no others.</summary>
public static class Lookalikes
{
    const int Most = 10;

    /// <summary>The likeliest, at most ten. Whoever shows them writes the read down.</summary>
    public static async Task<IReadOnlyList<Lookalike>> OfAsync(DsrDb db, Actor actor, Identity said, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(said);
        var known = await Narrowed(PersonVisibility.People(db, actor, Permission.SeePeople).AsNoTracking(), said)
            .Select(person => new Known(
                person.Id,
                person.GivenName,
                person.FamilyName,
                person.PreferredName,
                person.DateOfBirth,
                person.NhsNumber
            ))
            .ToListAsync(cancel);
        var alike = known
            .Select(candidate => (Known: candidate, Likeness: Likenesses.Of(said, candidate.Identity)))
            .Where(pair => pair.Likeness is not null)
            .OrderByDescending(pair => pair.Likeness!.Likelihood)
            .ThenByDescending(pair => pair.Likeness!.Reasons.Count)
            .ThenBy(pair => pair.Known.FamilyName)
            .ThenBy(pair => pair.Known.Id)
            .Take(Most)
            .ToList();
        var entries = await EntriesAsync(db, [.. alike.Select(pair => pair.Known.Id)], cancel);
        return [.. alike.Select(pair => pair.Known.Shown(pair.Likeness!, entries.GetValueOrDefault(pair.Known.Id)))];
    }

    /// <summary>Those whom an index can point to: by number, by date of birth, or by the sound of the family name.</summary>
    internal static IQueryable<Person> Narrowed(IQueryable<Person> people, Identity said)
    {
        var numbers = NumberCheck.Meant(said.NhsNumber).Select(number => (NhsNumber?)number).ToList();
        var births = said.DateOfBirth is { } birth ? BirthCheck.Meant(birth) : [];
        // The given name too, for it may stand in the family name's place.
        var sounds = new[] { said.FamilyName, said.GivenName }.Select(PhoneticKey.Of).Where(sound => sound.Length > 0).Distinct().ToList();
        return people.Where(person =>
            numbers.Contains(person.NhsNumber) || births.Contains(person.DateOfBirth) || sounds.Contains(person.FamilySound)
        );
    }

    static async Task<Dictionary<Guid, LookalikeEntry>> EntriesAsync(DsrDb db, List<Guid> people, CancellationToken cancel)
    {
        var entries = await db
            .Entries.AsNoTracking()
            .Where(entry => people.Contains(entry.PersonId))
            .Select(entry => new
            {
                entry.PersonId,
                Entry = new LookalikeEntry(entry.Id, entry.Reference, entry.Rating, entry.Status, entry.AddedOn, entry.ClosedOn),
            })
            .ToListAsync(cancel);
        return entries
            .GroupBy(row => row.PersonId)
            .ToDictionary(
                group => group.Key,
                group =>
                    group
                        .Select(each => each.Entry)
                        .OrderBy(entry => entry.Status == EntryStatus.Closed)
                        .ThenByDescending(entry => entry.AddedOn)
                        .First()
            );
    }

    sealed record Known(Guid Id, string GivenName, string FamilyName, string PreferredName, DateOnly DateOfBirth, NhsNumber? NhsNumber)
    {
        public Identity Identity =>
            new()
            {
                GivenName = GivenName,
                FamilyName = FamilyName,
                PreferredName = PreferredName,
                DateOfBirth = DateOfBirth,
                NhsNumber = NhsNumber?.Digits ?? "",
            };

        public Lookalike Shown(Likeness likeness, LookalikeEntry? entry) =>
            new(Id, $"{GivenName} {FamilyName}".Trim(), DateOfBirth, NhsNumber)
            {
                PreferredName = PreferredName,
                Entry = entry,
                Likeness = likeness,
            };
    }
}
