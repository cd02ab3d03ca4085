using Dsr.Blazor.Kernel.Policy;
using Dsr.Blazor.Modules.Accounts.Domain;
using Dsr.Blazor.Modules.People;
using Dsr.Blazor.Modules.People.Domain.About;
using Dsr.Blazor.Platform.Security;
using Dsr.Blazor.Tests.Builders;
using Microsoft.EntityFrameworkCore;

namespace Dsr.Blazor.Tests.Modules.People;

public class AboutPeopleTests
{
    static CancellationToken cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_two_write_of_different_things_is_joined_and_what_both_wrote_is_handed_back()
    {
        await using var register = await TestRegister.OpenAsync();
        var person = (await register.AddPersonAsync()).PersonId;
        var about = register.The<AboutPeople>();
        await about.ChangeAsync(person, Says(("language", "Polish"), ("gp", "")), Says(), cancel);

        var joined = await about.ChangeAsync(
            person,
            Says(("language", ""), ("gp", "Wychford Surgery")),
            Says(("language", ""), ("gp", "")),
            cancel
        );
        var both = await about.ChangeAsync(person, Says(("language", "Urdu")), Says(("language", "")), cancel);

        Assert.True(joined.IsClean);
        Assert.Equal(["First language"], both.Conflicts.Select(fieldConflict => fieldConflict.Mine.Label));
        Assert.Equal(
            new Dictionary<string, string> { ["language"] = "Polish", ["gp"] = "Wychford Surgery" },
            (await about.ReadAsync(person, cancel)).Answers
        );
        Assert.Equal(1, await register.AskAsync(db => db.About.CountAsync()));
    }

    [Fact]
    public async Task A_field_that_policy_turned_off_is_kept_and_neither_shown_nor_changed()
    {
        await using var register = await TestRegister.OpenAsync();
        var person = (await register.AddPersonAsync()).PersonId;
        var about = register.The<AboutPeople>();
        await about.ChangeAsync(person, Says(("language", "Polish"), ("gp", "Wychford Surgery")), Says(), cancel);
        await register.SaveAsync(db => db.Add(new PolicySetting(AboutPolicies.Asked, """["gp"]""", new(2020, 1, 1), register.Act)));

        // Another process reads the policy afresh, as this one does when its feed runs.
        await using var beside = await register.BesideAsync();
        about = beside.The<AboutPeople>();
        await about.ChangeAsync(person, Says(("language", "Urdu"), ("gp", "Elm Surgery")), Says(("gp", "Wychford Surgery")), cancel);

        Assert.Equal(["gp"], (await about.ReadAsync(person, cancel)).Answers.Keys);
        Assert.Equal(
            ("Polish", "Elm Surgery"),
            await register.AskAsync(db => db.About.AsNoTracking().Select(aboutMe => aboutMe.Answers).SingleAsync()) is { } kept
                ? (kept["language"], kept["gp"])
                : default
        );
    }

    [Fact]
    public async Task A_keyworker_reads_and_writes_their_own_person_alone()
    {
        await using var register = await TestRegister.OpenAsync();
        var layla = await register.AddStaffAsync("Layla Owen", Role.Keyworker);
        var (own, other) = (
            (await register.AddPersonAsync(keyworker: layla.AccountId)).PersonId,
            (await register.AddPersonAsync()).PersonId
        );
        register.Actor = layla;
        var about = register.The<AboutPeople>();

        await about.ChangeAsync(own, Says(("matters", "Trains.")), Says(), cancel);

        Assert.Equal("Trains.", (await about.ReadAsync(own, cancel)).Answers["matters"]);
        await Assert.ThrowsAsync<NotFoundException>(() => about.ReadAsync(other, cancel));
        await Assert.ThrowsAsync<NotFoundException>(() => about.ChangeAsync(other, Says(("matters", "x")), Says(), cancel));
        await Assert.ThrowsAsync<NotFoundException>(() => about.ReadAsync(Guid.NewGuid(), cancel));
    }

    [Fact]
    public async Task A_referrer_reads_nothing_of_it()
    {
        await using var register = await TestRegister.OpenAsync();
        var person = (await register.AddPersonAsync()).PersonId;
        register.Actor = await register.AddStaffAsync("Tom Ellis", Role.Referrer);

        await Assert.ThrowsAsync<NotFoundException>(() => register.The<AboutPeople>().ReadAsync(person, cancel));
    }

    static Dictionary<string, string> Says(params (string Field, string Answer)[] answers) =>
        answers.ToDictionary(pair => pair.Field, pair => pair.Answer);
}
