using Dsr.Blazor.Kernel.Policy;
using Dsr.Blazor.Kernel.Time;
using Dsr.Blazor.Modules.Inpatient.Domain;
using Dsr.Blazor.Modules.People.Domain;
using Dsr.Blazor.Tests.Builders;

namespace Dsr.Blazor.Tests.Modules.Inpatient.Domain;

public class StayDeadlinesTests
{
    static readonly DateOnly grown = new(1990, 1, 1),
        child = new(2012, 1, 1);

    static StayDeadlines On(int daysAgo, DateOnly birth, EhcPlan plan = EhcPlan.No) =>
        StayDeadlines.Of(
            TestActs.Today.AddDays(-daysAgo),
            birth,
            plan,
            PolicyBook.Defaults,
            WorkingCalendar.EnglandAndWales,
            TestActs.Today
        );

    [Fact]
    public void A_grown_up_has_a_CTR_in_28_days_and_a_child_or_somebody_with_a_plan_a_CETR_in_14()
    {
        Assert.Equal(TestActs.Today.AddDays(28), On(0, grown).Review.Due);
        Assert.Equal(TestActs.Today.AddDays(28), On(0, grown, EhcPlan.NotYetKnown).Review.Due);
        Assert.Equal(TestActs.Today.AddDays(14), On(0, child).Review.Due);
        Assert.Equal(TestActs.Today.AddDays(14), On(0, new(2005, 4, 7), EhcPlan.Yes).Review.Due);
    }

    // Days since admission, and days until the next visit: every 56 for a grown-up, every 42 for a child.
    [Theory]
    [InlineData(0, 56, 42)]
    [InlineData(1, 55, 41)]
    [InlineData(42, 14, 0)]
    [InlineData(43, 13, 41)]
    [InlineData(56, 0, 28)]
    [InlineData(57, 55, 27)]
    [InlineData(112, 0, 14)]
    public void The_next_visit_falls_on_the_next_multiple_of_its_weeks(int daysAgo, int forGrown, int forChild)
    {
        Assert.Equal(TestActs.Today.AddDays(forGrown), On(daysAgo, grown).NextVisit.Due);
        Assert.Equal(TestActs.Today.AddDays(forChild), On(daysAgo, child).NextVisit.Due);
    }
}
