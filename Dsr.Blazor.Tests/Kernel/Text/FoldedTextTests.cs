using Dsr.Blazor.Kernel.Text;

namespace Dsr.Blazor.Tests.Kernel.Text;

public class FoldedTextTests
{
    [Theory]
    [InlineData("Zoë  O'Brien-Müller", "zoe obrien muller")]
    [InlineData("ŁUKASZ", "lukasz")]
    [InlineData(" D’Souza ", "dsouza")]
    [InlineData("Straße", "strasse")]
    [InlineData("محمد", "محمد")]
    [InlineData(null, "")]
    public void Accents_case_and_marks_are_folded(string? typed, string folded) => Assert.Equal(folded, FoldedText.Of(typed));
}
