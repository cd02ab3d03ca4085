using System.Threading.Channels;
using Dsr.Blazor.Modules.Register.Domain;
using Dsr.Blazor.Platform.Data;
using Dsr.Blazor.Platform.Live;
using Dsr.Blazor.Platform.Security;
using Dsr.Blazor.Tests.Builders;
using Microsoft.EntityFrameworkCore;

namespace Dsr.Blazor.Tests.Platform.Live;

public sealed class ChangeFeedTests : IDisposable
{
    readonly Channel<ChangeNotice> heard = Channel.CreateUnbounded<ChangeNotice>();
    IDisposable? running;

    public void Dispose() => running?.Dispose();

    [Fact]
    public async Task One_commit_is_one_notice_of_all_that_it_changed()
    {
        await using var register = await StartedAsync();
        using var following = Follow(register);

        var entry = await register.AddPersonAsync();

        var notice = await NextAsync();
        Assert.True(notice.Concerns(entry.PersonId));
        Assert.True(notice.Concerns(nameof(RegisterEntry)) && notice.Concerns("Person"));
        await Task.Delay(100);
        Assert.False(heard.Reader.TryRead(out _));
        await register.The<ChangeFeed>().StopAsync(default);
    }

    [Fact]
    public async Task Word_leaves_after_the_commit_and_never_before()
    {
        await using var register = await StartedAsync();
        var entry = await register.AddPersonAsync();
        var before = await register.AskAsync(db => db.AuditEvents.MaxAsync(link => link.Sequence));
        using var following = Follow(register, after: before);

        await using (var change = await register.The<UnitOfWork>().BeginAsync(Actor.Operator, "closed"))
        {
            (await change.Db.Entries.SingleAsync()).Close(ClosureReason.RiskReduced, change.Act);
            await change.Db.SaveChangesAsync();
            await Task.Delay(1200);
            Assert.False(heard.Reader.TryRead(out _));
            await change.CommitAsync();
        }

        Assert.True((await NextAsync()).Concerns(entry.PersonId));
        await register.The<ChangeFeed>().StopAsync(default);
    }

    [Fact]
    public async Task What_was_rolled_back_is_never_told()
    {
        await using var register = await StartedAsync();
        using var following = Follow(register);

        await using (var change = await register.The<UnitOfWork>().BeginAsync(Actor.Operator, "half a change"))
        {
            change.Db.Add(new SupportRegister("Another register", "TWO", change.Act));
            await change.Db.SaveChangesAsync();
        }
        await Task.Delay(1200);

        Assert.False(heard.Reader.TryRead(out _));
        await register.The<ChangeFeed>().StopAsync(default);
    }

    [Fact]
    public async Task A_commit_of_another_process_is_told_within_two_seconds()
    {
        await using var register = await StartedAsync();
        using var following = Follow(register);
        // Its own rooms on the same file: nothing but the file is shared, so no signal comes.
        await using var beside = await register.BesideAsync();

        var entry = await beside.AddPersonAsync();

        Assert.True((await NextAsync(TimeSpan.FromSeconds(2))).Concerns(entry.PersonId));
        await register.The<ChangeFeed>().StopAsync(default);
    }

    [Fact]
    public async Task A_newcomer_hears_of_everything_that_came_after_what_it_read()
    {
        await using var register = await StartedAsync();
        List<Task> newcomers = [];
        var missed = 0;
        var writing = Task.Run(async () =>
        {
            for (var i = 0; i < 40; i++)
                await register.AddPersonAsync(details: TestPeople.Details("Maya", $"Sharma {i}") with { NhsNumber = "" });
        });
        for (var i = 0; i < 20; i++)
        {
            newcomers.Add(
                Task.Run(async () =>
                {
                    var last = 0L;
                    using var following = register
                        .The<ChangeFeed>()
                        .Follow("newcomer", notices =>
                        {
                            last = Math.Max(last, notices[^1].Sequence);
                            return Task.CompletedTask;
                        });
                    var read = await register.AskAsync(db => db.AuditEvents.MaxAsync(link => link.Sequence));
                    await writing;
                    var end = await register.AskAsync(db => db.AuditEvents.MaxAsync(link => link.Sequence));
                    for (var wait = 0; wait < 100 && Volatile.Read(ref last) < end && read < end; wait++)
                        await Task.Delay(50);
                    if (read < end && last < end)
                        Interlocked.Increment(ref missed);
                })
            );
            await Task.Delay(10);
        }

        await Task.WhenAll(newcomers);

        Assert.Equal(0, missed);
        Assert.Equal(0, register.The<ChangeFeed>().FollowersOf("newcomer"));
        await register.The<ChangeFeed>().StopAsync(default);
    }

    [Fact]
    public async Task What_was_committed_between_reading_and_following_is_told_and_what_is_old_is_not()
    {
        await using var register = await StartedAsync();
        using (Follow(register))
        {
            await register.AddPersonAsync();
            await NextAsync();
        }
        register.Time.Advance(TimeSpan.FromSeconds(6));
        RegisterEntry entry;
        using (Follow(register))
        {
            entry = await register.AddPersonAsync(Rating.Red, TestPeople.Details("Maya", "Sharma"));
            await NextAsync();
        }

        using var following = Follow(register);

        Assert.True((await NextAsync()).Concerns(entry.PersonId));
        await Task.Delay(100);
        Assert.False(heard.Reader.TryRead(out _));
        await register.The<ChangeFeed>().StopAsync(default);
    }

    [Fact]
    public async Task What_is_disposed_leaves_no_follower_behind()
    {
        await using var register = await TestRegister.OpenAsync();
        var feed = register.The<ChangeFeed>();
        var before = feed.Followers;
        var some = Enumerable.Range(0, 5).Select(_ => feed.Follow("register", _ => Task.CompletedTask)).ToList();
        Assert.Equal(5, feed.FollowersOf("register"));

        foreach (var following in some)
            following.Dispose();

        Assert.Equal(before, feed.Followers);
    }

    async Task<TestRegister> StartedAsync()
    {
        var register = await TestRegister.OpenAsync();
        running = register.Time.Run();
        await register.The<ChangeFeed>().StartAsync(default);
        return register;
    }

    Following Follow(TestRegister register, long after = 0) =>
        register
            .The<ChangeFeed>()
            .Follow("test", notices =>
            {
                foreach (var notice in notices.Where(notice => notice.Sequence > after))
                    heard.Writer.TryWrite(notice);
                return Task.CompletedTask;
            });

    Task<ChangeNotice> NextAsync(TimeSpan? most = null) => heard.Reader.ReadAsync().AsTask().WaitAsync(most ?? TimeSpan.FromSeconds(10));
}
