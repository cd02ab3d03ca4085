using Dsr.Blazor.Kernel;
using Dsr.Blazor.Kernel.Time;
using Dsr.Blazor.Modules.Export.Domain;
using Dsr.Blazor.Modules.Register;
using Dsr.Blazor.Modules.Register.Domain;
using Dsr.Blazor.Platform.Audit;
using Dsr.Blazor.Platform.Data;
using Dsr.Blazor.Platform.Security;
using Dsr.Blazor.Platform.Spreadsheets.Writing;
using Microsoft.EntityFrameworkCore;

namespace Dsr.Blazor.Modules.Export;

/// <summary>The register as a spreadsheet: the rows and the order of a filter, all pages of it, without suspended entries.</summary>
public sealed class RegisterExport(
    Authorizer guard,
    RegisterList list,
    ExportRequests requests,
    ReadLog reads,
    IDbContextFactory<DsrDb> contexts,
    Clock clock
)
{
    /// <summary>The file's name: it says the day and no more.</summary>
    public string FileName => $"register-{clock.Today:yyyy-MM-dd}.xlsx";

    /// <summary>
    /// Writes the file for who may take it at once: the lead, the commissioner, the operator. It is written down before the first byte
    /// leaves.
    /// </summary>
    /// <param name="to">Where to; left open.</param>
    /// <param name="filter">Whom and in what order; its page plays no part.</param>
    /// <param name="purpose">What it is for: 10 characters or more.</param>
    /// <param name="cancel">Gives up.</param>
    /// <returns>How many people are in it.</returns>
    /// <exception cref="RefusedException">When the purpose says too little.</exception>
    /// <exception cref="ForbiddenException">When the actor has to ask for it.</exception>
    public async Task<int> WriteAsync(Stream to, RegisterFilter filter, string purpose, CancellationToken cancel = default)
    {
        var actor = await guard.RequireAsync(Permission.ExportRegister, cancel);
        var said = ExportRequest.CheckPurpose(purpose);
        return await WriteAsync(
            to,
            actor,
            filter,
            [$"Taken by {actor.Name} on {Written.Moment(clock.Now)}", $"Purpose: {said}"],
            said,
            cancel
        );
    }

    /// <summary>Writes the file that somebody asked for and was given, once.</summary>
    /// <exception cref="RefusedException">When it was not approved, or fetched already, or too long ago.</exception>
    /// <exception cref="NotFoundException">When it is not their request.</exception>
    public async Task<int> WriteApprovedAsync(Stream to, Guid request, CancellationToken cancel = default)
    {
        var actor = await guard.RequireAsync(Permission.AskForExport, cancel);
        var approved = await requests.FetchAsync(request, cancel);
        var lines = new[]
        {
            $"Taken by {actor.Name} on {Written.Moment(clock.Now)}, approved by {approved.DecidedBy}",
            $"Purpose: {approved.Purpose}",
        };
        return await WriteAsync(to, actor, FilterQuery.Read(approved.Query, approved.Search), lines, approved.Purpose, cancel);
    }

    /// <summary>How many people a file of this filter would hold, for the form that asks for it.</summary>
    /// <exception cref="ForbiddenException">When the actor sees no people.</exception>
    public async Task<int> CountAsync(RegisterFilter filter, CancellationToken cancel = default)
    {
        var actor = await guard.RequireAsync(Permission.SeePeople, cancel);
        await using var db = await contexts.CreateDbContextAsync(cancel);
        return await Exported(await list.QueryAsync(db, actor, cancel), filter).CountAsync(cancel);
    }

    static IQueryable<Listed> Exported(RegisterQuery query, RegisterFilter filter) =>
        query.Matching(filter).Where(listed => listed.Entry.Status == EntryStatus.Active);

    async Task<int> WriteAsync(
        Stream to,
        Actor actor,
        RegisterFilter filter,
        IReadOnlyList<string> lines,
        string purpose,
        CancellationToken cancel
    )
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        var query = await list.QueryAsync(db, actor, cancel);
        var found = await new RegisterSorting(db, clock.Today)
            .Sorted(Exported(query, filter), filter)
            .Select(listed => new { Entry = listed.Entry.Id, Person = listed.Person.Id })
            .ToListAsync(cancel);
        var words = FilterWords.Of(filter);
        await reads.ExportedAsync(words, purpose, [.. found.Select(row => row.Person)], cancel);
        var sheet = new Sheet<ExportRow>("Register", RegisterSheet.Columns)
        {
            FrozenColumns = RegisterSheet.Who,
            Lines =
            [
                .. lines,
                $"Filters: {words}",
                $"{Written.Count(found.Count, "row")}. Restricted addresses and suspended entries are left out.",
            ],
        };
        var rows = new ExportRows(db, clock.Today).ReadAsync([.. found.Select(row => row.Entry)], cancel);
        return await StreamedSpreadsheet.WriteAsync(to, "Dynamic support register", clock.Now, sheet, rows, cancel);
    }
}
