using Dsr.Blazor.Modules.People.Domain;
using Dsr.Blazor.Tests.Kernel.Time;

namespace Dsr.Blazor.Tests.Modules.People.Domain;

public class AgeTests
{
    [Theory]
    [InlineData("2008-03-09", "2026-03-08", 17)]
    [InlineData("2008-03-09", "2026-03-09", 18)]
    [InlineData("2008-03-09", "2027-01-01", 18)]
    [InlineData("2008-02-29", "2026-02-28", 17)]
    [InlineData("2008-02-29", "2026-03-01", 18)]
    [InlineData("2008-02-29", "2028-02-28", 19)]
    [InlineData("2008-02-29", "2028-02-29", 20)]
    [InlineData("2026-03-09", "2026-03-09", 0)]
    [InlineData("2025-12-31", "2026-01-01", 0)]
    public void An_age_is_reached_as_the_birthday_begins(string born, string day, int years) =>
        Assert.Equal(years, Age.On(day.Day(), born.Day()));

    [Theory]
    [InlineData("2010-06-15", 16, "2026-06-15")]
    [InlineData("2008-02-29", 18, "2026-03-01")]
    [InlineData("2008-02-29", 16, "2024-02-29")]
    public void The_day_an_age_is_reached_is_the_first_on_which_one_has_it(string born, int years, string day)
    {
        Assert.Equal(day.Day(), Age.Reached(years, born.Day()));
        Assert.Equal(years, Age.On(day.Day(), born.Day()));
        Assert.Equal(years - 1, Age.On(day.Day().AddDays(-1), born.Day()));
    }

    [Fact]
    public void Before_birth_there_is_no_age_and_the_message_tells_no_date()
    {
        var refused = Assert.Throws<ArgumentException>(() => Age.On("2026-03-08".Day(), "2026-03-09".Day()));
        Assert.DoesNotContain("2026", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0, AgeBand.Under18, "0-17")]
    [InlineData(17, AgeBand.Under18, "0-17")]
    [InlineData(18, AgeBand.From18To25, "18-25")]
    [InlineData(25, AgeBand.From18To25, "18-25")]
    [InlineData(26, AgeBand.From26, "26+")]
    [InlineData(101, AgeBand.From26, "26+")]
    public void An_age_is_in_one_band(int years, AgeBand band, string name)
    {
        Assert.Equal(band, AgeBands.Of(years));
        Assert.Equal(name, band.Name());
    }

    [Theory]
    [
        InlineData("2026-02-28"),
        InlineData("2026-03-01"),
        InlineData("2028-02-28"),
        InlineData("2028-02-29"),
        InlineData("2028-03-01"),
        InlineData("2026-11-20")
    ]
    public void The_births_of_a_band_are_those_of_the_people_in_it(string today)
    {
        var day = today.Day();
        for (var born = day.AddYears(-30); born <= day; born = born.AddDays(1))
        {
            var inside = Enum.GetValues<AgeBand>().Where(band => band.Births(day) is var (first, last) && born >= first && born <= last);
            Assert.Equal(AgeBands.On(day, born), Assert.Single(inside));
        }
    }
}
