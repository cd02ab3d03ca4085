using Dsr.Blazor.Kernel.Sheets;
using Dsr.Blazor.Modules.Import.Domain.Checking;
using Dsr.Blazor.Modules.Import.Domain.Mapping;
using Dsr.Blazor.Modules.Import.Domain.Sheets;

namespace Dsr.Blazor.Tests.Builders;

/// <summary>A cell with a background.</summary>
sealed record Filled(object? Value, string Rgb);

/// <summary>Sheets as a reader would hand them over, without a file.</summary>
static class TestSheet
{
    public static readonly string[] Headings = ["NHS number", "Surname", "First name", "DOB", "RAG", "Consent"];

    /// <summary>A sheet from row 1 on; a cell is text, a number, a day, or one of them filled.</summary>
    public static Sheet Of(string name, params object?[][] rows) =>
        new(name, [.. rows.Select((cells, i) => Row(i + 1, cells)).Where(r => r.Cells.Count > 0)]);

    /// <summary>A sheet with the usual headings and these people.</summary>
    public static Sheet People(params object?[][] people) => Of("Register", [Headings, .. people]);

    public static SheetRow Row(int number, params object?[] cells) =>
        new(
            number,
            [.. cells.Select((c, i) => Cell(i + 1, c)).Where(c => c is { IsBlank: false } or { Fill: not null }).Cast<SheetCell>()]
        );

    public static CheckResult Check(this Sheet sheet, CheckTerms? terms = null) => Check([sheet], terms);

    public static CheckResult Check(IReadOnlyList<Sheet> sheets, CheckTerms? terms = null) =>
        ImportCheck.Run(RegisterSearch.In(sheets, terms?.Mapping ?? FieldMapping.None).Tables, terms ?? ImportRun.Terms);

    static SheetCell? Cell(int column, object? value) =>
        value switch
        {
            null => null,
            string text => new(column, text),
            DateOnly day => new(column, day.ToString("dd/MM/yyyy", null), day),
            int number => new(column, $"{number}", Number: number),
            double number => new(column, $"{number}", Number: number),
            Filled filled => (Cell(column, filled.Value) ?? new(column, "")) with { Fill = filled.Rgb },
            _ => throw new ArgumentException($"No cell holds a {value.GetType().Name}."),
        };
}
