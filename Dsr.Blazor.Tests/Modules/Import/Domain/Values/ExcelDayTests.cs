using Dsr.Blazor.Modules.Import.Domain.Values;

namespace Dsr.Blazor.Tests.Modules.Import.Domain.Values;

public class ExcelDayTests
{
    [Theory]
    [InlineData(1, false, "1900-01-01")]
    [InlineData(59, false, "1900-02-28")]
    [InlineData(61, false, "1900-03-01")] // 60 is the 29 February that never was
    [InlineData(39321, false, "2007-08-27")]
    [InlineData(46346.99, false, "2026-11-20")]
    [InlineData(2958465, false, "9999-12-31")]
    [InlineData(0, true, "1904-01-01")]
    [InlineData(37859, true, "2007-08-27")]
    public void A_serial_number_is_a_day(double serial, bool since1904, string day) =>
        Assert.Equal(DateOnly.Parse(day, null), ExcelDay.Of(serial, since1904));

    [Theory]
    [InlineData(60, false)]
    [InlineData(0, false)]
    [InlineData(-1, false)]
    [InlineData(-1, true)]
    [InlineData(2958466, false)]
    [InlineData(9990000018, false)]
    [InlineData(2958465, true)]
    [InlineData(double.NaN, false)]
    public void Other_numbers_are_none(double serial, bool since1904) => Assert.Null(ExcelDay.Of(serial, since1904));
}
