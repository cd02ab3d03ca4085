using Dsr.Blazor.Modules.People.Domain;
using Dsr.Blazor.Modules.Register;
using static Dsr.Blazor.Modules.Register.Domain.Rating;

namespace Dsr.Blazor.Tests.Modules.Register;

public class FilterQueryTests
{
    static readonly RegisterFilter full = new()
    {
        Ratings = [Red, Amber],
        Age = AgeBand.From26,
        Diagnosis = DiagnosisCategory.LearningDisabilityAndAutism,
        Authority = "Severnside City & County, Council",
        Team = "Community LD Team North",
        Overdue = true,
        Changed = true,
        Mine = true,
        Search = "Okonkwo",
        Sort = RegisterSort.Keyworker,
        Descending = true,
        Page = 3,
    };

    [Fact]
    public void What_is_written_is_read_back()
    {
        var read = FilterQuery.Read(FilterQuery.Write(full), full.Search);

        Assert.Equal(full.Ratings, read.Ratings);
        Assert.Equal(full, read with { Ratings = full.Ratings });
    }

    [Fact]
    public void The_search_text_is_never_written() =>
        Assert.DoesNotContain("Okonkwo", FilterQuery.Write(full), StringComparison.OrdinalIgnoreCase);

    [Fact]
    public void Everybody_is_written_with_the_sort_alone() => Assert.Equal("sort=review", FilterQuery.Write(new()));

    [Theory]
    [InlineData("")]
    [InlineData("?")]
    [InlineData("rating=purple,7&age=40&diagnosis=9&sort=4&page=-2&overdue=1&authority=%20")]
    [InlineData("page=99999999999999999")]
    public void What_cannot_be_read_is_left_out(string query)
    {
        var read = FilterQuery.Read(query);

        Assert.False(read.Narrows);
        Assert.Equal((RegisterSort.Review, 1), (read.Sort, read.Page));
    }

    [Fact]
    public void A_rating_toggles_and_goes_back_to_the_first_page()
    {
        var amber = new RegisterFilter { Page = 4 }.Toggled(Amber);
        Assert.Equal(1, amber.Page);
        Assert.Equal([Amber], amber.Ratings);
        Assert.Equal([Red, Amber], amber.Toggled(Red).Ratings);
        Assert.Empty(amber.Toggled(Amber).Ratings);
    }

    [Fact]
    public void A_filter_is_said_in_words() =>
        Assert.Equal(
            "Red or Amber; aged 26+; learning disability and autism; Severnside City & County, Council; Community LD Team North; review overdue; changed since the last meeting; own people; found by “Okonkwo”; sorted by keyworker, last first",
            FilterWords.Of(full)
        );
}
