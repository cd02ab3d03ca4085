using Dsr.Blazor.Kernel.Policy;
using Dsr.Blazor.Kernel.Time;
using Dsr.Blazor.Modules.People.Domain;
using Dsr.Blazor.Modules.Tasks.Domain;
using Dsr.Blazor.Tests.Builders;

namespace Dsr.Blazor.Tests.Modules.Tasks.Domain;

public class AgeTasksTests
{
    static readonly DateOnly longAgo = new(2020, 1, 1);

    static string Made(
        string born,
        string today,
        DateOnly? added = null,
        PolicyBook? policy = null,
        params (TeamTaskKind, DateOnly)[] before
    )
    {
        var act = TestActs.Sam with { Today = DateOnly.Parse(today, null) };
        var tasks = AgeTasks.For(
            new(Guid.NewGuid(), DateOnly.Parse(born, null), EhcPlan.No, added ?? longAgo),
            before.ToHashSet(),
            policy ?? PolicyBook.Defaults,
            WorkingCalendar.EnglandAndWales,
            act
        );
        return string.Join(", ", tasks.Select(task => $"{task.Kind} {task.Due:yyyy-MM-dd}"));
    }

    // 12 weeks before 16 and 26, 26 weeks before 18, and as long after, for a night that was missed.
    [Theory]
    [InlineData("2011-06-01", "2027-03-08", "")]
    [InlineData("2011-06-01", "2027-03-09", "Turns16 2027-06-01")]
    [InlineData("2011-06-01", "2027-06-01", "Turns16 2027-06-01")]
    [InlineData("2011-06-01", "2027-08-24", "Turns16 2027-06-01")]
    [InlineData("2011-06-01", "2027-08-25", "")]
    [InlineData("2011-06-01", "2028-12-01", "Turns18 2029-06-01")]
    [InlineData("2011-06-01", "2028-11-30", "")]
    [InlineData("2011-06-01", "2037-03-09", "Turns26 2037-06-01")]
    [InlineData("2011-06-01", "2037-03-08", "")]
    [InlineData("1990-06-01", "2027-03-09", "")]
    [InlineData("2026-01-01", "2026-11-20", "")]
    // Born on 29 February: the age is reached on 1 March in the other years.
    [InlineData("2012-02-29", "2027-12-06", "")]
    [InlineData("2012-02-29", "2027-12-07", "Turns16 2028-02-29")]
    [InlineData("2012-02-29", "2029-08-31", "Turns18 2030-03-01")]
    [InlineData("2012-02-29", "2029-08-30", "")]
    [InlineData("2012-02-29", "2037-12-07", "Turns26 2038-03-01")]
    public void A_birthday_brings_its_task_weeks_ahead(string born, string today, string made) => Assert.Equal(made, Made(born, today));

    [Fact]
    public void What_was_made_is_not_made_again_and_a_birthday_put_right_is_another()
    {
        Assert.Equal("", Made("2011-06-01", "2027-03-20", before: (TeamTaskKind.Turns16, new(2027, 6, 1))));
        Assert.Equal("Turns16 2027-05-01", Made("2011-05-01", "2027-03-20", before: (TeamTaskKind.Turns16, new(2027, 6, 1))));
        Assert.Equal("Turns16 2027-06-01", Made("2011-06-01", "2027-03-20", before: (TeamTaskKind.Turns18, new(2027, 6, 1))));
    }

    [Fact]
    public void Who_joined_after_the_birthday_was_asked_at_that_age_already()
    {
        Assert.Equal("", Made("2011-06-01", "2027-06-10", added: new(2027, 6, 2)));
        Assert.Equal("Turns16 2027-06-01", Made("2011-06-01", "2027-06-10", added: new(2027, 6, 1)));
    }

    [Fact]
    public void How_long_ahead_is_policy()
    {
        var policy = new PolicyBook([
            new PolicySetting(AgePolicies.WeeksBefore16, PolicyBook.Write(AgePolicies.WeeksBefore16, 4), longAgo, TestActs.Sam),
        ]);

        Assert.Equal("", Made("2011-06-01", "2027-05-03", policy: policy));
        Assert.Equal("Turns16 2027-06-01", Made("2011-06-01", "2027-05-04", policy: policy));
    }

    [Theory]
    [InlineData(EhcPlan.Yes, "Reviews stay C(E)TRs for children")]
    [InlineData(EhcPlan.No, "Reviews are those for adults from then on.")]
    [InlineData(EhcPlan.NotYetKnown, "Find out whether there is an EHC plan")]
    public void At_18_the_plan_decides_the_kind_of_review(EhcPlan plan, string words)
    {
        var task = Assert.Single(
            AgeTasks.For(
                new(Guid.NewGuid(), TestActs.Today.AddYears(-18), plan, longAgo),
                new HashSet<(TeamTaskKind, DateOnly)>(),
                PolicyBook.Defaults,
                WorkingCalendar.EnglandAndWales,
                TestActs.Sam
            )
        );

        Assert.Contains(words, task.Words, StringComparison.Ordinal);
        Assert.StartsWith("Turns 18 on 20 November 2026.", task.Words, StringComparison.Ordinal);
        Assert.Equal("the 18th birthday, made known on 20 November 2026", task.Working);
    }
}
