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
        await using var register = await TestRegister.Open();
        var person = (await register.AddPerson()).PersonId;
        var about = register.The<AboutPeople>();
        await about.Change(person, Says(("language", "Polish"), ("gp", "")), Says(), cancel);

        var joined = await about.Change(
            person,
            Says(("language", ""), ("gp", "Wychford Surgery")),
            Says(("language", ""), ("gp", "")),
            cancel
        );
        var both = await about.Change(person, Says(("language", "Urdu")), Says(("language", "")), cancel);

        Assert.True(joined.IsClean);
        Assert.Equal(["First language"], both.Conflicts.Select(fieldConflict => fieldConflict.Mine.Label));
        Assert.Equal(
            new Dictionary<string, string> { ["language"] = "Polish", ["gp"] = "Wychford Surgery" },
            (await about.Read(person, cancel)).Answers
        );
        Assert.Equal(1, await register.Ask(db => db.About.CountAsync()));
    }

    [Fact]
    public async Task A_field_that_policy_turned_off_is_kept_and_neither_shown_nor_changed()
    {
        await using var register = await TestRegister.Open();
        var person = (await register.AddPerson()).PersonId;
        var about = register.The<AboutPeople>();
        await about.Change(person, Says(("language", "Polish"), ("gp", "Wychford Surgery")), Says(), cancel);
        await register.Save(db => db.Add(new PolicySetting(AboutPolicies.Asked, """["gp"]""", new(2020, 1, 1), register.Act)));

        // Another process reads the policy afresh, as this one does when its feed runs.
        await using var beside = await register.Beside();
        about = beside.The<AboutPeople>();
        await about.Change(person, Says(("language", "Urdu"), ("gp", "Elm Surgery")), Says(("gp", "Wychford Surgery")), cancel);

        Assert.Equal(["gp"], (await about.Read(person, cancel)).Answers.Keys);
        Assert.Equal(
            ("Polish", "Elm Surgery"),
            await register.Ask(db => db.About.AsNoTracking().Select(aboutMe => aboutMe.Answers).SingleAsync()) is { } kept
                ? (kept["language"], kept["gp"])
                : default
        );
    }

    [Fact]
    public async Task A_keyworker_reads_and_writes_their_own_person_alone()
    {
        await using var register = await TestRegister.Open();
        var layla = await register.AddStaff("Layla Owen", Role.Keyworker);
        var (own, other) = ((await register.AddPerson(keyworker: layla.AccountId)).PersonId, (await register.AddPerson()).PersonId);
        register.Actor = layla;
        var about = register.The<AboutPeople>();

        await about.Change(own, Says(("matters", "Trains.")), Says(), cancel);

        Assert.Equal("Trains.", (await about.Read(own, cancel)).Answers["matters"]);
        await Assert.ThrowsAsync<NotThereException>(() => about.Read(other, cancel));
        await Assert.ThrowsAsync<NotThereException>(() => about.Change(other, Says(("matters", "x")), Says(), cancel));
        await Assert.ThrowsAsync<NotThereException>(() => about.Read(Guid.NewGuid(), cancel));
    }

    [Fact]
    public async Task A_referrer_reads_nothing_of_it()
    {
        await using var register = await TestRegister.Open();
        var person = (await register.AddPerson()).PersonId;
        register.Actor = await register.AddStaff("Tom Ellis", Role.Referrer);

        await Assert.ThrowsAsync<NotThereException>(() => register.The<AboutPeople>().Read(person, cancel));
    }

    static Dictionary<string, string> Says(params (string Field, string Answer)[] answers) =>
        answers.ToDictionary(pair => pair.Field, pair => pair.Answer);
}
