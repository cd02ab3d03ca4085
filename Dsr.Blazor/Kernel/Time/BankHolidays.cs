using System.Text.Json;

namespace Dsr.Blazor.Kernel.Time;

/// <summary>
/// The bank holidays of England and Wales: as published for the years in our data, by rule for every other year.
/// A day by rule is marked provisional, because a government may move one or add one.
/// </summary>
public sealed class BankHolidays
{
    static readonly JsonSerializerOptions json = new(JsonSerializerDefaults.Web);
    static readonly Lazy<BankHolidays> published = new(Load);

    readonly Dictionary<int, IReadOnlyList<BankHoliday>> known;
    readonly Func<IReadOnlyList<BankHoliday>> proclaimed = () => [];

    /// <param name="known">Published holidays. A year that has one is taken to have all of its own here.</param>
    public BankHolidays(IEnumerable<BankHoliday> known) =>
        this.known = known
            .GroupBy(holiday => holiday.Date.Year)
            .ToDictionary(year => year.Key, year => (IReadOnlyList<BankHoliday>)[.. year.OrderBy(holiday => holiday.Date)]);

    BankHolidays(Dictionary<int, IReadOnlyList<BankHoliday>> known, Func<IReadOnlyList<BankHoliday>> proclaimed) =>
        (this.known, this.proclaimed) = (known, proclaimed);

    /// <summary>The published days that come with the product: 2024 to 2028.</summary>
    public static BankHolidays EnglandAndWales => published.Value;

    /// <summary>The same with those that were proclaimed since, asked for each time: a day may be added while the product runs.</summary>
    public BankHolidays And(Func<IReadOnlyList<BankHoliday>> proclaimed) => new(known, proclaimed);

    /// <summary>The holidays of a year, in order.</summary>
    public IReadOnlyList<BankHoliday> In(int year)
    {
        var holidays = known.TryGetValue(year, out var published) ? published : HolidayRules.Of(year);
        List<BankHoliday> more =
        [
            .. proclaimed().Where(holiday => holiday.Date.Year == year && holidays.All(other => other.Date != holiday.Date)),
        ];
        return more.Count == 0 ? holidays : [.. holidays.Concat(more).OrderBy(holiday => holiday.Date)];
    }

    /// <summary>The holiday on a day, or null.</summary>
    public BankHoliday? On(DateOnly day) => In(day.Year).FirstOrDefault(holiday => holiday.Date == day);

    /// <summary>The holidays from the first day to the last, both included, in order.</summary>
    public IReadOnlyList<BankHoliday> Between(DateOnly first, DateOnly last) =>
        first > last
            ? []
            :
            [
                .. Enumerable
                    .Range(first.Year, last.Year - first.Year + 1)
                    .SelectMany(In)
                    .Where(holiday => holiday.Date >= first && holiday.Date <= last),
            ];

    static BankHolidays Load()
    {
        using var data = typeof(BankHolidays).Assembly.GetManifestResourceStream("bank-holidays.json")!;
        return new(JsonSerializer.Deserialize<Published[]>(data, json)!.Select(day => new BankHoliday(day.Date, day.Name, day.Substitute)));
    }

    sealed record Published(DateOnly Date, string Name, bool Substitute = false);
}
