using System.Globalization;
using System.Text.Json.Nodes;
using Dsr.Blazor.Modules.Actions.Domain;
using Dsr.Blazor.Modules.Consent.Domain;
using Dsr.Blazor.Modules.Inpatient.Domain;
using Dsr.Blazor.Modules.People.Domain;
using Dsr.Blazor.Modules.Plans.Domain;
using Dsr.Blazor.Modules.Register.Domain;
using Dsr.Blazor.Platform.Data;
using Dsr.Blazor.Tests.Builders;
using Microsoft.EntityFrameworkCore;

namespace Dsr.Blazor.Tests.Modules.Import.Field;

/// <summary>Somebody on the register with all that an import writes, as the texts that field-cases.json compares.</summary>
sealed class LandedRecord(Person person, RegisterEntry? entry, DsrDb db)
{
    readonly IReadOnlyList<PlanItem> plan = [.. db.PlanItems.Where(item => item.PersonId == person.Id).OrderBy(item => item.Id)];
    readonly IReadOnlyList<PlanAction> actions = [.. db.Actions.Where(action => action.PersonId == person.Id).OrderBy(action => action.Id)];
    readonly ConsentRecord? consent = db.Consents.FirstOrDefault(record =>
        record.PersonId == person.Id && record.Scope == ConsentScope.JoinRegister
    );
    readonly InpatientStay? stay = db.Stays.FirstOrDefault(found => found.PersonId == person.Id);

    /// <summary>The people whom the identity in <c>lands</c> fits: by NHS number, or by name where it says none.</summary>
    public static async Task<IReadOnlyList<LandedRecord>> FindAsync(DsrDb db, JsonObject lands)
    {
        var people = await db.People.Include(person => person.Involvements).ToListAsync();
        var entries = (await db.Entries.Include(entry => entry.Decisions).ToListAsync()).ToLookup(entry => entry.PersonId);
        string? Said(string name) => lands[name]?.GetValue<string>();
        var fitting = Said("nhsNumber") is { } number
            ? people.Where(person => person.NhsNumber?.Digits == number)
            : people.Where(person =>
                person.FamilyName == Said("familyName") && (Said("givenName") is not { } given || person.GivenName == given)
            );
        return [.. fitting.Select(person => new LandedRecord(person, entries[person.Id].FirstOrDefault(), db))];
    }

    /// <summary>Where the record says something else, as sentences without anybody's name.</summary>
    public IEnumerable<string> Differs(JsonObject lands)
    {
        foreach (var (name, wanted) in lands)
        {
            if (name == "actions")
                foreach (var differs in DiffersInActions(wanted!.AsArray()))
                    yield return differs;
            else if (name == "issuesWith")
                foreach (
                    var part in wanted!
                        .AsArray()
                        .Select(part => part!.GetValue<string>())
                        .Where(part => !Plan(PlanItemKind.CurrentIssue).Contains(part, StringComparison.Ordinal))
                )
                    yield return $"issues lack \"{part}\"";
            else if (Of(name) != wanted?.GetValue<string>())
                yield return $"{name} is \"{Of(name)}\" and not \"{wanted}\"";
        }
    }

    /// <summary>What it says although it must not.</summary>
    public IEnumerable<string> SaysAllTheSame(JsonObject landsNot) =>
        landsNot.Where(not => Of(not.Key) == not.Value!.GetValue<string>()).Select(not => $"{not.Key} is \"{not.Value}\"");

    string? Of(string name) =>
        name switch
        {
            "nhsNumber" => person.NhsNumber?.Digits,
            "familyName" => person.FamilyName,
            "givenName" => person.GivenName,
            "searchName" => person.SearchName,
            "dateOfBirth" => Day(person.DateOfBirth),
            "diagnosis" => person.Diagnosis.ToString(),
            "postcode" => person.Postcode,
            "localAuthority" => person.LocalAuthority,
            "rating" => entry?.Rating.ToString(),
            "ratingSince" => Day(entry?.RatingSince),
            "addedOn" => Day(entry?.AddedOn),
            "nextReview" => Day(entry?.NextReviewDue),
            "reference" => entry?.Reference,
            "lead" => Involved(InvolvementRole.LeadProfessional),
            "keyworker" => Involved(InvolvementRole.Keyworker),
            "issues" => Plan(PlanItemKind.CurrentIssue),
            "notes" => Plan(PlanItemKind.Note),
            "actionDue" => Day(actions.Count > 0 ? actions[0].Due : null),
            "consent" => consent?.Decision.ToString(),
            "consentOn" => Day(consent?.EffectiveOn),
            "consentNote" => consent?.Note,
            "hospital" => stay?.Hospital,
            "admittedOn" => Day(stay?.AdmittedOn),
            _ => throw new ArgumentException($"field-cases.json names {name}, which no record has."),
        };

    string Plan(PlanItemKind kind) => string.Join("\n", plan.Where(item => item.Kind == kind).Select(item => item.Text));

    string Involved(InvolvementRole role) => person.Involvements.FirstOrDefault(involved => involved.Role == role)?.Name ?? "";

    IEnumerable<string> DiffersInActions(JsonArray wanted)
    {
        var here = actions.Select(action => $"{action.Text} | {action.OwnerName} | {Day(action.Due)}").Order().ToList();
        var there = wanted
            .Select(action => string.Join(" | ", action!.AsArray().Select(part => part!.GetValue<string>())))
            .Order()
            .ToList();
        if (!here.SequenceEqual(there))
            yield return $"actions are [{string.Join("; ", here)}] and not [{string.Join("; ", there)}]";
    }

    static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}

/// <summary>Every text of every record that the register holds; the import's own rows and the audit are no records.</summary>
static class RecordTexts
{
    static readonly string[] NoRecords = [".Imports", ".Audit", ".Policy", ".Notices"];

    public static Task<IReadOnlyList<string>> AllAsync(TestRegister register) =>
        register.AskAsync(async db =>
        {
            foreach (var type in db.Model.GetEntityTypes().Where(type => !type.IsOwned() && IsRecord(type.ClrType)))
                await (Task)typeof(RecordTexts).GetMethod(nameof(LoadAsync))!.MakeGenericMethod(type.ClrType).Invoke(null, [db])!;
            var texts = db
                .ChangeTracker.Entries()
                .SelectMany(record => record.Properties)
                .Select(property => property.CurrentValue)
                .OfType<string>();
            return (IReadOnlyList<string>)[.. texts];
        });

    public static Task LoadAsync<T>(DsrDb db)
        where T : class => db.Set<T>().LoadAsync();

    static bool IsRecord(Type type) =>
        type.Namespace is { } name
        && name.Contains(".Domain", StringComparison.Ordinal)
        && !NoRecords.Any(no => name.Contains(no, StringComparison.Ordinal));
}
