using Dsr.Blazor.Kernel;
using Dsr.Blazor.Modules.Accounts.Domain;
using Dsr.Blazor.Tests.Builders;

namespace Dsr.Blazor.Tests.Modules.Accounts.Domain;

public class OrganisationTests
{
    static readonly DateOnly today = TestActs.Today;

    readonly Organisation school = new("Wychford School", OrganisationKind.School, null, TestActs.Sam);

    // Days from today: from, until, on which day, and whether it is a signatory then.
    [Theory]
    [InlineData(0, null, -1, false)]
    [InlineData(0, null, 0, true)]
    [InlineData(0, null, 9999, true)]
    [InlineData(-30, 0, 0, true)]
    [InlineData(-30, 0, 1, false)]
    [InlineData(1, 1, 0, false)]
    [InlineData(1, 1, 1, true)]
    [InlineData(1, 1, 2, false)]
    public void An_agreement_holds_from_its_first_day_to_its_last(int from, int? until, int day, bool holds)
    {
        school.Sign(today.AddDays(from), until is { } last ? today.AddDays(last) : null, TestActs.Sam);

        Assert.Equal(holds, school.AgreementOn(today.AddDays(day)) is not null);
        Assert.Equal(holds, Organisation.HasSignedOn(today.AddDays(day)).Compile()(school));
    }

    [Fact]
    public void What_is_taken_back_opens_nothing_from_that_day_on_and_stays_in_the_history()
    {
        school.Sign(today.AddDays(-30), null, TestActs.Sam);
        var agreement = school.AgreementOn(today)!;

        school.TakeBack(agreement.Id, "They left the area.", TestActs.At(5, "kai", "Kai Morris"));

        Assert.Equal(
            (true, false, false),
            (
                school.AgreementOn(today.AddDays(-1)) is not null,
                school.AgreementOn(today) is not null,
                school.AgreementOn(today.AddDays(1)) is not null
            )
        );
        Assert.Equal(("Kai Morris", "They left the area.", today), (agreement.EndedBy, agreement.EndReason, agreement.EndedOn));
        Assert.Throws<ConcurrentDecisionException>(() => school.TakeBack(agreement.Id, "Again.", TestActs.Sam));
        school.Sign(today, null, TestActs.Sam);
        Assert.NotNull(school.AgreementOn(today));
        Assert.Equal(2, school.Agreements.Count);
    }

    [Fact]
    public void What_is_taken_back_before_it_began_never_holds()
    {
        school.Sign(today.AddDays(10), null, TestActs.Sam);
        school.TakeBack(school.Agreements[0].Id, "A mistake.", TestActs.Sam);

        Assert.All(Enumerable.Range(0, 30), days => Assert.Null(school.AgreementOn(today.AddDays(days))));
    }

    [Theory]
    [InlineData(null, null, "missing")]
    [InlineData(0, -1, "before the first")]
    [InlineData(-10, -1, "The last day is over")]
    [InlineData(400, null, "more than a year ahead")]
    [InlineData(5, 8, "from 20 November 2026 to 30 November 2026")]
    [InlineData(-5, null, "from 20 November 2026 to 30 November 2026")]
    [InlineData(10, 12, "from 20 November 2026 to 30 November 2026")]
    public void Days_that_cannot_be_or_are_covered_already_are_refused(int? from, int? until, string says)
    {
        school.Sign(today, today.AddDays(10), TestActs.Sam);

        var refused = Assert.Throws<RefusedException>(() => school.Sign(Day(from), Day(until), TestActs.Sam));

        Assert.Contains(says, refused.Message, StringComparison.Ordinal);
        Assert.Single(school.Agreements);
    }

    [Fact]
    public void The_next_may_be_written_down_before_this_one_is_over()
    {
        school.Sign(today, today.AddDays(10), TestActs.Sam);
        school.Sign(today.AddDays(11), null, TestActs.Sam);

        Assert.All(new[] { 0, 10, 11, 500 }, days => Assert.NotNull(school.AgreementOn(today.AddDays(days))));
    }

    [Fact]
    public void Taking_back_needs_a_reason()
    {
        school.Sign(today, null, TestActs.Sam);

        Assert.Throws<RefusedException>(() => school.TakeBack(school.Agreements[0].Id, " ", TestActs.Sam));
        Assert.NotNull(school.AgreementOn(today));
    }

    static DateOnly? Day(int? days) => days is { } count ? today.AddDays(count) : null;
}
