using Dsr.Blazor.Kernel;
using Dsr.Blazor.Modules.Accounts.Domain;
using Dsr.Blazor.Modules.Duplicates;
using Dsr.Blazor.Platform.Security;
using Dsr.Blazor.Tests.Builders;
using Microsoft.EntityFrameworkCore;

namespace Dsr.Blazor.Tests.Modules.Duplicates;

public class DuplicateRecordsTests
{
    [Fact]
    public async Task A_record_names_who_may_be_the_same_person_and_the_page_the_pair()
    {
        await using var two = await TwoRecords.OpenAsync();
        await two.Register.AddPersonAsync(
            details: TestPeople.Details("Marta", "Silva") with
            {
                NhsNumber = "999 000 0034",
                DateOfBirth = new(1980, 1, 1),
            }
        );
        two.Register.Actor = two.Priya;

        var alike = Assert.Single(await two.Register.The<DuplicateRecords>().OfAsync(two.Stays.PersonId));
        Assert.Equal(two.Goes.PersonId, alike.PersonId);
        Assert.NotEmpty(alike.Likeness.Reasons);
        var pair = Assert.Single((await two.Register.The<DuplicateRecords>().LikelyAsync()).Shown);
        Assert.Equal(new[] { two.Stays.PersonId, two.Goes.PersonId }.Order(), new[] { pair.One.Id, pair.Other.Id }.Order());
        Assert.Equal(
            2,
            await two.Register.AskAsync(db =>
                db.ReadEvents.CountAsync(readEvent => readEvent.ActorId == two.Priya.Id && readEvent.Kind == "Listed")
            )
        );
    }

    [Fact]
    public async Task Nobody_is_named_to_who_may_not_see_them()
    {
        await using var two = await TwoRecords.OpenAsync();
        var layla = await two.Register.AddStaffAsync("Layla Owen", Role.Keyworker);
        await two.Register.SaveAsync(db =>
            db.People.Include(person => person.Involvements)
                .Single(person => person.Id == two.Stays.PersonId)
                .Involve(new() { Name = "Layla Owen", AccountId = layla.AccountId }, two.Register.Act)
        );
        two.Register.Actor = layla;

        Assert.Empty(await two.Register.The<DuplicateRecords>().OfAsync(two.Stays.PersonId));
        await Assert.ThrowsAsync<NotFoundException>(() => two.Register.The<DuplicateRecords>().OfAsync(two.Goes.PersonId));
        await Assert.ThrowsAsync<ForbiddenException>(() => two.Register.The<DuplicateRecords>().LikelyAsync());
        await Assert.ThrowsAsync<ForbiddenException>(() =>
            two.Register.The<DuplicateRecords>().TellApartAsync(two.Stays.PersonId, two.Goes.PersonId, "They are cousins.")
        );
    }

    [Fact]
    public async Task Two_who_were_told_apart_are_not_proposed_again_also_when_one_was_merged_with_a_third()
    {
        await using var two = await TwoRecords.OpenAsync();
        var third = await two.Register.AddPersonAsync(details: TestPeople.Details("Elija") with { NhsNumber = "" });
        two.Register.Actor = two.Priya;
        await Assert.ThrowsAsync<RefusedException>(() =>
            two.Register.The<DuplicateRecords>().TellApartAsync(third.PersonId, two.Goes.PersonId, "no")
        );
        await two
            .Register.The<DuplicateRecords>()
            .TellApartAsync(third.PersonId, two.Goes.PersonId, "They are cousins: both were in the room.");

        Assert.Equal(
            [two.Stays.PersonId],
            (await two.Register.The<DuplicateRecords>().OfAsync(third.PersonId)).Select(lookalike => lookalike.PersonId)
        );
        Assert.Equal(
            [two.Stays.PersonId],
            (await two.Register.The<DuplicateRecords>().OfAsync(two.Goes.PersonId)).Select(lookalike => lookalike.PersonId)
        );
        await two.MergeAsync();
        Assert.Empty(await two.Register.The<DuplicateRecords>().OfAsync(third.PersonId));
        Assert.Empty((await two.Register.The<DuplicateRecords>().LikelyAsync()).Shown);
    }

    [Fact]
    public async Task A_pair_that_waits_for_the_lead_is_not_listed_as_new()
    {
        await using var two = await TwoRecords.OpenAsync();
        await two.ProposeAsync();

        Assert.Empty((await two.Register.The<DuplicateRecords>().LikelyAsync()).Shown);
        Assert.Single(await two.Register.The<MergeReading>().AllAsync());
    }

    [Theory]
    [InlineData("Okonkwo", "Elijah", "2005-04-07", "", true)] // all but the number
    [InlineData("Okonkwo", "Elijah", "2005-07-04", "", true)] // day and month swapped
    [InlineData("Okonkwo", "Elijah", "1995-04-07", "", true)] // ten years off
    [InlineData("Smith", "Anna", "1950-01-01", "999 000 0018", true)] // the number alone
    [InlineData("Okonkwo", "Elijah", "1971-12-30", "", false)] // a namesake
    [InlineData("Silva", "Marta", "2005-04-07", "", false)] // born on one day
    public async Task The_page_finds_each_way_in_which_one_person_is_twice_and_leaves_namesakes_out(
        string family,
        string given,
        string born,
        string number,
        bool found
    )
    {
        await using var register = await TestRegister.OpenAsync();
        await register.AddPersonAsync();
        await register.AddPersonAsync(
            details: TestPeople.Details(given, family) with
            {
                DateOfBirth = DateOnly.Parse(born, System.Globalization.CultureInfo.InvariantCulture),
                NhsNumber = number,
            }
        );
        register.Actor = await register.AddStaffAsync("Priya Kaur", Role.Coordinator);

        Assert.Equal(found ? 1 : 0, (await register.The<DuplicateRecords>().LikelyAsync()).Total);
    }
}
