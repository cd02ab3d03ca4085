using Dsr.Blazor.Kernel;
using Dsr.Blazor.Modules.Consent.Domain.Holding;
using Dsr.Blazor.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Dsr.Blazor.Modules.Consent;

/// <summary>All that is on record and bears on a person's consent. Who may see it is asked before.</summary>
public static class RecordedFacts
{
    /// <param name="db">To read from.</param>
    /// <param name="person">Somebody who is there.</param>
    /// <param name="cancel">Gives up.</param>
    public static async Task<ConsentFacts> OfAsync(DsrDb db, Guid person, CancellationToken cancel) =>
        new(
            await db.People.Where(candidate => candidate.Id == person).Select(candidate => candidate.DateOfBirth).SingleAsync(cancel),
            await db.Consents.AsNoTracking().Where(consent => consent.PersonId == person).ToListAsync(cancel),
            await db.Assessments.AsNoTracking().Where(assessment => assessment.PersonId == person).ToListAsync(cancel),
            await db.BestInterests.AsNoTracking().Where(decision => decision.PersonId == person).ToListAsync(cancel)
        );

    /// <summary>The same of several people at once, by person.</summary>
    /// <param name="db">To read from.</param>
    /// <param name="people">People who are there.</param>
    /// <param name="cancel">Gives up.</param>
    public static async Task<IReadOnlyDictionary<Guid, ConsentFacts>> OfAsync(
        DsrDb db,
        IReadOnlyCollection<Guid> people,
        CancellationToken cancel
    )
    {
        var births = await db
            .People.Where(person => people.Contains(person.Id))
            .Select(person => new { person.Id, person.DateOfBirth })
            .ToListAsync(cancel);
        var consents = await ByPersonAsync(db.Consents, people, cancel);
        var assessments = await ByPersonAsync(db.Assessments, people, cancel);
        var decisions = await ByPersonAsync(db.BestInterests, people, cancel);
        return births.ToDictionary(
            person => person.Id,
            person => new ConsentFacts(person.DateOfBirth, [.. consents[person.Id]], [.. assessments[person.Id]], [.. decisions[person.Id]])
        );
    }

    static async Task<ILookup<Guid, T>> ByPersonAsync<T>(IQueryable<T> records, IReadOnlyCollection<Guid> people, CancellationToken cancel)
        where T : class, IAboutPerson =>
        (await records.AsNoTracking().Where(record => people.Contains(record.PersonId)).ToListAsync(cancel)).ToLookup(record =>
            record.PersonId
        );
}
