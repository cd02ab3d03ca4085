using Bunit;
using Dsr.Blazor.Kernel.Policy;
using Dsr.Blazor.Modules.Letters.Domain;
using Dsr.Blazor.Ui.Pictograms;

namespace Dsr.Blazor.Tests.Ui.Pictograms;

public class NamedPictogramTests : BunitContext
{
    [Fact]
    public void Every_picture_that_a_letter_names_is_drawn()
    {
        var names =
            from kind in Enum.GetValues<LetterKind>()
            from voice in Enum.GetValues<LetterVoice>()
            from line in PolicyBook.Defaults.On(new(2026, 11, 20), LetterPolicies.Letter(kind, LetterFormat.EasyRead, voice)).Lines
            where line.Picture.Length > 0
            select line.Picture;

        Assert.All(names.Distinct(), name =>
            Assert.NotNull(Render<NamedPictogram>(with => with.Add(namedPictogram => namedPictogram.Name, name)).Find("svg"))
        );
    }

    [Fact]
    public void A_name_that_is_not_drawn_shows_nothing() =>
        Assert.Empty(Render<NamedPictogram>(with => with.Add(namedPictogram => namedPictogram.Name, "Unicorn")).Nodes);
}
