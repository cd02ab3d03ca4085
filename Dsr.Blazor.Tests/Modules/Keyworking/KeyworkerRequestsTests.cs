using Dsr.Blazor.Kernel;
using Dsr.Blazor.Modules.Accounts.Domain;
using Dsr.Blazor.Modules.Keyworking;
using Dsr.Blazor.Modules.Keyworking.Domain;
using Dsr.Blazor.Modules.Register.Domain;
using Dsr.Blazor.Modules.Tasks.Domain;
using Dsr.Blazor.Platform.Security;
using Dsr.Blazor.Tests.Builders;
using Microsoft.EntityFrameworkCore;

namespace Dsr.Blazor.Tests.Modules.Keyworking;

public class KeyworkerRequestsTests
{
    static CancellationToken cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_allocated_keyworker_sees_the_person_until_keyworking_ends()
    {
        await using var register = await TestRegister.OpenAsync();
        var layla = await register.AddStaffAsync("Layla Owen", Role.Keyworker);
        var person = (await register.AddPersonAsync()).PersonId;
        var requests = register.The<KeyworkerRequests>();
        await requests.AskAsync(person, "Rated Amber.", cancel);
        var id = (await requests.OfAsync(person, cancel)).Single().Id;
        await requests.AcceptAsync(id, cancel);
        Assert.False(await SeesAsync(register, layla, person));

        await requests.AllocateAsync(id, new() { Name = "Layla Owen", AccountId = layla.AccountId }, cancel);
        Assert.True(await SeesAsync(register, layla, person));
        await requests.EndAsync(id, "He moved away.", cancel);

        Assert.False(await SeesAsync(register, layla, person));
        Assert.Equal(
            [KeyworkerStatus.Requested, KeyworkerStatus.Accepted, KeyworkerStatus.Allocated, KeyworkerStatus.Ended],
            (await requests.OfAsync(person, cancel)).Single().Steps.Select(step => step.Status)
        );
    }

    [Fact]
    public async Task Asking_does_the_task_that_the_rating_made_and_is_done_once()
    {
        await using var register = await TestRegister.OpenAsync();
        var entry = await register.AddPersonAsync();
        await register.SaveAsync(db =>
            db.Add(
                new TeamTask(TeamTaskKind.AskForKeyworker, "Ask for a keyworker.", TestActs.InDays(5), null, entry.PersonId, register.Act)
            )
        );
        var requests = register.The<KeyworkerRequests>();

        await requests.AskAsync(entry.PersonId, "Rated Amber.", cancel);

        Assert.NotNull((await register.AskAsync(db => db.TeamTasks.SingleAsync())).DoneAt);
        await Assert.ThrowsAsync<RefusedException>(() => requests.AskAsync(entry.PersonId, "Again.", cancel));
    }

    [Theory]
    [InlineData(true, false, KeyworkerStatus.Ended)]
    [InlineData(false, true, KeyworkerStatus.Ended)]
    [InlineData(false, false, KeyworkerStatus.Requested)]
    public async Task The_night_ends_it_on_the_26th_birthday_and_when_the_episode_is_closed(
        bool birthday,
        bool closed,
        KeyworkerStatus after
    )
    {
        await using var register = await TestRegister.OpenAsync();
        var today = register.Act.Today;
        var entry = await register.AddPersonAsync(
            details: TestPeople.Details() with
            {
                DateOfBirth = today.AddDays(birthday ? 1 : 2).AddYears(-26),
            }
        );
        var requests = register.The<KeyworkerRequests>();
        await requests.AskAsync(entry.PersonId, "Rated Amber.", cancel);
        if (closed)
            await register.SaveAsync(db =>
            {
                db.Attach(entry).Entity.Close(ClosureReason.RiskReduced, register.Act);
                return entry;
            });
        register.Time.Advance(TimeSpan.FromDays(1));

        await requests.EndWhatIsOverAsync(cancel);

        Assert.Equal(after, (await requests.OfAsync(entry.PersonId, cancel)).Single().Status);
    }

    [Fact]
    public async Task A_keyworker_asks_for_their_own_person_alone()
    {
        await using var register = await TestRegister.OpenAsync();
        var layla = await register.AddStaffAsync("Layla Owen", Role.Keyworker);
        var other = (await register.AddPersonAsync()).PersonId;
        register.Actor = layla;

        await Assert.ThrowsAsync<NotFoundException>(() => register.The<KeyworkerRequests>().AskAsync(other, "Rated Amber.", cancel));
        await Assert.ThrowsAsync<NotFoundException>(() => register.The<KeyworkerRequests>().OfAsync(other, cancel));
    }

    static Task<bool> SeesAsync(TestRegister register, Actor actor, Guid person) =>
        register.AskAsync(db => PersonVisibility.People(db, actor, Permission.SeePeople).AnyAsync(candidate => candidate.Id == person));
}
