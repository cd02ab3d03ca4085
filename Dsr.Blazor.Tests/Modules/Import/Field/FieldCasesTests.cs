using System.Text.Json;
using System.Text.Json.Nodes;
using Dsr.Blazor.Kernel;
using Dsr.Blazor.Modules.Import;
using Dsr.Blazor.Modules.Import.Domain;
using Dsr.Blazor.Modules.Import.Domain.Checking;
using Dsr.Blazor.Modules.Import.Domain.Mapping;
using Dsr.Blazor.Platform.Spreadsheets.Reading;
using Dsr.Blazor.Tests.Builders;

namespace Dsr.Blazor.Tests.Modules.Import.Field;

/// <summary>Sheets as real programs and people write them, each landed on a fresh register; field-cases.json says what is right.</summary>
public sealed class FieldCasesTests
{
    public static TheoryData<string> Files => [.. FieldCase.All.Keys];

    [Theory]
    [MemberData(nameof(Files))]
    public async Task A_field_case_comes_out_right(string file)
    {
        await using var register = await TestRegister.OpenAsync();
        register.Time.At(new(2026, 11, 30));
        var wanted = FieldCase.All[file];
        foreach (var earlier in wanted.After)
            await LandAsync(register, earlier);
        if (wanted.Between.Length > 0)
            await MonthBetween.PassAsync(register);
        try
        {
            var check = await LandAsync(register, file);
            string[] wrong =
            [
                .. Rows(check, wanted),
                .. Said(check.Report(), wanted),
                .. await RecordsAsync(register, check, wanted),
                .. await TextsAsync(register, wanted),
            ];
            Assert.True(wrong.Length == 0, string.Join("\n", wrong));
        }
        catch (RefusedException refused) when (wanted.OrRefused.Length > 0)
        {
            Assert.Matches($@"\bline {wanted.OrRefused}\b", refused.Message);
        }
    }

    static async Task<CheckResult> LandAsync(TestRegister register, string file)
    {
        await using var stream = File.OpenRead(FieldCase.Place(file));
        var id = await register
            .The<Blazor.Modules.Import.ImportService>()
            .BringAsync(SpreadsheetFile.Read(stream, file), file, FieldMapping.None, []);
        return await register.The<ImportLandings>().LandAsync(id);
    }

    static CheckedRow? Row(CheckResult check, FieldRow row) =>
        check.Rows.SingleOrDefault(found => found.Place.Row == row.Row && (row.Sheet is null || row.Sheet == found.Place.Sheet));

    static IEnumerable<string> Rows(CheckResult check, FieldCase wanted)
    {
        var or = 0;
        foreach (var row in wanted.Rows)
        {
            var found = Row(check, row);
            var ended = found?.Outcome.ToString().ToLowerInvariant() ?? "nowhere";
            var reason = found is { Outcome: RowOutcome.Held } ? found.Reasons[0].Reason.Code() : "";
            if (ended == "held" && row.OrHeld.Contains(reason))
                or++;
            else if (ended == "ready" && row is { Ends: "held", OrLands: not null })
                or--;
            else if (ended != row.Ends)
                yield return $"row {row.Row} ends {ended} {reason} and not {row.Ends}";
            else if (row.Reason.Count > 0 && !row.Reason.Contains(reason))
                yield return $"row {row.Row} is held for {reason} and not {string.Join(" or ", row.Reason)}";
            if (row.ValueShown && found?.Reasons is [{ Value.Length: 0 }, ..])
                yield return $"row {row.Row}: the value is not shown";
        }
        var counted = new FieldCounts(
            check.Rows.Count,
            check.Count(RowOutcome.Ready),
            check.Count(RowOutcome.Held),
            check.Count(RowOutcome.Duplicate),
            check.Count(RowOutcome.Existing)
        );
        var expected = wanted.Counts with { Ready = wanted.Counts.Ready - or, Held = wanted.Counts.Held + or };
        if (counted != expected)
            yield return $"counts are {counted} and not {expected}";
    }

    static IEnumerable<string> Said(ImportReport said, FieldCase wanted)
    {
        // As the file holds it, so that the keys are held to as well.
        var report = JsonNode.Parse(said.ToJson())!;
        var warnings = report["warnings"]!.Deserialize<List<ImportWarning>>(JsonSerializerOptions.Web)!;
        foreach (var warning in wanted.Warnings.Where(warning => !warnings.Exists(found => Fits(found, warning))))
            yield return $"no warning in row {warning.Row}, {warning.Column}: {string.Join(" or ", warning.Kind)}";
        foreach (var row in wanted.Rows.Where(row => row.Quiet))
        {
            foreach (var loud in warnings.Where(found => found.Row == row.Row && found.Kind is "not-read" or "looks-wrong"))
                yield return $"row {row.Row} is warned of: {loud.Column} {loud.Kind}";
        }
        var over = report["passedOver"]!.Deserialize<List<FieldSheet>>(JsonSerializerOptions.Web)!;
        if (wanted.PassedOver.Count > 0 && !over.ToHashSet().SetEquals(wanted.PassedOver))
            yield return $"passed over are {string.Join(", ", over)}";
        var hidden = report["hidden"]!.ToJsonString();
        if (hidden != JsonSerializer.Serialize(wanted.Hidden, JsonSerializerOptions.Web))
            yield return $"hidden is {hidden}";
    }

    static bool Fits(ImportWarning found, FieldWarning wanted) =>
        found.Row == wanted.Row && (wanted.Column.Length == 0 || found.Column == wanted.Column) && wanted.Kind.Contains(found.Kind);

    static async Task<IReadOnlyList<string>> RecordsAsync(TestRegister register, CheckResult check, FieldCase wanted) =>
        await register.AskAsync(async db =>
        {
            var wrong = new List<string>();
            foreach (
                var row in wanted.Rows.Where(row => Row(check, row)?.Outcome == RowOutcome.Ready && (row.Lands ?? row.OrLands) is not null)
            )
            {
                var lands = (row.Lands ?? row.OrLands)!;
                var fitting = await LandedRecord.FindAsync(db, lands);
                var differs = fitting
                    .Select(record => (IReadOnlyList<string>)[.. record.Differs(lands), .. record.SaysAllTheSame(row.LandsNot ?? [])])
                    .OrderBy(found => found.Count);
                wrong.AddRange((differs.FirstOrDefault() ?? ["nobody of that number or name"]).Select(said => $"row {row.Row}: {said}"));
            }
            return wrong;
        });

    static async Task<IReadOnlyList<string>> TextsAsync(TestRegister register, FieldCase wanted)
    {
        if (wanted.Nowhere.Count + wanted.Inside.Count == 0)
            return [];
        var texts = await RecordTexts.AllAsync(register);
        return
        [
            .. wanted.Nowhere.Where(texts.Contains).Select(text => $"a record says \"{text}\""),
            .. wanted
                .Inside.Where(part => texts.Any(text => text.Contains(part, StringComparison.Ordinal)))
                .Select(part => $"a record holds \"{part}\""),
        ];
    }
}
