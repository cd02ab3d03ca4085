using Dsr.Blazor.Modules.Import.Domain.Values;

namespace Dsr.Blazor.Tests.Modules.Import.Domain.Values;

public class TypedDateTests
{
    static readonly DateOnly Today = new(2026, 11, 20);

    [Theory]
    [InlineData("09/03/2026", "2026-03-09")]
    [InlineData("9/3/2026", "2026-03-09")]
    [InlineData("9.3.26", "2026-03-09")]
    [InlineData("09.03.26", "2026-03-09")]
    [InlineData("09-03-2026", "2026-03-09")]
    [InlineData("09 03 2026", "2026-03-09")]
    [InlineData("9 Mar 2026", "2026-03-09")]
    [InlineData("9 March 2026", "2026-03-09")]
    [InlineData("9th March 2026", "2026-03-09")]
    [InlineData("9th of March, 2026", "2026-03-09")]
    [InlineData("09-Mar-26", "2026-03-09")]
    [InlineData("9 sept 2026", "2026-09-09")]
    [InlineData("1 Sep '26", "2026-09-01")]
    [InlineData("March 9, 2026", "2026-03-09")]
    [InlineData("Mon 9 Mar 2026", "2026-03-09")]
    [InlineData("Monday, 9 March 2026", "2026-03-09")]
    [InlineData("2026-03-09", "2026-03-09")]
    [InlineData("2026/03/09", "2026-03-09")]
    [InlineData("2026-03-09T00:00:00", "2026-03-09")]
    [InlineData("2026-03-09T00:00:00.000Z", "2026-03-09")]
    [InlineData("2026-03-09 00:00:00", "2026-03-09")]
    [InlineData("09/03/2026 14:30", "2026-03-09")]
    [InlineData("09/03/2026 2:30 pm", "2026-03-09")]
    [InlineData("  09/03/2026  ", "2026-03-09")]
    [InlineData("09\u00a0Mar\u00a02026", "2026-03-09")]
    [InlineData("46090", "2026-03-09")]
    [InlineData("46090.5", "2026-03-09")]
    [InlineData("20260309", "2026-03-09")]
    [InlineData("31032026", "2026-03-31")]
    [InlineData("29/02/24", "2024-02-29")]
    [InlineData("01/01/50", "2050-01-01")]
    public void A_day_is_read_day_first(string typed, string day) =>
        Assert.Equal(DateOnly.Parse(day, null), TypedDate.Of(new Typed(typed)));

    [Theory]
    [InlineData("")]
    [InlineData("tbc")]
    [InlineData("31/02/2026")]
    [InlineData("29/02/2026")]
    [InlineData("03/25/1990")] // a month of 25: American, and its neighbours may be too
    [InlineData("1990")]
    [InlineData("March 2026")]
    [InlineData("03/2026")]
    [InlineData("120390")]
    [InlineData("9/3/2026 or 10/3/2026")]
    [InlineData("12 Mxr 2026")]
    [InlineData("0/1/2026")]
    [InlineData("999 000 0018")]
    [InlineData("9990000018")]
    [InlineData("1/1/126")]
    [InlineData("٠١/٠١/٢٠٢٦")]
    public void What_is_no_one_day_is_none(string typed) => Assert.Null(TypedDate.Of(new Typed(typed)));

    [Theory]
    [InlineData("06.08.81", "1981-08-06")]
    [InlineData("01.11.19", "2019-11-01")]
    [InlineData("20/11/26", "2026-11-20")] // today is not in the future
    [InlineData("21/11/26", "1926-11-21")] // tomorrow is
    [InlineData("1 Jan 27", "1927-01-01")]
    [InlineData("29/02/00", "2000-02-29")]
    [InlineData("13/02/2031", "2031-02-13")] // four digits say what they say
    [InlineData("12/03/1990 (36)", "1990-03-12")]
    [InlineData("12/03/1990 (aged 36 yrs)", "1990-03-12")]
    [InlineData("12/03/1990 - 36 years", "1990-03-12")]
    public void A_two_digit_year_of_birth_takes_the_latest_century_that_is_not_in_the_future(string typed, string day) =>
        Assert.Equal(DateOnly.Parse(day, null), TypedDate.OfBirth(new Typed(typed), Today));

    [Fact]
    public void A_cell_that_is_a_date_is_taken_at_its_word() => Assert.Equal(Today, TypedDate.Of(new Typed("shown in some way", Today)));
}
