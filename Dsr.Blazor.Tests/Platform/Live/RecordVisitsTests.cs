using Dsr.Blazor.Platform.Live;
using Microsoft.Extensions.Time.Testing;

namespace Dsr.Blazor.Tests.Platform.Live;

public class RecordVisitsTests
{
    static readonly Visitor sam = new("sam", "Sam Reid", "DSR lead"),
        layla = new("layla", "Layla Owen", "Keyworker");
    static readonly Guid record = Guid.NewGuid();

    readonly FakeTimeProvider time = TestClock.Start();
    int told;

    [Fact]
    public void Who_comes_is_seen_by_the_other_and_not_by_themselves()
    {
        var visits = new RecordVisits(time);
        using var mine = visits.Join(record, sam, () => told++);
        var before = told;

        using var theirs = visits.Join(record, layla, () => { });

        Assert.Equal(before + 1, told);
        Assert.Equal([layla], mine.Others);
        Assert.Equal([sam], theirs.Others);
    }

    [Fact]
    public void Two_tabs_count_once_and_each_has_to_be_left()
    {
        var visits = new RecordVisits(time);
        using var mine = visits.Join(record, sam, () => { });
        var (first, second) = (visits.Join(record, layla, () => { }), visits.Join(record, layla, () => { }));
        Assert.Equal([layla], mine.Others);
        Assert.Equal([sam], first.Others);

        first.Dispose();
        Assert.Equal([layla], mine.Others);
        second.Dispose();
        Assert.Empty(mine.Others);
    }

    [Fact]
    public void Another_record_is_another_place()
    {
        var visits = new RecordVisits(time);
        using var mine = visits.Join(record, sam, () => { });
        using var elsewhere = visits.Join(Guid.NewGuid(), layla, () => { });

        Assert.Empty(mine.Others);
    }

    [Fact]
    public void A_visit_that_says_nothing_ends_by_itself_and_the_others_are_told()
    {
        var visits = new RecordVisits(time);
        using var mine = visits.Join(record, sam, () => told++);
        using var silent = visits.Join(record, layla, () => { });

        time.Advance(RecordVisits.Expiry - TimeSpan.FromSeconds(1));
        Assert.Equal([layla], mine.Others);
        time.Advance(TimeSpan.FromSeconds(1));
        Assert.Empty(mine.Others);
        var before = told;
        mine.Stay();
        Assert.Equal(before + 1, told);

        silent.Stay();
        Assert.Equal([layla], mine.Others);
    }

    [Fact]
    public void Out_of_reach_is_away_and_back_again_is_here()
    {
        var visits = new RecordVisits(time);
        using var mine = visits.Join(record, sam, () => told++);
        using var theirs = visits.Join(record, layla, () => { });

        theirs.Pause();
        Assert.Empty(mine.Others);
        theirs.Stay();
        Assert.Equal([layla], mine.Others);
        theirs.Dispose();
        theirs.Stay();
        Assert.Empty(mine.Others);
    }
}
