using System.IO.Compression;
using Dsr.Blazor.Kernel;
using Dsr.Blazor.Modules.Register.Domain;
using Dsr.Blazor.Platform.Spreadsheets.Writing;
using Dsr.Blazor.Tests.Kernel.Time;

namespace Dsr.Blazor.Tests.Platform.Spreadsheets.Writing;

public class StreamedSpreadsheetTests : SpreadsheetPromises
{
    protected override Task WriteAsync(Stream to, Entry[] rows) =>
        StreamedSpreadsheet.WriteAsync(to, "The register", noon, register, rows.ToAsyncEnumerable(), TestContext.Current.CancellationToken);

    [Fact]
    public async Task The_same_rows_at_the_same_instant_give_the_same_bytes()
    {
        Entry[] rows = [new(Rating.Red, "Ada", "1999-03-09".Day(), 3), new(Rating.Blue, "Ben", null, null)];
        var bytes = await BytesOfAsync(rows);
        Assert.Equal(bytes, await BytesOfAsync(rows));
        using var zip = new ZipArchive(new MemoryStream(bytes));
        Assert.All(zip.Entries, entry => Assert.Equal(noon.DateTime, entry.LastWriteTime.DateTime));
    }

    [Fact]
    public async Task What_looks_like_one_escape_upon_another_comes_back_too()
    {
        using var file = new ReadBack(await BytesOfAsync(new Entry(null, "_x005F_x0041_", null, null)));
        Assert.Equal("_x005F_x0041_", file.Text("B7"));
    }

    [Fact]
    public async Task Many_rows_come_back_to_the_last()
    {
        var stream = new AsyncOnlyStream();
        var many = AsyncEnumerable.Range(0, 8_000).Select(row => new Entry(Rating.Red, Guid.NewGuid().ToString(), null, row));
        Assert.Equal(
            8_000,
            await StreamedSpreadsheet.WriteAsync(stream, "Many", noon, register, many, TestContext.Current.CancellationToken)
        );
        using var file = new ReadBack(stream.Bytes);
        Assert.Equal(7_999, file.Number("D8006"));
    }

    [Fact]
    public async Task Nothing_leaves_of_an_export_that_breaks_off()
    {
        var stream = new MemoryStream();
        async IAsyncEnumerable<Entry> brokenAsync()
        {
            for (var row = 0; row < 5_000; row++)
                yield return new(Rating.Red, Guid.NewGuid().ToString(), null, row);
            await Task.CompletedTask;
            throw new InvalidOperationException("The rows broke off.");
        }
        await Assert.ThrowsAsync<InvalidOperationException>(() =>
            StreamedSpreadsheet.WriteAsync(stream, "Broken", noon, register, brokenAsync(), TestContext.Current.CancellationToken)
        );
        Assert.Equal(0, stream.Length);
    }

    [Fact]
    public async Task Cancelling_stops_it_and_tells_the_rows()
    {
        using var cancelled = new CancellationTokenSource();
        var told = false;
        async IAsyncEnumerable<Entry> rowsAsync(
            [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation = default
        )
        {
            yield return new(Rating.Red, "Ada", null, null);
            await cancelled.CancelAsync();
            told = cancellation.IsCancellationRequested;
        }
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            StreamedSpreadsheet.WriteAsync(
                new MemoryStream(),
                "Cancelled",
                noon,
                register,
                rowsAsync(TestContext.Current.CancellationToken),
                cancelled.Token
            )
        );
        Assert.True(told);
    }

    [Fact]
    public async Task More_rows_than_a_sheet_holds_are_refused_in_words()
    {
        Sheet<int> narrow = new("Numbers", [SheetColumn.Number<int>("Number", 8, number => number)]);
        var rows = AsyncEnumerable.Range(0, 1_048_574);
        var refused = await Assert.ThrowsAsync<RefusedException>(() =>
            StreamedSpreadsheet.WriteAsync(Stream.Null, "Full", noon, narrow, rows, TestContext.Current.CancellationToken)
        );
        Assert.Equal("One sheet holds 1,048,576 rows, and there are more. Narrow the filters, then export again.", refused.Message);
    }
}
