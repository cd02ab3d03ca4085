using Dsr.Blazor.Kernel.Policy;
using Dsr.Blazor.Kernel.Time;
using Dsr.Blazor.Modules.Governance.Domain;
using Dsr.Blazor.Platform.Data;
using Dsr.Blazor.Platform.Live;
using Microsoft.EntityFrameworkCore;

namespace Dsr.Blazor.Modules.Governance;

/// <summary>
/// The working calendar with the bank holidays that were proclaimed, as they stand now. Read once, and again when policy changes.
/// </summary>
public sealed class LiveCalendar : IDisposable
{
    readonly IDbContextFactory<DsrDb> contexts;
    readonly Clock clock;
    readonly Following following;
    IReadOnlyList<ProclaimedHoliday>? proclaimed;

    public LiveCalendar(IDbContextFactory<DsrDb> contexts, ChangeFeed feed, Clock clock)
    {
        (this.contexts, this.clock) = (contexts, clock);
        Calendar = With(() => proclaimed ??= Load());
        following = feed.Follow("policy", notices =>
        {
            if (notices.Any(notice => notice.Concerns(nameof(PolicySetting))))
                Refresh();
            return Task.CompletedTask;
        });
    }

    /// <summary>The calendar: always the same one, and its days change.</summary>
    public WorkingCalendar Calendar { get; }

    /// <summary>The calendar as it would be with these.</summary>
    internal WorkingCalendar With(IReadOnlyList<ProclaimedHoliday> holidays) => With(() => holidays);

    /// <summary>Reads again when it is asked next.</summary>
    internal void Refresh() => proclaimed = null;

    /// <inheritdoc/>
    public void Dispose() => following.Dispose();

    WorkingCalendar With(Func<IReadOnlyList<ProclaimedHoliday>> holidays) =>
        WorkingCalendar.EnglandAndWales with
        {
            Holidays = BankHolidays.EnglandAndWales.And(() => Counting(holidays())),
        };

    IReadOnlyList<BankHoliday> Counting(IReadOnlyList<ProclaimedHoliday> holidays) =>
        holidays.Count == 0 ? [] : [.. holidays.Where(holiday => holiday.CountsOn(clock.Today)).Select(holiday => holiday.ToBankHoliday())];

    // Asked in the middle of working a deadline out, which waits for nothing: SQLite answers at once.
    IReadOnlyList<ProclaimedHoliday> Load()
    {
        using var db = contexts.CreateDbContext();
        var settings = db.PolicySettings.AsNoTracking().Where(setting => setting.Key == ProclaimedHoliday.Key.Name).ToList();
        return new PolicyBook(settings).On(clock.Today, ProclaimedHoliday.Key);
    }
}
