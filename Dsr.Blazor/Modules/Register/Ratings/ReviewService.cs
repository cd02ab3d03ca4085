using Dsr.Blazor.Kernel;
using Dsr.Blazor.Kernel.Time;
using Dsr.Blazor.Modules.Register.Domain;
using Dsr.Blazor.Platform.Data;
using Dsr.Blazor.Platform.Policy;
using Dsr.Blazor.Platform.Security;
using Microsoft.EntityFrameworkCore;

namespace Dsr.Blazor.Modules.Register.Ratings;

/// <summary>What was found at a review.</summary>
/// <param name="Update">What has changed, in words.</param>
/// <param name="WithoutChange">Reviewed, and nothing has.</param>
/// <param name="Next">The next review, where it was chosen; null takes policy's.</param>
/// <param name="Themes">What it was about, of policy's list.</param>
public sealed record ReviewForm(string Update, bool WithoutChange, DateOnly? Next, IReadOnlyList<string>? Themes = null);

/// <summary>Writing down that a review was held, and when the next is due.</summary>
public sealed class ReviewService(Authorizer guard, UnitOfWork work, PolicyStore policies, WorkingCalendar calendar)
{
    /// <summary>A review between meetings, at a desk.</summary>
    /// <exception cref="RefusedException">When the next review is later than policy's and no reason is written.</exception>
    public async Task HoldAsync(Guid entryId, ReviewForm form, CancellationToken cancel = default)
    {
        var actor = await guard.RequireAsync(Permission.ChangePeople, cancel);
        await using var change = await work.BeginAsync(actor, "held a review", cancel);
        var entry = await LoadAsync(change.Db, entryId, cancel);
        await guard.RequireAsync(Permission.ChangePeople, change.Db, entry.PersonId, cancel);
        await HoldAsync(change, entry, form, null, cancel);
        await change.CommitAsync(cancel);
    }

    /// <summary>Writes the review in the work that a meeting has begun, and returns it.</summary>
    /// <exception cref="RefusedException">When the next review is later than policy's and no reason is written.</exception>
    internal async Task<RegisterReview> HoldAsync(
        UnitOfWorkScope change,
        RegisterEntry entry,
        ReviewForm form,
        Guid? meetingItem,
        CancellationToken cancel
    )
    {
        ArgumentNullException.ThrowIfNull(change);
        var today = change.Act.Today;
        var byPolicy = NextReview.After(entry.Rating, "the review", today, await policies.ReadAsync(), calendar);
        var themes = form.Themes ?? [];
        Refuse.If(
            themes.Except((await policies.ReadAsync()).On(today, Policies.ReviewThemes)).Any(),
            "A theme is no longer in the list. Choose among those shown.",
            nameof(form.Themes)
        );
        var next = form.Next is { } chosen
            ? NextReview.Chosen(
                chosen,
                meetingItem is null ? "chosen at the review" : "agreed at the meeting",
                form.Update,
                byPolicy,
                today,
                calendar
            )
            : byPolicy;
        return entry.Review(today, form.Update, form.WithoutChange, meetingItem, next, change.Act, themes);
    }

    /// <summary>The entry with what a review needs.</summary>
    /// <exception cref="NotFoundException">When there is none.</exception>
    internal static async Task<RegisterEntry> LoadAsync(DsrDb db, Guid entryId, CancellationToken cancel) =>
        await db.Entries.Include(entry => entry.Reviews).FirstOrDefaultAsync(entry => entry.Id == entryId, cancel)
        ?? throw new NotFoundException();
}
