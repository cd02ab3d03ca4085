using Dsr.Blazor.Casework.Imports;
using Dsr.Blazor.Casework.Imports.Reading;
using Dsr.Blazor.Domain.Imports.Checking;
using Dsr.Blazor.Domain.Imports.Mapping;
using Dsr.Blazor.Domain.Time;

namespace Dsr.Blazor.Commands;

/// <summary>Brings a spreadsheet, as the import page does.</summary>
sealed class Import : ICommand
{
    public string Name => "import";

    public string Usage => "FILE [--dry-run] [--report OUT.json] [--mapping FILE] [--sheet NAME]";

    public string Summary => "Brings a register kept as a spreadsheet. Ready rows land together; held rows stay as a work list in the app.";

    public async Task<int> Run(Arguments arguments, IServiceProvider services, Terminal terminal, CancellationToken cancel)
    {
        var path = arguments[0];
        await using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        var sheets = SpreadsheetFile.Read(file, Path.GetFileName(path), cancel: cancel);
        var mapping = arguments["mapping"] is { } mapped ? MappingText.Read(await File.ReadAllTextAsync(mapped, cancel)) : FieldMapping.None;
        string[] chosen = arguments["sheet"] is { } sheet ? [sheet] : [];
        var imports = services.GetRequiredService<Imports>();
        var check = arguments.Has("dry-run")
            ? await imports.DryRun(sheets, mapping, chosen, cancel)
            : await services.GetRequiredService<ImportLandings>().Land(await imports.Bring(sheets, path, mapping, chosen, cancel), cancel);
        if (arguments["report"] is { } report) await File.WriteAllTextAsync(report, check.Report().ToJson(), cancel);
        await terminal.Results.WriteLineAsync(Said(check, arguments.Has("dry-run")));
        return check.Count(RowOutcome.Held) > 0 ? 1 : 0;
    }

    // Counts and places alone: what a row says of a person does not belong in a terminal's history.
    static string Said(CheckResult check, bool dryRun)
    {
        var (ready, held) = (check.Count(RowOutcome.Ready), check.Count(RowOutcome.Held));
        var lines = new List<string> { $"{Written.Count(check.Rows.Count, "row")} = {ready} ready + {held} held + {Written.Count(check.Count(RowOutcome.Duplicate), "duplicate")} + {check.Count(RowOutcome.Existing)} on the register already." };
        lines.AddRange(check.Of(RowOutcome.Held).Select(row => $"  held: {row.Place.Sheet}, row {row.Place.Row}: {row.Reasons[0].Reason.Code()}"));
        lines.Add(dryRun ? "A dry run: nothing was kept." : held > 0 ? $"{Written.People(ready)} landed. Put the held rows right on the import page." : $"{Written.People(ready)} landed.");
        return string.Join(Environment.NewLine, lines);
    }
}
