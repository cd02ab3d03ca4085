using Dsr.Blazor.Modules.Accounts.Domain;
using Dsr.Blazor.Modules.Duplicates.Domain;
using Dsr.Blazor.Modules.PersonRecord.Pages.Timeline;
using Dsr.Blazor.Modules.Register.Domain;
using Dsr.Blazor.Platform.Data;
using Dsr.Blazor.Platform.Security;
using Dsr.Blazor.Tests.Builders;
using Microsoft.EntityFrameworkCore;

namespace Dsr.Blazor.Tests.Modules.PersonRecord.Pages.Timeline;

/// <summary>What was found of two people at once says something of both.</summary>
public class TwoPeopleTests
{
    static readonly CancellationToken cancel = TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(false, false)]
    [InlineData(true, true)]
    public async Task A_keyworker_reads_what_was_found_of_two_only_where_both_are_theirs(bool both, bool told)
    {
        await using var register = await TestRegister.OpenAsync();
        var layla = await register.AddStaffAsync("Layla Owen", Role.Keyworker);
        var mine = await register.AddPersonAsync(keyworker: layla.AccountId);
        var other = await register.AddPersonAsync(
            details: TestPeople.Details("Maya", "Sharma") with
            {
                NhsNumber = "",
            },
            keyworker: both ? layla.AccountId : null
        );
        await register.SaveAsync(db =>
            db.Add(
                new ToldApart(mine.PersonId, other.PersonId, "Maya Sharma of the same street, known to the crisis team.", register.Act)
            ).Entity
        );
        await register.SaveAsync(db =>
            db.Add(
                new RecordMerge(
                    new(mine.PersonId, other.PersonId, [], [], "Both came from the crisis team with Maya’s number."),
                    register.Act
                )
            ).Entity
        );

        var all = await SaidAsync(register, mine);
        register.Actor = layla;
        var hers = await SaidAsync(register, mine);

        Assert.Contains("Maya Sharma of the same street", all, StringComparison.Ordinal);
        Assert.Contains("Both came from the crisis team", all, StringComparison.Ordinal);
        Assert.Equal(told, hers.Contains("Maya", StringComparison.Ordinal));
        Assert.Equal(told, hers.Contains("not the same person", StringComparison.Ordinal));
        Assert.Equal(told, hers.Contains("merge", StringComparison.Ordinal));
        Assert.Contains("Joined the register", hers, StringComparison.Ordinal);
    }

    static async Task<string> SaidAsync(TestRegister register, RegisterEntry entry)
    {
        var timelines = new Timelines(register.The<Authorizer>(), register.The<IDbContextFactory<DsrDb>>());
        var since = await timelines.SinceAsync(entry.PersonId, 0, TimelineSort.Changes, cancel);
        return string.Join(
            "\n",
            (await timelines.ReadAsync(entry.PersonId, null, 50, cancel))
                .Shown.Concat(since.Select(saved => saved.Said))
                .Select(said => $"{said.What} {said.Words}")
        );
    }
}
