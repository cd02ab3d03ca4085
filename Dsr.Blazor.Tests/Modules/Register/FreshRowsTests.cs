using Dsr.Blazor.Modules.Register;

namespace Dsr.Blazor.Tests.Modules.Register;

public class FreshRowsTests
{
    readonly FreshRows fresh = new();
    int asked;

    [Fact]
    public async Task Sixty_pages_cost_one_query_for_a_commit_and_row()
    {
        var entry = Guid.NewGuid();
        await Task.WhenAll(Enumerable.Range(0, 60).Select(_ => fresh.RowAsync(entry, 5, AskAsync)));
        Assert.Equal(1, asked);
    }

    [Fact]
    public async Task A_later_commit_asks_again_and_an_earlier_one_is_served_by_it()
    {
        var entry = Guid.NewGuid();
        await fresh.RowAsync(entry, 5, AskAsync);
        await fresh.RowAsync(entry, 6, AskAsync);
        await fresh.RowAsync(entry, 5, AskAsync);
        Assert.Equal(2, asked);
    }

    [Fact]
    public async Task A_question_that_failed_is_asked_again()
    {
        var entry = Guid.NewGuid();
        await Assert.ThrowsAsync<InvalidOperationException>(() =>
            fresh.RowAsync(entry, 5, () => Task.FromException<RegisterRow?>(new InvalidOperationException()))
        );
        Assert.Null(await fresh.RowAsync(entry, 5, AskAsync));
        Assert.Equal(1, asked);
    }

    async Task<RegisterRow?> AskAsync()
    {
        Interlocked.Increment(ref asked);
        await Task.Yield();
        return null;
    }
}
