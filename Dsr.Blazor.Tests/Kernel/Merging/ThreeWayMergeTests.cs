using Dsr.Blazor.Kernel;
using Dsr.Blazor.Kernel.Merging;

namespace Dsr.Blazor.Tests.Kernel.Merging;

public class ThreeWayMergeTests
{
    [Theory]
    [InlineData("a", "a", "a", "a", MergeSource.Unchanged)]
    [InlineData("a", "b", "a", "b", MergeSource.Theirs)]
    [InlineData("a", "a", "c", "c", MergeSource.Mine)]
    [InlineData("a", "b", "b", "b", MergeSource.Agreed)]
    [InlineData("a", "", "a", "", MergeSource.Theirs)] // they emptied it
    [InlineData("a", "a", "", "", MergeSource.Mine)]
    [InlineData("", "", "c", "c", MergeSource.Mine)]
    [InlineData("a", "A", "a", "A", MergeSource.Theirs)] // case is a change
    [InlineData("a\nb", "a\nb", "a\r\nb", "a\nb", MergeSource.Unchanged)] // the browser's line ends are not
    [InlineData("a\nb", "x\nb", "a\r\nb", "x\nb", MergeSource.Theirs)]
    [InlineData("a", "x\ny", "x\r\ny", "x\ny", MergeSource.Agreed)]
    public void What_one_side_changed_is_merged(string opened, string theirs, string mine, string value, MergeSource source)
    {
        var merge = ThreeWayMerge.Of([Note(opened)], [Note(theirs)], [Note(mine)]);
        Assert.True(merge.IsClean);
        var merged = Assert.Single(merge.Merged);
        Assert.Equal((value, source, opened), (merged.Field.Value, merged.Source, merged.Opened));
        Assert.Equal(value, Assert.Single(merge.Resolve(Nothing)).Value);
    }

    [Theory]
    [InlineData("a", "b", "c")]
    [InlineData("a", "", "c")]
    [InlineData("a", "b", "")]
    [InlineData("", "b", "c")]
    public void What_both_changed_differently_is_shown_with_all_three(string opened, string theirs, string mine)
    {
        var merge = ThreeWayMerge.Of([Note(opened)], [Note(theirs)], [Note(mine)]);
        Assert.False(merge.IsClean);
        Assert.Empty(merge.Merged);
        Assert.Equal(new FieldConflict(Note(mine), theirs, opened, ToConfirm: false), Assert.Single(merge.Conflicts));
    }

    // Rating and next review both decide; each side holds one of each, in that order.
    [Theory]
    [InlineData("Red 1", "Amber 1", "Red 1", "")] // they decided, I did not: theirs is taken over
    [InlineData("Red 1", "Red 1", "Amber 1", "")] // I decided, they did not
    [InlineData("Red 1", "Amber 1", "Green 1", "rating")]
    [InlineData("Red 1", "Amber 1", "Amber 1", "rating")] // alike, but I had not seen theirs
    [InlineData("Red 1", "Amber 1", "Red 2", "rating")] // my date stood on the rating they changed
    [InlineData("Red 1", "Red 2", "Amber 1", "review")]
    [InlineData("Red 1", "Amber 2", "Green 1", "rating review")]
    [InlineData("Red 1", "Amber 2", "Green 3", "rating review")]
    [InlineData("Red 1", "Amber 2", "Red 1", "")]
    public void A_decision_of_theirs_is_confirmed_when_I_decide_too(string opened, string theirs, string mine, string conflicts)
    {
        var merge = ThreeWayMerge.Of(Decision(opened), Decision(theirs), Decision(mine));
        Assert.Equal(conflicts, string.Join(' ', merge.Conflicts.Select(conflict => conflict.Mine.Name)));
        Assert.All(merge.Conflicts, conflict => Assert.True(conflict.ToConfirm));
    }

    [Fact]
    public void A_note_of_mine_does_not_make_me_confirm_their_decision()
    {
        var merge = ThreeWayMerge.Of(
            [.. Decision("Red 1"), Note("a")],
            [.. Decision("Amber 1"), Note("a")],
            [.. Decision("Red 1"), Note("c")]
        );
        Assert.True(merge.IsClean);
        Assert.Equal("rating", Assert.Single(merge.TakenOver).Field.Name);
        Assert.Equal(["Amber", "1", "c"], merge.Resolve(Nothing).Select(field => field.Value));
    }

    [Fact]
    public void A_decision_of_mine_does_not_hold_up_a_note_of_theirs()
    {
        var merge = ThreeWayMerge.Of(
            [.. Decision("Red 1"), Note("a")],
            [.. Decision("Red 1"), Note("b")],
            [.. Decision("Amber 1"), Note("a")]
        );
        Assert.True(merge.IsClean);
        Assert.Equal(["Amber", "1", "b"], merge.Resolve(Nothing).Select(field => field.Value));
    }

    [Fact]
    public void A_field_decides_when_any_side_says_so()
    {
        FormField plain(string value) => new("until", "Until", value);
        var merge = ThreeWayMerge.Of([plain("1")], [plain("2") with { Decides = true }], [plain("2")]);
        Assert.True(Assert.Single(merge.Conflicts).ToConfirm);
    }

    [Theory]
    [InlineData("mine", "c")]
    [InlineData("theirs", "b")]
    [InlineData("opened", "a")]
    [InlineData("written", "b and c")]
    public void A_choice_gives_the_value(string choice, string value)
    {
        var merge = ThreeWayMerge.Of([Note("a")], [Note("b")], [Note("c")]);
        Assert.Equal(Note(value), Assert.Single(merge.Resolve(new Dictionary<string, Choice> { ["note"] = Choices[choice] })));
    }

    [Fact]
    public void A_conflict_without_a_choice_is_refused_and_names_the_field()
    {
        var merge = ThreeWayMerge.Of([Note("a")], [Note("b")], [Note("c")]);
        var refused = Assert.Throws<RefusedException>(() => merge.Resolve(Nothing));
        Assert.Equal("note", refused.Field);
        Assert.Equal(
            "Somebody else changed “Current issues” while you had it open. Choose which to keep, then save again.",
            refused.Message
        );
    }

    [Fact]
    public void Merged_and_chosen_values_come_in_the_forms_order()
    {
        FormField[] side(params string[] values) => [.. values.Select((value, at) => new FormField($"f{at}", $"Field {at}", value))];
        var merge = ThreeWayMerge.Of(side("a", "a", "a", "a"), side("b", "a", "b", "a"), side("c", "c", "a", "a"));
        Assert.Equal(["f1", "f2", "f3"], merge.Merged.Select(merged => merged.Field.Name));
        var values = merge.Resolve(new Dictionary<string, Choice> { ["f0"] = Choice.Mine });
        Assert.Equal(["f0 c", "f1 c", "f2 b", "f3 a"], values.Select(field => $"{field.Name} {field.Value}"));
    }

    [Fact]
    public void A_field_that_only_one_side_has_is_kept()
    {
        FormField named(string name) => new(name, name, name);
        var merge = ThreeWayMerge.Of([named("opened")], [named("theirs")], [named("mine")]);
        Assert.Equal(["mine mine", "theirs theirs", "opened "], merge.Resolve(Nothing).Select(field => $"{field.Name} {field.Value}"));
    }

    [Fact]
    public void Saved_again_over_a_third_change_only_that_is_asked()
    {
        var first = ThreeWayMerge
            .Of([Note("a")], [Note("b")], [Note("c")])
            .Resolve(new Dictionary<string, Choice> { ["note"] = Choice.Mine });
        Assert.True(ThreeWayMerge.Of([Note("b")], [Note("b")], first).IsClean);
        Assert.Equal("d", Assert.Single(ThreeWayMerge.Of([Note("b")], [Note("d")], first).Conflicts).Theirs);
    }

    [Fact]
    public void Two_fields_of_one_name_are_a_mistake_in_the_form() =>
        Assert.Throws<ArgumentException>(() => ThreeWayMerge.Of([Note("a"), Note("b")], [Note("a")], [Note("a")]));

    // Every way the other two sides can hold one of three values: what I typed and they saved is always in sight.
    [Fact]
    public void Nothing_that_was_typed_is_lost()
    {
        string[] values = ["a", "b", "c"];
        foreach (var (theirs, mine, decides) in from t in values from m in values from d in new[] { true, false } select (t, m, d))
        {
            FormField field(string value) => Note(value) with { Decides = decides };
            var merge = ThreeWayMerge.Of([field("a")], [field(theirs)], [field(mine)]);
            var seen = merge
                .Merged.Select(merged => merged.Field.Value)
                .Concat(merge.Conflicts.SelectMany(conflict => new[] { conflict.Mine.Value, conflict.Theirs }))
                .ToList();
            if (mine != "a")
                Assert.Contains(mine, seen);
            if (theirs != "a")
                Assert.Contains(theirs, seen);
        }
    }

    static readonly Dictionary<string, Choice> Nothing = [];

    static readonly Dictionary<string, Choice> Choices = new()
    {
        ["mine"] = Choice.Mine,
        ["theirs"] = Choice.Theirs,
        ["opened"] = Choice.Opened,
        ["written"] = Choice.Written("b and c"),
    };

    static FormField Note(string value) => new("note", "Current issues", value);

    static FormField[] Decision(string sides) =>
        [new("rating", "Rating", sides.Split(' ')[0], Decides: true), new("review", "Next review", sides.Split(' ')[1], Decides: true)];
}
