using System.CommandLine;
using Dsr.Blazor.Kernel;
using Dsr.Blazor.Kernel.Time;
using Dsr.Blazor.Modules.Import.Domain.Checking;
using Dsr.Blazor.Modules.Import.Domain.Mapping;
using Dsr.Blazor.Platform.Commands;
using Dsr.Blazor.Platform.Security;
using Dsr.Blazor.Platform.Spreadsheets.Reading;

namespace Dsr.Blazor.Modules.Import;

/// <summary>Brings a spreadsheet, as the import page does.</summary>
sealed class Import : OperatorCommand
{
    readonly Argument<string> file = new("FILE") { Description = "The spreadsheet: .xlsx or .csv." };
    readonly Option<bool> dryRun = Switch("--dry-run", "Says what would land, and keeps nothing.");
    readonly Option<string?> report = new("--report") { HelpName = "OUT.json", Description = "Where to write what came of each row." };
    readonly Option<string?> mapping = new("--mapping")
    {
        HelpName = "FILE",
        Description = "Which column is which field, where the headings do not say.",
    };
    readonly Option<string?> sheet = new("--sheet") { HelpName = "NAME", Description = "This sheet of the workbook alone." };

    public Import()
        : base("import", "Brings a register kept as a spreadsheet. Ready rows land together; held rows stay as a work list in the app.")
    {
        Add(file);
        Add(dryRun);
        Add(report);
        Add(mapping);
        Add(sheet);
    }

    public override async Task<int> RunAsync(
        ParseResult typed,
        IServiceProvider services,
        Terminal terminal,
        CancellationToken cancellationToken
    )
    {
        await using var reported = ReportFile.Open(typed.GetValue(report));
        var check = await CheckAsync(typed, services, cancellationToken);
        await terminal.Results.WriteLineAsync(Said(check, typed.GetValue(dryRun)));
        var written = await reported.WriteAsync(check.Report().ToJson());
        if (!written)
            await terminal.Sentences.WriteLineAsync(
                $"The report could not be written to {typed.GetValue(report)}. What is said above holds all the same."
            );
        return check.Count(RowOutcome.Held) > 0 || !written ? 1 : 0;
    }

    // Whatever goes wrong here, nothing has landed: a landing is one transaction.
    async Task<CheckResult> CheckAsync(ParseResult typed, IServiceProvider services, CancellationToken cancellationToken)
    {
        try
        {
            return await BringAsync(typed, services, cancellationToken);
        }
        catch (Exception unforeseen)
            when (unforeseen
                    is not (
                        RefusedException
                        or ForbiddenException
                        or NotFoundException
                        or IOException
                        or UnauthorizedAccessException
                        or OperationCanceledException
                    )
            )
        {
            throw new RefusedException($"{ReadingFailure.Sentence} ({unforeseen.GetType().Name})");
        }
    }

    async Task<CheckResult> BringAsync(ParseResult typed, IServiceProvider services, CancellationToken cancellationToken)
    {
        var path = typed.GetRequiredValue(file);
        await using var content = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        var sheets = SpreadsheetFile.Read(content, Path.GetFileName(path), cancel: cancellationToken);
        var mapped = typed.GetValue(mapping) is { } place
            ? MappingText.Read(await File.ReadAllTextAsync(place, cancellationToken))
            : FieldMapping.None;
        string[] chosen = typed.GetValue(sheet) is { } name ? [name] : [];
        var imports = services.GetRequiredService<ImportService>();
        return typed.GetValue(dryRun)
            ? await imports.DryRunAsync(sheets, mapped, chosen, cancellationToken)
            : await services
                .GetRequiredService<ImportLandings>()
                .LandAsync(await imports.BringAsync(sheets, path, mapped, chosen, cancellationToken), cancellationToken);
    }

    // Counts and places alone: what a row says of a person does not belong in a terminal's history.
    static string Said(CheckResult check, bool dryRun)
    {
        var (ready, held) = (check.Count(RowOutcome.Ready), check.Count(RowOutcome.Held));
        var lines = new List<string>
        {
            $"{Written.Count(check.Rows.Count, "row")} = {ready} ready + {held} held + {Written.Count(check.Count(RowOutcome.Duplicate), "duplicate")} + {check.Count(RowOutcome.Existing)} on the register already.",
        };
        lines.AddRange(
            check.Of(RowOutcome.Held).Select(row => $"  held: {row.Place.Sheet}, row {row.Place.Row}: {row.Reasons[0].Reason.Code()}")
        );
        lines.AddRange(check.SheetsPassedOver.Select(over => $"  passed over: {over.Sheet}: {over.Code}"));
        lines.AddRange(
            check.HiddenParts.Select(part =>
                $"  hidden in {part.Sheet}: {Written.Count(part.Rows.Count, "row")} that hold people, {Written.Count(part.Columns.Count, "column")}"
            )
        );
        lines.Add($"{Written.Count(check.Warnings.Count(), "warning")}.");
        lines.Add(
            dryRun ? "A dry run: nothing was kept."
            : held > 0 ? $"{Written.People(ready)} landed. Put the held rows right on the import page."
            : $"{Written.People(ready)} landed."
        );
        return string.Join(Environment.NewLine, lines);
    }
}
