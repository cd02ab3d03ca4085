using Dsr.Blazor.Casework.Exports.Writing;

namespace Dsr.Blazor.Tests.Casework.Exports.Writing;

public class CellWriterTests
{
    [Theory]
    [InlineData(0, "A"), InlineData(25, "Z"), InlineData(26, "AA"), InlineData(51, "AZ"), InlineData(52, "BA"), InlineData(701, "ZZ"), InlineData(702, "AAA"), InlineData(16_383, "XFD")]
    public void Columns_are_lettered_as_spreadsheets_do(int column, string letters) => Assert.Equal(letters, CellWriter.Letters(column));
}
