using Dsr.Blazor.Modules.People.Domain;
using Dsr.Blazor.Modules.Register;
using Dsr.Blazor.Modules.Register.Domain;
using Dsr.Blazor.Modules.Register.Pages;
using Dsr.Blazor.Platform.Live;

namespace Dsr.Blazor.Tests.Modules.Register.Pages;

public class ShownRowsTests
{
    static readonly DateTimeOffset now = new(2026, 11, 20, 12, 0, 0, TimeSpan.Zero);
    readonly ShownRows shown = new();
    readonly RegisterRow first = Row("Bailey"),
        second = Row("Okonkwo");

    [Fact]
    public void A_changed_row_stays_where_it_stands_and_is_marked_for_a_while()
    {
        Show(new());
        Take(second with { LastSequence = 2 });

        Assert.Equal(["Bailey", "Okonkwo"], shown.Rows!.Select(row => row.FamilyName));
        Assert.Equal((RowMark.None, RowMark.Changed), (shown.MarkOf(first), shown.MarkOf(second)));
        Assert.False(shown.Fade(now + TimeSpan.FromSeconds(11)));
        Assert.True(shown.Fade(now + TimeSpan.FromSeconds(12)));
        Assert.Equal(RowMark.None, shown.MarkOf(second));
        Assert.Equal(0, shown.Moved);
    }

    [Fact]
    public void A_change_that_would_move_the_row_is_counted_and_taken_back_when_it_is_undone()
    {
        Show(new() { Sort = RegisterSort.Rating });
        Take(second with { LastSequence = 2, Rating = Rating.Red });
        Assert.Equal(1, shown.Moved);
        Take(second with { LastSequence = 3 });
        Assert.Equal(0, shown.Moved);
    }

    [Fact]
    public void A_change_that_the_filter_would_drop_moves_the_row_whatever_the_sort()
    {
        Show(new() { Sort = RegisterSort.Name, Ratings = [Rating.Green] });
        Take(second with { LastSequence = 2, Rating = Rating.Red });
        Assert.Equal(1, shown.Moved);
    }

    [Fact]
    public void Who_left_stays_on_the_screen_and_who_joined_is_counted()
    {
        Show(new());
        shown.Take([first.EntryId], new Dictionary<Guid, RegisterRow>(), now);
        shown.Count(before: 10, after: 11, goneNow: 1);

        Assert.Equal((RowMark.Gone, 1, 2), (shown.MarkOf(first), shown.Gone, shown.Joined));
        Assert.Equal(2, shown.Rows!.Count);
        Show(new());
        Assert.Equal((0, 0), (shown.Gone, shown.Joined));
    }

    [Fact]
    public void A_row_that_did_not_change_is_the_same_row_and_bears_no_mark()
    {
        Show(new());
        Take(first with { });
        Assert.Same(first, shown.Rows![0]);
        Assert.Equal(RowMark.None, shown.MarkOf(first));
    }

    [Fact]
    public void Only_rows_of_people_whom_a_notice_names_are_touched()
    {
        Show(new());
        Assert.Equal(
            [second.EntryId],
            shown.TouchedBy([new ChangeNotice(5, [new("Person", second.PersonId, second.PersonId), new("Meeting", Guid.NewGuid(), null)])])
        );
        Assert.Empty(shown.TouchedBy([new ChangeNotice(6, [new("Person", Guid.NewGuid(), Guid.NewGuid())])]));
    }

    void Show(RegisterFilter filter) => shown.Show([first, second], filter);

    void Take(RegisterRow row) => shown.Take([row.EntryId], new Dictionary<Guid, RegisterRow> { [row.EntryId] = row }, now);

    static RegisterRow Row(string family) =>
        new()
        {
            EntryId = Guid.NewGuid(),
            PersonId = Guid.NewGuid(),
            Reference = "DSR-1",
            Status = EntryStatus.Active,
            Rating = Rating.Green,
            RatingSince = new(2026, 11, 1),
            GivenName = "Maya",
            FamilyName = family,
            DateOfBirth = new(2005, 4, 7),
            NhsNumber = null,
            NhsNumberGap = NhsNumberGap.NotYetTraced,
            Diagnosis = DiagnosisCategory.Autism,
            LocalAuthority = "",
            Lead = null,
            Keyworker = null,
            NextReviewDue = new(2026, 12, 1),
            OpenActions = 0,
            LateActions = 0,
            LastSequence = 1,
        };
}
