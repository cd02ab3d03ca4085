using Dsr.Blazor.Data;
using Dsr.Blazor.Domain.Plans;
using Microsoft.EntityFrameworkCore;

namespace Dsr.Blazor.Features.People.Plan;

/// <summary>One item of the plan as it stands.</summary>
public sealed record PlanWords(Guid Id, PlanItemKind Kind, string Text, string Author, DateTimeOffset RevisedAt);

static class PlanQuery
{
    internal static async Task<IReadOnlyList<PlanWords>> Of(DsrDb db, Guid person, CancellationToken cancel) =>
        await db.PlanItems.AsNoTracking().Where(item => item.PersonId == person && item.RetiredOn == null).OrderBy(item => item.Id)
            .Select(item => new PlanWords(item.Id, item.Kind, item.Text, item.Author, item.RevisedAt)).ToListAsync(cancel);
}
