using Dsr.Blazor.Modules.People.Domain;
using Dsr.Blazor.Platform.Audit;
using Dsr.Blazor.Platform.Data;
using Dsr.Blazor.Platform.Security;
using Microsoft.EntityFrameworkCore;

namespace Dsr.Blazor.Modules.PersonRecord.Pages.Timeline;

/// <summary>What an event changed field by field, for those who may see the audit.</summary>
public sealed class ChangeDetails(Authorizer guard, IDbContextFactory<DsrDb> contexts)
{
    /// <exception cref="ForbiddenException">When the reader may not see the audit.</exception>
    public async Task<IReadOnlyList<FieldChange>> OfAsync(Guid person, long sequence, CancellationToken cancel = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        await guard.RequireAsync(Permission.SeeAudit, db, person, cancel);
        var json = await db
            .AuditEvents.AsNoTracking()
            .Where(link => link.Sequence == sequence && link.PersonId == person)
            .Join(db.AuditPayloads, link => link.Sequence, payload => payload.Sequence, (_, payload) => payload.Json)
            .FirstOrDefaultAsync(cancel);
        return [.. Read(json ?? "")];
    }

    /// <summary>The changes in an event's payload, without ids and without an address.</summary>
    public static IEnumerable<FieldChange> Read(string json) =>
        ChangedPart.Read(json).SelectMany(part => part.Fields.Select(field => Change(field, part.Was(field), part.Now(field))));

    // An address may have been restricted before or since, so the timeline never tells it: neither by itself, nor within what a merge
    // chose or a referral said.
    static FieldChange Change(string field, string before, string after) =>
        field is nameof(Person.Address) or nameof(Person.Postcode) || HoldsAddress(before) || HoldsAddress(after)
            ? new(ChangedPart.Label(field), Hidden(before), Hidden(after))
            : new(ChangedPart.Label(field), before, after);

    static bool HoldsAddress(string value) =>
        value.Contains($"\"{nameof(Person.Address)}\"", StringComparison.OrdinalIgnoreCase)
        || value.Contains($"\"{nameof(Person.Postcode)}\"", StringComparison.OrdinalIgnoreCase);

    static string Hidden(string value) => value.Length == 0 ? "" : "(not shown)";
}
