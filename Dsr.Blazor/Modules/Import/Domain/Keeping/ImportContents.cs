using System.Text.Json;
using System.Text.Json.Serialization;
using Dsr.Blazor.Modules.Import.Domain.Checking;
using Dsr.Blazor.Modules.Import.Domain.Days;
using Dsr.Blazor.Modules.Import.Domain.Identities;
using Dsr.Blazor.Modules.Import.Domain.Mapping;
using Dsr.Blazor.Modules.Import.Domain.Sheets;

namespace Dsr.Blazor.Modules.Import.Domain.Keeping;

/// <summary>A row that somebody decided not to bring.</summary>
public sealed record DiscardedRow(RowPlace Place, string Reason, string By, DateTimeOffset At);

/// <summary>A difference that somebody chose to take over onto the register.</summary>
public sealed record TakenDifference(RowPlace Place, ImportField Field);

/// <summary>An import's rows as they were read, with all that people decided about them: enough to check again without the file.</summary>
public sealed record ImportContents
{
    static readonly JsonSerializerOptions json = new()
    {
        Converters = { new JsonStringEnumConverter() },
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    public IReadOnlyList<SheetTable> Tables { get; init; } = [];
    public IReadOnlyList<PassedOver> PassedOver { get; init; } = [];
    public IReadOnlyDictionary<string, ImportField?> Mapping { get; init; } = new Dictionary<string, ImportField?>();
    public IReadOnlyList<Correction> Corrections { get; init; } = [];
    public IReadOnlyList<DiscardedRow> Discarded { get; init; } = [];

    /// <summary>Held rows that were settled by a word.</summary>
    public IReadOnlyList<SettledRow> Settled { get; init; } = [];

    /// <summary>What was answered about columns whose days may be the other way round.</summary>
    public IReadOnlyList<DayOrderChoice> DayOrders { get; init; } = [];

    /// <summary>Rows of people whose last episode is closed, to begin a new one.</summary>
    public IReadOnlyList<RowPlace> NewEpisodes { get; init; } = [];
    public IReadOnlyList<TakenDifference> Taken { get; init; } = [];

    /// <summary>Whom it added, and in which commits, so that it can be taken back while nobody else touched them.</summary>
    public IReadOnlyList<Guid> People { get; init; } = [];
    public IReadOnlyList<Guid> Commits { get; init; } = [];

    /// <summary>Checks the rows as they stand.</summary>
    public CheckResult Check(IKnownPeople known, DateOnly today, CancellationToken cancel = default)
    {
        var result = ImportCheck.Run(Tables, Terms(known, today), cancel);
        return result with { PassedOver = [.. PassedOver, .. result.PassedOver] };
    }

    CheckTerms Terms(IKnownPeople known, DateOnly today) =>
        new(today)
        {
            Mapping = new FieldMapping(Mapping),
            Corrections = new Corrections(Corrections),
            Known = known,
            Discarded = Discarded.Select(row => row.Place).ToHashSet(),
            DayOrders = DayOrders,
            Settled = Settled.Select(row => (row.Place, row.As)).ToHashSet(),
        };

    /// <summary>The same with one cell put right.</summary>
    public ImportContents With(Correction correction) => this with { Corrections = [.. Corrections, correction] };

    /// <summary>The same with one held row settled by a word.</summary>
    public ImportContents With(SettledRow settled) => this with { Settled = [.. Settled, settled] };

    /// <summary>The same with one column's days put in order.</summary>
    public ImportContents With(DayOrderChoice choice) => this with { DayOrders = [.. DayOrders, choice] };

    /// <summary>The same with one column chosen; null leaves it out.</summary>
    public ImportContents With(string heading, ImportField? field) =>
        this with
        {
            Mapping = new FieldMapping(Mapping).With(heading, field).Columns,
        };

    /// <summary>
    /// Only what still waits after a landing: the held rows, and further rows of the same people. The rest is on the register.
    /// </summary>
    public ImportContents Waiting(CheckResult check)
    {
        var held = check.Of(RowOutcome.Held).Select(row => row.Place).ToHashSet();
        var waiting = check
            .Rows.Where(row =>
                held.Contains(row.Place) || row.Outcome == RowOutcome.Duplicate && row.Other is { } first && held.Contains(first)
            )
            .Select(row => row.Place)
            .ToHashSet();
        // The rows that told it are gone then: under which divider each stands, and what a column was found to be by what stood in it.
        var under = check.Rows.Where(row => row.Under is not null).ToDictionary(row => row.Place, row => row.Under);
        SheetTable Rest(SheetTable table) =>
            table with
            {
                Rows =
                [
                    .. table
                        .Rows.Where(row => waiting.Contains(new(table.Sheet, row.Number)))
                        .Select(row => row with { Under = under.GetValueOrDefault(new(table.Sheet, row.Number)) }),
                ],
            };
        var byContent = check.Mappings.SelectMany(table => table.Columns).Where(column => column.By == MappedBy.Content);
        return this with
        {
            Tables = [.. Tables.Select(Rest).Where(table => table.Rows.Count > 0)],
            Mapping = byContent
                .Aggregate(new FieldMapping(Mapping), (mapping, column) => mapping.With(column.Heading.Shown, column.Field))
                .Columns,
            PassedOver = [],
            NewEpisodes = [],
            Taken = [],
            Corrections = [.. Corrections.Where(correction => waiting.Contains(new(correction.Sheet, correction.Row)))],
            Settled = [.. Settled.Where(settled => waiting.Contains(settled.Place))],
        };
    }

    public string ToJson() => JsonSerializer.Serialize(this, json);

    public static ImportContents Read(string text) => JsonSerializer.Deserialize<ImportContents>(text, json)!;
}
