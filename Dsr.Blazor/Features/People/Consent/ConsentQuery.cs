using Dsr.Blazor.Data;
using Dsr.Blazor.Domain.Consent;
using Microsoft.EntityFrameworkCore;

namespace Dsr.Blazor.Features.People.Consent;

/// <summary>One scope of consent: the answer that holds, and all answers, latest first.</summary>
public sealed record ConsentHeld(ConsentScope Scope, ConsentRecord? Holds, IReadOnlyList<ConsentRecord> All);

static class ConsentQuery
{
    internal static async Task<IReadOnlyList<ConsentHeld>> Of(DsrDb db, Guid person, DateOnly today, CancellationToken cancel)
    {
        var records = await db.Consents.AsNoTracking().Where(one => one.PersonId == person).ToListAsync(cancel);
        return
        [
            .. Enum.GetValues<ConsentScope>().Select(scope => new ConsentHeld(
                scope,
                ConsentState.On(today, scope, records),
                [.. records.Where(one => one.Scope == scope).OrderByDescending(one => one.EffectiveOn).ThenByDescending(one => one.RecordedAt)])),
        ];
    }
}
