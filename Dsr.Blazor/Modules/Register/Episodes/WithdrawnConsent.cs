using Dsr.Blazor.Modules.Consent;
using Dsr.Blazor.Modules.Consent.Domain;
using Dsr.Blazor.Modules.Register.Domain;
using Dsr.Blazor.Modules.Register.Domain.Episodes;
using Dsr.Blazor.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Dsr.Blazor.Modules.Register.Episodes;

/// <summary>Suspends an entry in the very work in which the answer is recorded that ends its basis.</summary>
static class WithdrawnConsent
{
    /// <param name="change">The work in which the answer is recorded.</param>
    /// <param name="record">The answer, added to the work.</param>
    /// <param name="cancel">Gives up.</param>
    internal static async Task HeardAsync(UnitOfWorkScope change, ConsentRecord record, CancellationToken cancel)
    {
        if (record is not { Scope: ConsentScope.JoinRegister, Decision: ConsentDecision.Withdrawn or ConsentDecision.Declined })
            return;
        var facts = await RecordedFacts.OfAsync(change.Db, record.PersonId, cancel);
        if (!EndOfBasis.By(record, change.Act.Today, facts with { Answers = [.. facts.Answers, record] }))
            return;
        var entries = await change
            .Db.Entries.Include(entry => entry.Suspensions)
            .Where(entry => entry.PersonId == record.PersonId && entry.Status == EntryStatus.Active)
            .ToListAsync(cancel);
        var because = record.Decision == ConsentDecision.Withdrawn ? "Consent was withdrawn" : "Consent was declined";
        foreach (var entry in entries)
            entry.Suspend(because, record.Id, change.Act);
    }
}
