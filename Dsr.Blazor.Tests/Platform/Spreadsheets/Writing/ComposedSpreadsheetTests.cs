using Dsr.Blazor.Platform.Spreadsheets.Writing;

namespace Dsr.Blazor.Tests.Platform.Spreadsheets.Writing;

public class ComposedSpreadsheetTests : SpreadsheetPromises
{
    protected override Task WriteAsync(Stream to, Entry[] rows) =>
        ComposedSpreadsheet.WriteAsync(to, "The register", noon, register, rows, TestContext.Current.CancellationToken);

    // A carriage return that ends no line is a line's end to this library.
    protected override string Kept(string text) => text.Replace('\r', '\n');
}
