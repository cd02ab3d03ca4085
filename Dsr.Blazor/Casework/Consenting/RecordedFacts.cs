using Dsr.Blazor.Data;
using Dsr.Blazor.Domain.Consent.Holding;
using Microsoft.EntityFrameworkCore;

namespace Dsr.Blazor.Casework.Consenting;

/// <summary>All that is on record and bears on a person's consent. Who may see it is asked before.</summary>
public static class RecordedFacts
{
    /// <param name="db">To read from.</param>
    /// <param name="person">Somebody who is there.</param>
    /// <param name="cancel">Gives up.</param>
    public static async Task<ConsentFacts> Of(DsrDb db, Guid person, CancellationToken cancel) => new(
        await db.People.Where(one => one.Id == person).Select(one => one.DateOfBirth).SingleAsync(cancel),
        await db.Consents.AsNoTracking().Where(one => one.PersonId == person).ToListAsync(cancel),
        await db.Assessments.AsNoTracking().Where(one => one.PersonId == person).ToListAsync(cancel),
        await db.BestInterests.AsNoTracking().Where(one => one.PersonId == person).ToListAsync(cancel));
}
