using Dsr.Blazor.Kernel;
using Dsr.Blazor.Kernel.Time;
using Dsr.Blazor.Modules.Import.Domain.Checking;
using Dsr.Blazor.Modules.Import.Domain.Identities;
using Dsr.Blazor.Modules.Import.Domain.Keeping;
using Dsr.Blazor.Modules.Import.Landing;
using Dsr.Blazor.Modules.Register;
using Dsr.Blazor.Platform.Data;
using Dsr.Blazor.Platform.Policy;
using Dsr.Blazor.Platform.Security;
using Microsoft.EntityFrameworkCore;

namespace Dsr.Blazor.Modules.Import;

/// <summary>Landing an import on the register, and taking it back.</summary>
public sealed class ImportLandings(Authorizer guard, UnitOfWork work, PolicyStore policies, WorkingCalendar calendar)
{
    const int atATime = 250;

    /// <summary>
    /// Lands every ready row and whatever was chosen to be taken over, in one transaction: all of it or nothing. What is held stays as a
    /// work list.
    /// </summary>
    /// <returns>The check that was landed.</returns>
    /// <exception cref="RefusedException">When nothing is ready, or a row cannot be written.</exception>
    public async Task<CheckResult> LandAsync(Guid id, CancellationToken cancel = default)
    {
        var actor = await guard.RequireAsync(Permission.ImportRegister, cancel);
        await using var change = await work.BeginAsync(actor, "imported from a spreadsheet", cancel);
        var contents = (await ImportService.LoadAsync(change.Db, id, cancel)).Kept.Contents;
        var today = change.Act.Today;
        var check = contents.Check(await KnownRegister.LoadAsync(change.Db, today, cancel), today, cancel);
        var waiting = contents.Waiting(check);
        // The cells of a large sheet are most of it, and what lands has been read from them.
        contents = contents with { Tables = [] };
        var added = await WriteAsync(change, id, contents, check, cancel);
        var (import, kept) = await ImportService.LoadAsync(change.Db, id, cancel);
        kept.Contents = waiting with { People = [.. contents.People, .. added], Commits = [.. contents.Commits, change.CommitId] };
        import.Land(added.Count, check, change.Act);
        await change.CommitAsync(cancel);
        return check;
    }

    /// <summary>
    /// Takes everybody whom an import added off the register again, while nobody else has touched them. What it took over onto people who
    /// were there before stays.
    /// </summary>
    /// <exception cref="RefusedException">When somebody has worked on one of its people since.</exception>
    public async Task TakeBackAsync(Guid id, CancellationToken cancel = default)
    {
        var actor = await guard.RequireAsync(Permission.ImportRegister, cancel);
        await using var change = await work.BeginAsync(actor, "took an import back", cancel);
        var (import, kept) = await ImportService.LoadAsync(change.Db, id, cancel);
        var contents = kept.Contents;
        await new TakingBack(change.Db).RemoveAsync(contents, cancel);
        import.TakeBack();
        change.Db.Remove(kept);
        await change.CommitAsync(cancel);
    }

    // Everybody is written in one part of the change, and each part is let go of: a register of many thousands need not fit in memory.
    async Task<List<Guid>> WriteAsync(UnitOfWorkScope change, Guid id, ImportContents contents, CheckResult check, CancellationToken cancel)
    {
        var db = change.Db;
        var import = await db.Imports.AsNoTracking().SingleAsync(spreadsheet => spreadsheet.Id == id, cancel);
        var code = await db
            .Registers.Where(register => register.Id == import.RegisterId)
            .Select(register => register.Code)
            .SingleAsync(cancel);
        var references = await References.LoadAsync(db, code, change.Act.Today.Year, cancel);
        var policy = await policies.ReadAsync();
        var records = new RowRecords(db, import.RegisterId, import.FileName, references, policy, calendar, change.Act);
        var differences = new TakenDifferences(db, records, policy, calendar, change.Act);
        db.ChangeTracker.Clear();
        var added = new List<Guid>();
        foreach (var person in ByPerson(check, contents).Chunk(atATime))
        {
            foreach (var row in person.SelectMany(rows => rows))
                await OnRowAsync(row, () => LandAsync(row, contents, records, differences, added, cancel));
            await change.SavePartAsync(cancel);
        }
        return added;
    }

    // Two rows of one person of the register, found under two names or numbers, belong in one part.
    static List<List<CheckedRow>> ByPerson(CheckResult check, ImportContents contents)
    {
        var taken = contents.Taken.Select(takenDifference => takenDifference.Place).ToHashSet();
        var landing = check.Rows.Where(row =>
            row.Outcome == RowOutcome.Ready
            || row.OffersNewEpisode && contents.NewEpisodes.Contains(row.Place)
            || row is { Outcome: RowOutcome.Existing, Known.Entry: KnownEntry.Open } && taken.Contains(row.Place)
        );
        var known = new Dictionary<Guid, List<CheckedRow>>();
        var people = new List<List<CheckedRow>>();
        foreach (var row in landing)
        {
            if (row.Known is { } person && known.TryGetValue(person.Id, out var rows))
                rows.Add(row);
            else
                people.Add(rows = [row]);
            if (row.Known is { } found)
                known[found.Id] = people[^1];
        }
        return people;
    }

    static async Task LandAsync(
        CheckedRow row,
        ImportContents contents,
        RowRecords records,
        TakenDifferences differences,
        List<Guid> added,
        CancellationToken cancel
    )
    {
        if (row.Outcome == RowOutcome.Existing && row.Known!.Entry == KnownEntry.Open)
        {
            var fields = contents
                .Taken.Where(takenDifference => takenDifference.Place == row.Place && TakenDifferences.CanTake(takenDifference.Field))
                .Select(takenDifference => takenDifference.Field)
                .ToHashSet();
            if (fields.Count > 0)
                await differences.ApplyAsync(row, fields, cancel);
        }
        else if (row.Known is null)
            added.Add(records.Add(row).Id);
        else
            records.AddEpisode(row, await records.KnownAsync(row, cancel));
    }

    // A refusal names the row, so that somebody can find it.
    static async Task OnRowAsync(CheckedRow row, Func<Task> write)
    {
        try
        {
            await write();
        }
        catch (RefusedException refused)
        {
            throw new RefusedException($"Nothing has landed, because of {row.Place.Sheet}, row {row.Place.Row}: {refused.Message}");
        }
    }
}
