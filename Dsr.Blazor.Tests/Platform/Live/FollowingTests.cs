using System.Threading.Channels;
using Dsr.Blazor.Platform.Live;
using Microsoft.Extensions.Time.Testing;

namespace Dsr.Blazor.Tests.Platform.Live;

public sealed class FollowingTests : IDisposable
{
    readonly FakeTimeProvider time = TestClock.Start();
    readonly Channel<IReadOnlyList<ChangeNotice>> runs = Channel.CreateUnbounded<IReadOnlyList<ChangeNotice>>();
    readonly Following following;
    bool ended;

    public FollowingTests() =>
        following = new(
            "register",
            notices =>
            {
                runs.Writer.TryWrite(notices);
                return Task.CompletedTask;
            },
            _ => ended = true,
            time
        );

    public void Dispose() => following.Dispose();

    [Fact]
    public async Task The_first_word_is_told_at_once()
    {
        following.Tell(Notice(1));

        Assert.Equal([1L], Sequences(await NextAsync()));
    }

    [Fact]
    public async Task A_burst_is_gathered_into_at_most_four_runs_a_second_and_nothing_is_lost_or_told_twice()
    {
        List<IReadOnlyList<ChangeNotice>> told = [];
        for (var millisecond = 0; millisecond < 1000; millisecond += 10)
        {
            following.Tell(Notice(millisecond / 10));
            await SettleAsync(told);
            time.Advance(TimeSpan.FromMilliseconds(10));
            await SettleAsync(told);
        }
        time.Advance(Following.Pause);
        await SettleAsync(told);

        // One at once and one at the end of each quarter of the second.
        Assert.Equal(5, told.Count);
        Assert.Equal(Enumerable.Range(0, 100).Select(number => (long)number), told.SelectMany(Sequences));
    }

    [Fact]
    public async Task After_it_is_disposed_it_is_told_nothing_not_even_what_waited()
    {
        following.Tell(Notice(1));
        await NextAsync();
        following.Tell(Notice(2));
        following.Dispose();
        time.Advance(TimeSpan.FromSeconds(1));
        following.Tell(Notice(3));
        await Task.Delay(50);

        Assert.True(ended);
        Assert.False(runs.Reader.TryRead(out _));
    }

    static ChangeNotice Notice(long sequence) => new(sequence, []);

    static IEnumerable<long> Sequences(IReadOnlyList<ChangeNotice> notices) => notices.Select(notice => notice.Sequence);

    Task<IReadOnlyList<ChangeNotice>> NextAsync() => runs.Reader.ReadAsync().AsTask().WaitAsync(TimeSpan.FromSeconds(10));

    // Its loop runs beside the test: it has settled when it waits for the clock or has nothing left to tell.
    async Task SettleAsync(List<IReadOnlyList<ChangeNotice>> told)
    {
        for (var quiet = 0; quiet < 3; quiet++)
        {
            await Task.Delay(1);
            while (runs.Reader.TryRead(out var notices))
            {
                told.Add(notices);
                quiet = 0;
            }
        }
    }
}
