using Dsr.Blazor.Modules.Accounts.Domain;
using Dsr.Blazor.Modules.Duplicates.Domain.Matching;
using Dsr.Blazor.Modules.Duplicates.Matching;
using Dsr.Blazor.Modules.Register.Domain;
using Dsr.Blazor.Tests.Builders;
using Microsoft.EntityFrameworkCore;

namespace Dsr.Blazor.Tests.Modules.Duplicates.Matching;

public class LookalikesTests
{
    static readonly Identity elijah = new()
    {
        GivenName = "Elijah",
        FamilyName = "Okonkwo",
        DateOfBirth = new(2005, 4, 7),
        NhsNumber = "999 000 0018",
    };

    [Fact]
    public async Task The_likeliest_stands_first_with_its_entry_and_strangers_are_left_out()
    {
        await using var register = await TestRegister.OpenAsync();
        await register.AddPersonAsync(
            details: TestPeople.Details("Marta", "Silva") with
            {
                NhsNumber = "999 000 0034",
                DateOfBirth = new(1980, 1, 1),
            }
        );
        await register.AddPersonAsync(Rating.Green, TestPeople.Details("Elija", "Okonkwo") with { NhsNumber = "" });
        var same = await register.AddPersonAsync(Rating.Red);

        var found = await FindAsync(register, elijah);

        Assert.Equal(["Elijah Okonkwo", "Elija Okonkwo"], found.Select(lookalike => lookalike.Name));
        Assert.Equal([Likelihood.Certain, Likelihood.Likely], found.Select(lookalike => lookalike.Likeness.Likelihood));
        Assert.Equal(
            (same.Id, Rating.Red, EntryStatus.Active, true),
            (found[0].Entry!.Id, found[0].Entry!.Rating, found[0].Entry!.Status, found[0].IsOnRegister)
        );
    }

    [Theory]
    [InlineData("Ward", "", "", "1990-04-07", "999 000 0081")] // two digits of the number swapped, all else unlike or unsaid
    [InlineData("Okonkwo", "Elijah", "", "2005-07-04", "")] // day and month swapped
    [InlineData("Okonkwo", "Elijah", "", "1995-04-07", "")] // ten years off
    [InlineData("Elijah", "Okonkwo", "", "", "")] // names swapped, no date
    [InlineData("Okonquo", "Elijah", "", "", "")] // by ear alone
    public async Task Each_way_of_being_wrong_is_narrowed_to(string family, string given, string preferred, string born, string number)
    {
        await using var register = await TestRegister.OpenAsync();
        var entry = await register.AddPersonAsync();
        var said = new Identity
        {
            GivenName = given.Length > 0 ? given : "Elijah",
            FamilyName = family,
            PreferredName = preferred,
            DateOfBirth = DateOnly.TryParse(born, System.Globalization.CultureInfo.InvariantCulture, out var day) ? day : null,
            NhsNumber = number,
        };

        Assert.Equal(entry.PersonId, Assert.Single(await FindAsync(register, said)).PersonId);
    }

    [Fact]
    public async Task Nobody_is_a_candidate_for_who_may_not_see_them()
    {
        await using var register = await TestRegister.OpenAsync();
        await register.AddPersonAsync();
        var mine = await register.AddStaffAsync("Layla Owen", Role.Keyworker);
        await register.AddPersonAsync(details: TestPeople.Details("Elijah", "Okonkwo") with { NhsNumber = "" }, keyworker: mine.AccountId);
        var council = await register.SaveAsync(db =>
            db.Add(new Organisation("Severnside City Council", OrganisationKind.Council, new DateOnly(2026, 1, 5), register.Act)).Entity
        );
        var partner = await register.AddStaffAsync("Amina Green", council.Id, Role.PartnerProfessional);
        var referrer = await register.AddStaffAsync("Tom Ellis", Role.Referrer);

        register.Actor = mine;
        Assert.Equal("", Assert.Single(await FindAsync(register, elijah)).NhsNumber?.ToString() ?? "");
        foreach (var other in new[] { partner, referrer })
        {
            register.Actor = other;
            Assert.Empty(await FindAsync(register, elijah));
        }
    }

    [Fact]
    public async Task A_closed_episode_is_told_and_an_open_one_before_it()
    {
        await using var register = await TestRegister.OpenAsync();
        var entry = await register.AddPersonAsync();
        await register.SaveAsync(db =>
        {
            db.Entries.Include(registerEntry => registerEntry.Decisions)
                .Single(registerEntry => registerEntry.Id == entry.Id)
                .Close(ClosureReason.RiskReduced, register.Act);
            return entry;
        });

        Assert.False(Assert.Single(await FindAsync(register, elijah)).IsOnRegister);

        await register.SaveAsync(db =>
            db.Add(new RegisterEntry(entry.RegisterId, entry.PersonId, "DSR-TEST-NEW", register.Act.Today, register.Act)).Entity
        );

        var again = Assert.Single(await FindAsync(register, elijah));
        Assert.Equal((true, "DSR-TEST-NEW"), (again.IsOnRegister, again.Entry!.Reference));
    }

    [Fact]
    public async Task No_more_than_ten_are_shown()
    {
        await using var register = await TestRegister.OpenAsync();
        for (var i = 0; i < 12; i++)
            await register.AddPersonAsync(details: TestPeople.Details() with { NhsNumber = "" });

        Assert.Equal(10, (await FindAsync(register, elijah)).Count);
    }

    [Fact]
    public async Task The_people_are_found_by_the_indexes_and_not_by_reading_them_all()
    {
        await using var register = await TestRegister.OpenAsync();

        var plan = await register.AskAsync(async db =>
        {
            var command = Lookalikes
                .Narrowed(db.People, elijah with { NhsNumber = "9990000081" })
                .Select(person => person.GivenName)
                .CreateDbCommand();
            command.CommandText = "EXPLAIN QUERY PLAN " + command.CommandText;
            await db.Database.OpenConnectionAsync();
            await using var reader = await command.ExecuteReaderAsync();
            var lines = new List<string>();
            while (await reader.ReadAsync())
                lines.Add(reader.GetString(3));
            return lines;
        });

        Assert.DoesNotContain(plan, line => line.StartsWith("SCAN", StringComparison.Ordinal));
        Assert.All(["IX_People_NhsNumber", "IX_People_DateOfBirth", "IX_People_FamilySound"], index =>
            Assert.Contains(plan, line => line.Contains(index, StringComparison.Ordinal))
        );
    }

    static Task<IReadOnlyList<Lookalike>> FindAsync(TestRegister register, Identity said) =>
        register.AskAsync(db => Lookalikes.OfAsync(db, register.Actor, said));
}
