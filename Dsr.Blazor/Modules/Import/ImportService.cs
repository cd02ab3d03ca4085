using Dsr.Blazor.Kernel;
using Dsr.Blazor.Kernel.Sheets;
using Dsr.Blazor.Kernel.Time;
using Dsr.Blazor.Modules.Import.Domain;
using Dsr.Blazor.Modules.Import.Domain.Checking;
using Dsr.Blazor.Modules.Import.Domain.Days;
using Dsr.Blazor.Modules.Import.Domain.Keeping;
using Dsr.Blazor.Modules.Import.Domain.Mapping;
using Dsr.Blazor.Modules.Import.Domain.Sheets;
using Dsr.Blazor.Platform.Data;
using Dsr.Blazor.Platform.Security;
using Microsoft.EntityFrameworkCore;

namespace Dsr.Blazor.Modules.Import;

/// <summary>An import as a page shows it: what it is, what was decided, and how each row ends now.</summary>
public sealed record ImportState(SpreadsheetImport Import, ImportContents Contents, CheckResult Check);

/// <summary>
/// Bringing a spreadsheet and putting its rows right, before and after it lands. The page and the command take this one way.
/// </summary>
public sealed class ImportService(Authorizer guard, UnitOfWork work, IDbContextFactory<DsrDb> contexts, Clock clock)
{
    /// <summary>Checks a file's sheets against the register without keeping anything.</summary>
    /// <exception cref="RefusedException">When no sheet is a register; the sentence says which were looked at.</exception>
    public async Task<CheckResult> DryRunAsync(
        IReadOnlyList<Sheet> sheets,
        FieldMapping mapping,
        IReadOnlyList<string> chosen,
        CancellationToken cancel = default
    )
    {
        await guard.RequireAsync(Permission.ImportRegister, cancel);
        await using var db = await contexts.CreateDbContextAsync(cancel);
        return Found(sheets, mapping, chosen).Check(await KnownRegister.LoadAsync(db, clock.Today, cancel), clock.Today, cancel).Shown();
    }

    /// <summary>Keeps a file's rows to be looked at. Nothing of them is on the register until it lands.</summary>
    /// <exception cref="RefusedException">When no sheet is a register; the sentence says which were looked at.</exception>
    public async Task<Guid> BringAsync(
        IReadOnlyList<Sheet> sheets,
        string fileName,
        FieldMapping mapping,
        IReadOnlyList<string> chosen,
        CancellationToken cancel = default
    )
    {
        var actor = await guard.RequireAsync(Permission.ImportRegister, cancel);
        var contents = Found(sheets, mapping, chosen);
        await using var change = await work.BeginAsync(actor, "brought a spreadsheet", cancel);
        var register = await change.Db.Registers.OrderBy(support => support.Code).Select(support => support.Id).FirstAsync(cancel);
        var import = change.Db.Add(new SpreadsheetImport(register, fileName, change.Act)).Entity;
        change.Db.Add(new KeptContents(import.Id, contents));
        await change.CommitAsync(cancel);
        return import.Id;
    }

    /// <summary>The import with every row checked against the register as it is now.</summary>
    /// <exception cref="NotFoundException">When there is none.</exception>
    public async Task<ImportState> ReadAsync(Guid id, CancellationToken cancel = default)
    {
        await guard.RequireAsync(Permission.ImportRegister, cancel);
        await using var db = await contexts.CreateDbContextAsync(cancel);
        return await StateAsync(db, id, clock.Today, tracked: false, cancel);
    }

    /// <summary>The imports that are looked at or have held rows, and the latest that landed.</summary>
    public async Task<IReadOnlyList<SpreadsheetImport>> RecentAsync(CancellationToken cancel = default)
    {
        await guard.RequireAsync(Permission.ImportRegister, cancel);
        await using var db = await contexts.CreateDbContextAsync(cancel);
        return await db
            .Imports.AsNoTracking()
            .Where(import => import.Status != ImportStatus.Dropped || import.Held > 0)
            .OrderByDescending(import => import.BroughtAt)
            .Take(20)
            .ToListAsync(cancel);
    }

    /// <summary>Puts a cell right.</summary>
    public Task CorrectAsync(Guid id, Correction correction, CancellationToken cancel = default) =>
        ChangeAsync(id, "put an imported row right", (contents, _) => contents.With(correction), cancel);

    /// <summary>Says what a column is; null leaves it out.</summary>
    public Task MapAsync(Guid id, string heading, ImportField? field, CancellationToken cancel = default) =>
        ChangeAsync(id, "chose an import's columns", (contents, _) => contents.With(heading, field), cancel);

    /// <summary>Uses a mapping that was kept.</summary>
    public Task MapAsync(Guid id, FieldMapping mapping, CancellationToken cancel = default) =>
        ChangeAsync(id, "chose an import's columns", (contents, _) => contents with { Mapping = mapping.Columns }, cancel);

    /// <summary>Decides not to bring a row.</summary>
    /// <exception cref="RefusedException">When the reason is missing.</exception>
    public Task DiscardAsync(Guid id, RowPlace place, string reason, CancellationToken cancel = default)
    {
        var why = Refuse.Unless(reason, 1000, "The reason", nameof(reason));
        return ChangeAsync(
            id,
            "discarded an imported row",
            (contents, act) => contents with { Discarded = [.. contents.Discarded, new(place, why, act.ActorName, act.At)] },
            cancel
        );
    }

    /// <summary>Settles what holds a row by a word: that it is read as it is, that the person is still on the register.</summary>
    public Task SettleAsync(Guid id, RowPlace place, Settlement settlement, CancellationToken cancel = default) =>
        ChangeAsync(
            id,
            "put an imported row right",
            (contents, act) => contents.With(new SettledRow(place, settlement, act.ActorName, act.At)),
            cancel
        );

    /// <summary>Says in which order the days of a column are written.</summary>
    public Task OrderAsync(Guid id, DayOrderChoice choice, CancellationToken cancel = default) =>
        ChangeAsync(id, "put an imported row right", (contents, _) => contents.With(choice), cancel);

    /// <summary>
    /// Takes a difference over, or leaves it again. Of a duplicate it corrects the first row; on the register it waits for the landing.
    /// </summary>
    public async Task TakeAsync(Guid id, RowPlace place, ImportField field, bool take, CancellationToken cancel = default)
    {
        var row = (await ReadAsync(id, cancel)).Check.Rows.FirstOrDefault(checkedRow => checkedRow.Place == place)
            ?? throw new NotFoundException();
        var difference = row.Differences.FirstOrDefault(candidate => candidate.Field == field);
        await ChangeAsync(
            id,
            "chose what an import takes over",
            (contents, _) =>
                row is { Outcome: RowOutcome.Duplicate, Other: { } first } && difference is not null
                    ? contents.With(new Correction(first.Sheet, first.Row, field, difference.Here))
                    : contents with
                    {
                        Taken =
                        [
                            .. contents.Taken.Where(takenDifference => takenDifference != new TakenDifference(place, field)),
                            .. take ? [new TakenDifference(place, field)] : Array.Empty<TakenDifference>(),
                        ],
                    },
            cancel
        );
    }

    /// <summary>Begins a new episode for somebody whose last one is closed, or does not.</summary>
    public Task BeginEpisodeAsync(Guid id, RowPlace place, bool begin, CancellationToken cancel = default) =>
        ChangeAsync(
            id,
            "chose what an import takes over",
            (contents, _) =>
                contents with
                {
                    NewEpisodes =
                    [
                        .. contents.NewEpisodes.Where(rowPlace => rowPlace != place),
                        .. begin ? [place] : Array.Empty<RowPlace>(),
                    ],
                },
            cancel
        );

    /// <summary>Does not bring the file at all; its rows go at once.</summary>
    /// <exception cref="RefusedException">When it has landed.</exception>
    public async Task DropAsync(Guid id, CancellationToken cancel = default)
    {
        var actor = await guard.RequireAsync(Permission.ImportRegister, cancel);
        await using var change = await work.BeginAsync(actor, "dropped a spreadsheet", cancel);
        var (import, kept) = await LoadAsync(change.Db, id, cancel);
        Refuse.If(import.Status == ImportStatus.Landed, "This import has landed. Take it back instead, or discard the rows that are held.");
        import.Drop();
        change.Db.Remove(kept);
        await change.CommitAsync(cancel);
    }

    internal static async Task<(SpreadsheetImport Import, KeptContents Kept)> LoadAsync(DsrDb db, Guid id, CancellationToken cancel)
    {
        var import = await db.Imports.FirstOrDefaultAsync(spreadsheet => spreadsheet.Id == id, cancel) ?? throw new NotFoundException();
        import.DemandOpen();
        return (
            import,
            await db.ImportContents.FirstOrDefaultAsync(keptContents => keptContents.ImportId == id, cancel)
                ?? throw new NotFoundException()
        );
    }

    static async Task<ImportState> StateAsync(DsrDb db, Guid id, DateOnly today, bool tracked, CancellationToken cancel)
    {
        var import = await (tracked ? db.Imports : db.Imports.AsNoTracking()).FirstOrDefaultAsync(
            spreadsheet => spreadsheet.Id == id,
            cancel
        ) ?? throw new NotFoundException();
        var contents = (
            await db.ImportContents.AsNoTracking().FirstOrDefaultAsync(keptContents => keptContents.ImportId == id, cancel)
        )?.Contents
            ?? new();
        return new(import, contents, contents.Check(await KnownRegister.LoadAsync(db, today, cancel), today, cancel).Shown());
    }

    async Task ChangeAsync(Guid id, string why, Func<ImportContents, ActorContext, ImportContents> decide, CancellationToken cancel)
    {
        var actor = await guard.RequireAsync(Permission.ImportRegister, cancel);
        await using var change = await work.BeginAsync(actor, why, cancel);
        var (import, kept) = await LoadAsync(change.Db, id, cancel);
        var contents = decide(kept.Contents, change.Act);
        kept.Contents = contents;
        if (import.Status == ImportStatus.Landed)
            import.Hold(contents.Check(await KnownRegister.LoadAsync(change.Db, change.Act.Today, cancel), change.Act.Today, cancel));
        await change.CommitAsync(cancel);
    }

    static ImportContents Found(IReadOnlyList<Sheet> sheets, FieldMapping mapping, IReadOnlyList<string> chosen)
    {
        var found = RegisterSearch.In(sheets, mapping, chosen);
        return new()
        {
            Tables = found.Tables,
            PassedOver = found.PassedOver,
            Mapping = mapping.Columns,
        };
    }
}
