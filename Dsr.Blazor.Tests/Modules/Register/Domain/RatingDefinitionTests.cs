using Dsr.Blazor.Kernel.Policy;
using Dsr.Blazor.Modules.Register.Domain;

namespace Dsr.Blazor.Tests.Modules.Register.Domain;

public class RatingDefinitionTests
{
    // Keyworking is from birth to 25 (NHS Long Term Plan): at 51 and 57 nobody is to be asked for one.
    [Theory]
    [InlineData(25, "A keyworker is asked for, from birth to 25.")]
    [InlineData(26, "No keyworker is asked for: keyworking is from birth to 25.")]
    [InlineData(57, "No keyworker is asked for: keyworking is from birth to 25.")]
    [InlineData(null, "A keyworker is asked for, from birth to 25.")]
    public void What_a_rating_asks_is_true_for_the_age(int? age, string said)
    {
        var red = PolicyBook.Defaults.On(new(2026, 11, 20), Policies.RatingDefinitions)[Rating.Red];

        Assert.Equal(["A community C(E)TR must take place.", said, "Reviewed every week."], red.AsksAt(age));
    }
}
