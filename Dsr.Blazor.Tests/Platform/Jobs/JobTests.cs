using Dsr.Blazor.Modules.Register;
using Dsr.Blazor.Modules.Register.Domain;
using Dsr.Blazor.Platform.Data;
using Dsr.Blazor.Platform.Drafts;
using Dsr.Blazor.Platform.Jobs;
using Dsr.Blazor.Platform.Security;
using Dsr.Blazor.Tests.Builders;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Dsr.Blazor.Tests.Platform.Jobs;

public class JobTests
{
    [Theory]
    // In winter London keeps UTC; in summer two o'clock comes an hour earlier.
    [InlineData("2026-11-20T01:59:00Z", "2026-11-19")]
    [InlineData("2026-11-20T02:00:00Z", "2026-11-20")]
    [InlineData("2026-07-01T00:59:00Z", "2026-06-30")]
    [InlineData("2026-07-01T01:00:00Z", "2026-07-01")]
    // The night on which the clocks go forward has no hour from one to two.
    [InlineData("2026-03-29T00:59:00Z", "2026-03-28")]
    [InlineData("2026-03-29T01:00:00Z", "2026-03-29")]
    public void The_night_begins_at_two_in_London(string instant, string night) =>
        Assert.Equal(
            DateOnly.Parse(night, System.Globalization.CultureInfo.InvariantCulture),
            JobRuns.NightOf(DateTimeOffset.Parse(instant, System.Globalization.CultureInfo.InvariantCulture))
        );

    [Fact]
    public async Task A_job_runs_once_a_night_and_a_missed_night_is_made_up_at_the_start()
    {
        await using var register = await TestRegister.OpenAsync();
        var job = new Counted();
        var runs = Runs(register, job);

        await runs.RunDueAsync(default);
        await runs.RunDueAsync(default);
        Assert.Equal(1, job.Times);

        register.Time.Advance(TimeSpan.FromDays(5));
        await Runs(register, job).RunDueAsync(default);
        await Runs(register, job).RunDueAsync(default);
        Assert.Equal(2, job.Times);
    }

    [Fact]
    public async Task Two_servers_on_one_database_do_it_once()
    {
        await using var register = await TestRegister.OpenAsync();
        var job = new Counted();

        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => Runs(register, job).RunDueAsync(default))));

        Assert.Equal(1, job.Times);
    }

    [Fact]
    public async Task A_job_that_fails_is_tried_again_and_holds_up_no_other()
    {
        await using var register = await TestRegister.OpenAsync();
        var (failing, other) = (new Counted { Fails = true, Name = "failing" }, new Counted());

        await Runs(register, failing, other).RunDueAsync(default);
        failing.Fails = false;
        await Runs(register, failing, other).RunDueAsync(default);
        await Runs(register, failing, other).RunDueAsync(default);

        Assert.Equal((2, 1), (failing.Times, other.Times));
    }

    [Fact]
    public async Task A_run_that_died_with_its_server_is_taken_up_after_an_hour()
    {
        await using var register = await TestRegister.OpenAsync();
        await using (var change = await register.The<UnitOfWork>().BeginAsync(Actor.Clock, "took a job"))
        {
            change.Db.Add(new JobRun("counted")).Entity.Take(JobRuns.NightOf(change.Act.At), change.Act.At, TimeSpan.FromHours(1));
            await change.CommitAsync();
        }
        var job = new Counted();

        await Runs(register, job).RunDueAsync(default);
        Assert.Equal(0, job.Times);

        register.Time.Advance(TimeSpan.FromMinutes(61));
        await Runs(register, job).RunDueAsync(default);
        Assert.Equal(1, job.Times);
    }

    [Fact]
    public async Task Drafts_are_forgotten_after_thirty_days_and_no_sooner()
    {
        await using var register = await TestRegister.OpenAsync();
        await register.SaveAsync(db => Draft(db, "old", register.Time.GetUtcNow().AddDays(-30).AddMinutes(-1)));
        await register.SaveAsync(db => Draft(db, "young", register.Time.GetUtcNow().AddDays(-30)));

        var job = new PurgeDrafts(register.The<UnitOfWork>(), register.Time);
        await job.RunAsync(default);
        await job.RunAsync(default);

        Assert.Equal("young", await register.AskAsync(db => db.Drafts.Select(draft => draft.Key).SingleAsync()));
    }

    [Theory]
    [InlineData("UPDATE RegisterEntries SET Rating = 0", "its rating says Red, its latest decision Amber")]
    [InlineData(
        "UPDATE RegisterEntries SET RatingSince = '2026-01-01'",
        "its rating holds since 2026-01-01, by its decisions since 2026-11-20"
    )]
    public async Task What_is_stored_and_does_not_follow_is_reported_by_reference_alone(string tampering, string found)
    {
        await using var register = await TestRegister.OpenAsync();
        var entry = await register.AddPersonAsync(Rating.Amber);
        var log = new Heard();
        var job = new CompareDerived(register.The<IDbContextFactory<DsrDb>>(), log);
        await job.RunAsync(default);
        Assert.Empty(log.Lines);

        await register.AskAsync(db => db.Database.ExecuteSqlRawAsync(tampering));
        await job.RunAsync(default);

        var line = Assert.Single(log.Lines);
        Assert.StartsWith($"Entry {entry.Reference}: {found}", line);
        Assert.DoesNotContain("Okonkwo", line);
    }

    static Draft Draft(DsrDb db, string key, DateTimeOffset at)
    {
        var draft = db.Add(new Draft("somebody", key)).Entity;
        draft.Keep("Half a sentence", at);
        return draft;
    }

    static JobRuns Runs(TestRegister register, params IJob[] jobs) =>
        new(jobs, register.The<UnitOfWork>(), register.Time, NullLogger<JobRuns>.Instance);

    sealed class Counted : IJob
    {
        int times;

        public string Name { get; init; } = "counted";
        public bool Fails { get; set; }
        public int Times => times;

        public Task RunAsync(CancellationToken cancel)
        {
            Interlocked.Increment(ref times);
            return Fails ? Task.FromException(new InvalidOperationException("It fails.")) : Task.CompletedTask;
        }
    }

    sealed class Heard : ILogger<CompareDerived>
    {
        public List<string> Lines { get; } = [];

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel,
            EventId eventId,
            TState state,
            Exception? exception,
            Func<TState, Exception?, string> formatter
        ) => Lines.Add(formatter(state, exception));
    }
}
