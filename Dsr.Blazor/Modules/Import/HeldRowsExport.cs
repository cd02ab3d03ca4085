using Dsr.Blazor.Kernel;
using Dsr.Blazor.Kernel.Sheets;
using Dsr.Blazor.Kernel.Time;
using Dsr.Blazor.Modules.Export.Domain;
using Dsr.Blazor.Modules.Import.Domain;
using Dsr.Blazor.Modules.Import.Domain.Checking;
using Dsr.Blazor.Modules.Import.Domain.Mapping;
using Dsr.Blazor.Modules.Import.Domain.Sheets;
using Dsr.Blazor.Platform.Audit;
using Dsr.Blazor.Platform.Security;
using Dsr.Blazor.Platform.Spreadsheets.Writing;
using static Dsr.Blazor.Platform.Spreadsheets.Writing.SheetColumn;

namespace Dsr.Blazor.Modules.Import;

/// <summary>The held rows of an import, for a purpose.</summary>
public sealed record HeldRowsOrder(Guid Import, string Purpose);

/// <summary>
/// An import's held rows as a spreadsheet to put right: each as it stands in its file, under its own headings, with what holds it.
/// The file can be brought again as it is.
/// </summary>
public sealed class HeldRowsExport(Authorizer guard, ImportService imports, ReadLog reads, Clock clock)
{
    /// <summary>The file's name: it says the day and no more.</summary>
    public string FileName => $"held-rows-{clock.Today:yyyy-MM-dd}.xlsx";

    /// <summary>Writes the file. It is written down before the first byte leaves.</summary>
    /// <returns>How many rows are in it.</returns>
    /// <exception cref="RefusedException">When the purpose says too little.</exception>
    /// <exception cref="NotFoundException">When there is no such import.</exception>
    public async Task<int> WriteAsync(Stream to, HeldRowsOrder order, CancellationToken cancel = default)
    {
        var actor = await guard.RequireAsync(Permission.ExportRegister, cancel);
        var purpose = ExportRequest.CheckPurpose(order.Purpose);
        var state = await imports.ReadAsync(order.Import, cancel);
        var rows = Rows(state).ToList();
        await reads.ExportedAsync(
            "held rows of an import",
            purpose,
            [.. rows.Select(row => row.Checked.Known?.Id).OfType<Guid>().Distinct()],
            cancel
        );
        var sheet = new Sheet<Row>("Held rows", Columns(rows))
        {
            FrozenColumns = 3,
            Lines =
            [
                $"Rows to put right of {state.Import.FileName}",
                $"Taken by {actor.Name} on {Written.Moment(clock.Now)}",
                $"Purpose: {purpose}",
                Written.Count(rows.Count, "row"),
            ],
        };
        return await ComposedSpreadsheet.WriteAsync(to, "Rows to put right", clock.Now, sheet, rows, cancel);
    }

    static IEnumerable<Row> Rows(ImportState state)
    {
        var tables = state.Contents.Tables.ToDictionary(table => table.Sheet);
        var mappings = state.Check.Mappings.ToDictionary(mapping => mapping.Sheet);
        var corrections = state.Contents.Corrections.ToLookup(correction => new RowPlace(correction.Sheet, correction.Row));
        return state
            .Check.Of(RowOutcome.Held)
            .Select(held => new Row(
                held,
                tables[held.Place.Sheet].Rows.Single(row => row.Number == held.Place.Row),
                mappings[held.Place.Sheet],
                [.. corrections[held.Place]]
            ));
    }

    // The headings of all sheets, each once. What a table's colours or a tab's name said of the rating is said in words.
    static IReadOnlyList<SheetColumn<Row>> Columns(List<Row> rows) =>
        [
            Text<Row>("From sheet", 14, row => row.Checked.Place.Sheet),
            Number<Row>("From row", 9, row => row.Checked.Place.Row),
            Text<Row>("What to put right", 60, row => row.ToPutRight),
            .. rows.SelectMany(row => row.Headings)
                .Distinct(StringComparer.OrdinalIgnoreCase)
                .Select(heading => new SheetColumn<Row>(heading, 20, row => row.Under(heading))),
            .. rows.Any(row => row.RatedByColour)
                ? [Rating<Row>("Rating", 11, row => row.RatedByColour ? row.Checked.Person.Rating : null)]
                : Array.Empty<SheetColumn<Row>>(),
        ];

    sealed record Row(CheckedRow Checked, SheetRow Written, TableMapping Mapping, IReadOnlyList<Correction> Corrections)
    {
        public string ToPutRight => string.Join("\n", Checked.Reasons.Select(held => held.Sentence).Distinct());

        public bool RatedByColour => Checked.Person.Rating is not null && !Mapping.Has(ImportField.Rating);

        public IEnumerable<string> Headings => Mapping.Columns.Select(column => Words(column.Heading));

        public SheetValue Under(string heading)
        {
            var columns = Mapping
                .Columns.Where(column => Words(column.Heading).Equals(heading, StringComparison.OrdinalIgnoreCase) && MayShow(column))
                .ToList();
            if (columns.Select(PutRight).FirstOrDefault(text => text is not null) is { } corrected)
                return SheetValue.Of(corrected);
            var cells = columns.Select(column => Written.At(column.Heading.Column)).OfType<SheetCell>().ToList();
            return cells is [{ Date: { } day }] ? SheetValue.Of(day) : SheetValue.Of(string.Join(" ", cells.Select(cell => cell.Text)));
        }

        // What was put right on the page already; of several columns that make one field, it stands in the first.
        string? PutRight(MappedColumn column) =>
            column.Field is { } field && Mapping.For(field).First() == column.Heading
                ? Corrections.LastOrDefault(correction => correction.Field == field)?.Text
                : null;

        // A restricted address stays on the record.
        bool MayShow(MappedColumn column) =>
            Checked.Known is not { AddressIsRestricted: true } || column.Field is not (ImportField.Address or ImportField.Postcode);

        static string Words(Heading heading) =>
            heading.Above is { Length: > 0 } above && heading.Text.Length > 0 ? $"{above} {heading.Text}" : heading.Shown;
    }
}
