using Dsr.Blazor.Access;
using Dsr.Blazor.Casework.Imports.Landing;
using Dsr.Blazor.Casework.Policy;
using Dsr.Blazor.Casework.Register;
using Dsr.Blazor.Data;
using Dsr.Blazor.Domain;
using Dsr.Blazor.Domain.Imports.Checking;
using Dsr.Blazor.Domain.Imports.Keeping;
using Dsr.Blazor.Domain.People;
using Dsr.Blazor.Domain.Time;
using Microsoft.EntityFrameworkCore;

namespace Dsr.Blazor.Casework.Imports;

/// <summary>Landing an import on the register, and taking it back.</summary>
public sealed class ImportLandings(Guard guard, UnitOfWork work, PolicyStore policies, WorkingCalendar calendar)
{
    /// <summary>Lands every ready row and whatever was chosen to be taken over, in one transaction: all of it or nothing. What is held stays as a work list.</summary>
    /// <returns>The check that was landed.</returns>
    /// <exception cref="RefusedException">When nothing is ready, or a row cannot be written.</exception>
    public async Task<CheckResult> Land(Guid id, CancellationToken cancel = default)
    {
        var actor = await guard.May(Function.ImportRegister, cancel);
        await using var change = await work.Begin(actor, "imported from a spreadsheet", cancel);
        var (import, kept) = await Imports.Load(change.Db, id, cancel);
        var (contents, today) = (kept.Contents, change.Act.Today);
        var check = contents.Check(await KnownRegister.Load(change.Db, today, cancel), today, cancel);
        var added = await Write(change, import, contents, check, cancel);
        var waiting = contents.Waiting(check);
        kept.Contents = waiting with { People = [.. contents.People, .. added], Commits = [.. contents.Commits, change.CommitId] };
        import.Land(added.Count, check, change.Act);
        await change.Commit(cancel);
        return check;
    }

    /// <summary>Takes everybody whom an import added off the register again, while nobody else has touched them. What it took over onto people who were there before stays.</summary>
    /// <exception cref="RefusedException">When somebody has worked on one of its people since.</exception>
    public async Task TakeBack(Guid id, CancellationToken cancel = default)
    {
        var actor = await guard.May(Function.ImportRegister, cancel);
        await using var change = await work.Begin(actor, "took an import back", cancel);
        var (import, kept) = await Imports.Load(change.Db, id, cancel);
        var contents = kept.Contents;
        await new TakingBack(change.Db).Remove(contents, cancel);
        import.TakeBack();
        change.Db.Remove(kept);
        await change.Commit(cancel);
    }

    async Task<List<Guid>> Write(Work change, SpreadsheetImport import, ImportContents contents, CheckResult check, CancellationToken cancel)
    {
        var db = change.Db;
        var code = await db.Registers.Where(one => one.Id == import.RegisterId).Select(one => one.Code).SingleAsync(cancel);
        var references = await References.Load(db, code, change.Act.Today.Year, cancel);
        var records = new RowRecords(db, import.RegisterId, import.FileName, references, await policies.Read(), calendar, change.Act);
        var added = new List<Guid>();
        foreach (var row in check.Of(RowOutcome.Ready)) await OnRow(row, async () =>
        {
            if (row.Known is null) added.Add(records.Add(row).Id);
            else records.AddEpisode(row, await Known(db, row, cancel));
        });
        foreach (var row in check.Rows.Where(one => one.OffersNewEpisode && contents.NewEpisodes.Contains(one.Place))) await OnRow(row, async () => records.AddEpisode(row, await Known(db, row, cancel)));
        var differences = new TakenDifferences(db, records, change.Act);
        foreach (var row in check.Of(RowOutcome.Existing).Where(one => one.Known?.Entry == KnownEntry.Open))
        {
            var fields = contents.Taken.Where(one => one.Place == row.Place && TakenDifferences.CanTake(one.Field)).Select(one => one.Field).ToHashSet();
            if (fields.Count > 0) await OnRow(row, () => differences.Apply(row, fields, cancel));
        }
        return added;
    }

    // A refusal names the row, so that somebody can find it.
    static async Task OnRow(CheckedRow row, Func<Task> write)
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

    static Task<Person> Known(DsrDb db, CheckedRow row, CancellationToken cancel) => db.People.Include(one => one.Involvements).SingleAsync(one => one.Id == row.Known!.Id, cancel);
}
