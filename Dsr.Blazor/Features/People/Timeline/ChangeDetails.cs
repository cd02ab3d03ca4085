using System.Text;
using System.Text.Json;
using Dsr.Blazor.Access;
using Dsr.Blazor.Data;
using Dsr.Blazor.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace Dsr.Blazor.Features.People.Timeline;

/// <summary>One field that an event changed.</summary>
public sealed record FieldChange(string Field, string Before, string After);

/// <summary>What an event changed field by field, for those who may see the audit.</summary>
public sealed class ChangeDetails(Guard guard, IDbContextFactory<DsrDb> contexts)
{
    /// <exception cref="NotAllowedException">When the reader may not see the audit.</exception>
    public async Task<IReadOnlyList<FieldChange>> Of(Guid person, long sequence, CancellationToken cancel = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        await guard.May(Function.SeeAudit, db, person, cancel);
        var json = await db.AuditEvents.AsNoTracking().Where(link => link.Sequence == sequence && link.PersonId == person)
            .Join(db.AuditPayloads, link => link.Sequence, payload => payload.Sequence, (_, payload) => payload.Json).FirstOrDefaultAsync(cancel);
        return string.IsNullOrEmpty(json) ? [] : [.. Read(json)];
    }

    /// <summary>The changes in an event's payload, without ids and without an address.</summary>
    public static IEnumerable<FieldChange> Read(string json)
    {
        using var parts = JsonDocument.Parse(json);
        foreach (var part in parts.RootElement.EnumerateArray())
        {
            var (before, after) = (Values(part.GetProperty("before")), Values(part.GetProperty("after")));
            foreach (var field in before.Keys.Union(after.Keys).Where(IsRead))
                if (Change(field, before.GetValueOrDefault(field, ""), after.GetValueOrDefault(field, "")) is { } change) yield return change;
        }
    }

    // An address may have been restricted before or since, so the timeline never tells it.
    static FieldChange? Change(string field, string before, string after) =>
        before == after ? null
        : field is nameof(Person.Address) or nameof(Person.Postcode) ? new(Label(field), Hidden(before), Hidden(after))
        : new(Label(field), before, after);

    static string Hidden(string value) => value.Length == 0 ? "" : "(not shown)";

    static bool IsRead(string field) => field != "Id" && !field.EndsWith("Id", StringComparison.Ordinal) && field is not (nameof(Person.SearchName) or nameof(Person.FamilySound));

    static Dictionary<string, string> Values(JsonElement side) => side.ValueKind != JsonValueKind.Object
        ? []
        : side.EnumerateObject().ToDictionary(one => one.Name, one => one.Value.GetString() ?? "");

    // "NextReviewDue" reads "Next review due".
    static string Label(string name)
    {
        var label = new StringBuilder();
        foreach (var c in name)
        {
            if (char.IsUpper(c) && label.Length > 0) label.Append(' ').Append(char.ToLowerInvariant(c));
            else label.Append(c);
        }
        return label.ToString().Replace("nhs", "NHS", StringComparison.OrdinalIgnoreCase);
    }
}
