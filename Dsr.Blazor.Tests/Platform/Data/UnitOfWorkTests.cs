using Dsr.Blazor.Modules.People.Domain;
using Dsr.Blazor.Modules.Register.Domain;
using Dsr.Blazor.Platform.Data;
using Dsr.Blazor.Platform.Security;
using Dsr.Blazor.Tests.Builders;
using Microsoft.EntityFrameworkCore;

namespace Dsr.Blazor.Tests.Platform.Data;

public class UnitOfWorkTests
{
    [Fact]
    public async Task A_save_by_nobody_is_refused()
    {
        await using var register = await TestRegister.OpenAsync();
        await using var db = await register.The<IDbContextFactory<DsrDb>>().CreateDbContextAsync();
        db.Add(Person.Record(TestPeople.Details(), register.Act));

        var failure = await Record.ExceptionAsync(() => db.SaveChangesAsync());

        Assert.IsType<InvalidOperationException>(failure);
        Assert.Equal(0, await register.AskAsync(read => read.People.CountAsync()));
    }

    [Fact]
    public async Task A_context_given_back_does_not_lend_its_actor_to_the_next()
    {
        await using var register = await TestRegister.OpenAsync();
        await (await register.The<UnitOfWork>().BeginAsync(Actor.Operator, "nothing")).DisposeAsync();

        Assert.Null(await register.AskAsync(db => Task.FromResult(db.Undertaking)));
    }

    [Fact]
    public async Task What_is_not_committed_leaves_nothing_behind()
    {
        await using var register = await TestRegister.OpenAsync();
        var links = await register.AskAsync(db => db.AuditEvents.CountAsync());
        await using (var change = await register.The<UnitOfWork>().BeginAsync(Actor.Operator, "half a change"))
        {
            change.Db.Add(Person.Record(TestPeople.Details(), change.Act));
            await change.Db.SaveChangesAsync();
        }

        Assert.Equal(0, await register.AskAsync(db => db.People.CountAsync()));
        Assert.Equal(links, await register.AskAsync(db => db.AuditEvents.CountAsync()));
    }

    [Fact]
    public async Task A_change_of_a_part_is_a_new_version_of_its_root()
    {
        await using var register = await TestRegister.OpenAsync();
        var entry = await register.AddPersonAsync();
        Assert.Equal(1, entry.Version);

        await using var change = await register.The<UnitOfWork>().BeginAsync(Actor.Operator, "proposed");
        var loaded = await change.Db.Entries.Include(registerEntry => registerEntry.Proposals).SingleAsync();
        loaded.Propose(Rating.Red, "Three attendances in ten days.", change.Act);
        await change.CommitAsync();

        Assert.Equal(2, await register.AskAsync(db => db.Entries.Select(registerEntry => registerEntry.Version).SingleAsync()));
    }

    [Fact]
    public async Task Writers_wait_for_one_another_and_none_is_lost()
    {
        await using var register = await TestRegister.OpenAsync();
        var entry = await register.AddPersonAsync();

        await Task.WhenAll(
            Enumerable
                .Range(0, 20)
                .Select(i =>
                    Task.Run(async () =>
                    {
                        await using var change = await register.The<UnitOfWork>().BeginAsync(Actor.Operator, "proposed");
                        var loaded = await change.Db.Entries.Include(registerEntry => registerEntry.Proposals).SingleAsync();
                        loaded.Propose(Rating.Red, $"Three attendances in ten days, number {i}.", change.Act);
                        await change.CommitAsync();
                    })
                )
        );

        Assert.Equal(
            20,
            await register.AskAsync(db =>
                db.Entries.Where(registerEntry => registerEntry.Id == entry.Id)
                    .Select(registerEntry => registerEntry.Proposals.Count)
                    .SingleAsync()
            )
        );
        Assert.Equal(21, await register.AskAsync(db => db.Entries.Select(registerEntry => registerEntry.Version).SingleAsync()));
    }
}
