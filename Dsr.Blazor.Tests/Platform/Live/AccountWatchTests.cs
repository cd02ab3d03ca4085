using System.Collections.Concurrent;
using Dsr.Blazor.Modules.Accounts;
using Dsr.Blazor.Modules.Accounts.Domain;
using Dsr.Blazor.Platform.Data;
using Dsr.Blazor.Platform.Live;
using Dsr.Blazor.Platform.Security;
using Dsr.Blazor.Platform.Security.Sessions;
using Dsr.Blazor.Platform.Security.SignIn;
using Dsr.Blazor.Tests.Builders;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;

namespace Dsr.Blazor.Tests.Platform.Live;

/// <summary>From a change of an account to its open pages.</summary>
public sealed class AccountWatchTests : IAsyncLifetime
{
    readonly ConcurrentQueue<SessionWord> heard = [];
    TestRegister register = null!;
    OpenSessions sessions = null!;
    AccountWatch watch = null!;
    IDisposable running = null!;

    public async ValueTask InitializeAsync()
    {
        register = await TestRegister.OpenAsync();
        // Word that follows on word waits a moment on the register's clock.
        running = register.Time.Run();
        sessions = new(new SignInSettings(), register.Time);
        watch = new(
            register.The<ChangeFeed>(),
            sessions,
            register.The<Accounts>(),
            register.The<IDbContextFactory<DsrDb>>(),
            register.Time,
            NullLogger<AccountWatch>.Instance
        );
        await register.The<ChangeFeed>().StartAsync(default);
        await watch.StartAsync(default);
    }

    public async ValueTask DisposeAsync()
    {
        running.Dispose();
        await watch.StopAsync(default);
        await register.The<ChangeFeed>().StopAsync(default);
        await register.DisposeAsync();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_closed_account_ends_its_sessions_also_when_a_command_beside_the_server_closed_it(bool beside)
    {
        var sam = await register.AddStaffAsync("Sam Reid", Role.Lead);
        var priya = await register.AddStaffAsync("Priya Kaur", Role.Coordinator);
        var (his, hers) = (Open(sam), Open(priya));
        var subject = await register.AskAsync(db =>
            db.Accounts.Where(account => account.Id == sam.AccountId).Select(account => account.Subject).SingleAsync()
        );

        await using var other = await register.BesideAsync();
        await (beside ? other : register).The<StaffAccounts>().CloseAsync(subject);

        await EventuallyAsync(() => !sessions.IsOpen(his));
        Assert.Equal(SessionEnd.AccountClosed, Assert.Single(heard, word => word.State == SessionState.Ended).By);
        Assert.True(sessions.IsOpen(hers));
    }

    [Fact]
    public async Task Other_roles_are_told_to_the_pages_of_that_account_alone()
    {
        var (sam, priya) = (
            await register.AddStaffAsync("Sam Reid", Role.Lead),
            await register.AddStaffAsync("Priya Kaur", Role.Coordinator)
        );
        await HeardAsync();
        var his = Open(sam);
        Open(priya);

        await ChangeAsync(
            db => db.Accounts.Where(account => account.Id == sam.AccountId),
            (_, account) =>
            {
                account.Deactivate();
                account.Reopen(account.Name, account.Email, [Role.Analyst], account.OrganisationId);
            }
        );

        await EventuallyAsync(() => heard.Any(word => word.IsAccountChanged));
        Assert.Single(heard);
        Assert.True(sessions.IsOpen(his));
    }

    [Fact]
    public async Task What_changes_of_an_organisation_is_told_to_everybody_who_works_there()
    {
        var school = await register.SaveAsync(db =>
            db.Add(new Organisation("Wychford School", OrganisationKind.School, null, register.Act)).Entity
        );
        var tess = await register.AddStaffAsync("Tess Ward", school.Id, Role.PartnerProfessional);
        var sam = await register.AddStaffAsync("Sam Reid", Role.Lead);
        await HeardAsync();
        Open(tess);
        Open(sam);

        await ChangeAsync(db => db.Organisations, (_, organisation) => organisation.Sign(new(2026, 11, 19), null, register.Act));

        await EventuallyAsync(() => heard.Any(word => word.IsAccountChanged));
        Assert.Single(heard);
    }

    SessionId Open(Actor actor)
    {
        var session = sessions.Begin(actor.AccountId!.Value);
        sessions.Follow(session, heard.Enqueue);
        return session;
    }

    async Task ChangeAsync<T>(Func<DsrDb, IQueryable<T>> which, Action<DsrDb, T> change)
        where T : class
    {
        await using var work = await register.The<UnitOfWork>().BeginAsync(Actor.Operator, "changed an account");
        change(work.Db, await which(work.Db).SingleAsync());
        await work.CommitAsync();
    }

    // What was committed before has been told, so that what is heard later comes from later.
    static Task HeardAsync() => Task.Delay(1500, TestContext.Current.CancellationToken);

    static async Task EventuallyAsync(Func<bool> holds)
    {
        for (var tries = 0; tries < 200 && !holds(); tries++)
            await Task.Delay(50, TestContext.Current.CancellationToken);
        Assert.True(holds());
    }
}
