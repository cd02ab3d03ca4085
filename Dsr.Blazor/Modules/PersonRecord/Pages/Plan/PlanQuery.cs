using Dsr.Blazor.Modules.Plans.Domain;
using Dsr.Blazor.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Dsr.Blazor.Modules.PersonRecord.Pages.Plan;

/// <summary>One item of the plan as it stands.</summary>
/// <param name="Id">The item.</param>
/// <param name="Kind">What it says.</param>
/// <param name="Area">The area of life; null where nobody has said which.</param>
/// <param name="Owner">Who sees to it.</param>
/// <param name="Text">The words.</param>
/// <param name="Author">Who wrote them.</param>
/// <param name="RevisedAt">When.</param>
/// <param name="Earlier">How it read before, latest first.</param>
public sealed record PlanWords(
    Guid Id,
    PlanItemKind Kind,
    LifeArea? Area,
    string Owner,
    string Text,
    string Author,
    DateTimeOffset RevisedAt,
    IReadOnlyList<EarlierWording> Earlier
);

static class PlanQuery
{
    internal static async Task<IReadOnlyList<PlanWords>> OfAsync(DsrDb db, Guid person, CancellationToken cancel) =>
        [
            .. (
                await db
                    .PlanItems.AsNoTracking()
                    .Include(item => item.Earlier)
                    .Where(item => item.PersonId == person && item.RetiredOn == null)
                    .OrderBy(item => item.Id)
                    .ToListAsync(cancel)
            ).Select(item => new PlanWords(
                item.Id,
                item.Kind,
                item.Area,
                item.Owner,
                item.Text,
                item.Author,
                item.RevisedAt,
                [.. item.Earlier.OrderByDescending(earlierWording => earlierWording.Number)]
            )),
        ];
}
