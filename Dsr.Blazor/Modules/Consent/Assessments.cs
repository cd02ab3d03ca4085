using Dsr.Blazor.Kernel;
using Dsr.Blazor.Modules.Consent.Domain.Capacity;
using Dsr.Blazor.Platform.Data;
using Dsr.Blazor.Platform.Security;
using Microsoft.EntityFrameworkCore;

namespace Dsr.Blazor.Modules.Consent;

/// <summary>
/// Writing down whether a person can make a decision: capacity from 16, Gillick competence before. Records are only added.
/// </summary>
public sealed class Assessments(Authorizer guard, UnitOfWork work)
{
    /// <param name="person">About whom.</param>
    /// <param name="answers">What was looked at, and what was found.</param>
    /// <param name="cancel">Gives up.</param>
    /// <exception cref="RefusedException">When an answer is missing, or the days do not agree with each other.</exception>
    public async Task RecordAsync(Guid person, CapacityAnswers answers, CancellationToken cancel = default)
    {
        var actor = await guard.RequireAsync(Permission.RecordConsent, cancel);
        await using var change = await work.BeginAsync(actor, "recorded whether they can decide", cancel);
        await guard.RequireAsync(Permission.RecordConsent, change.Db, person, cancel);
        var birth = await change
            .Db.People.Where(candidate => candidate.Id == person)
            .Select(candidate => candidate.DateOfBirth)
            .SingleAsync(cancel);
        change.Db.Add(new CapacityAssessment(person, birth, answers, change.Act));
        await change.CommitAsync(cancel);
    }
}
