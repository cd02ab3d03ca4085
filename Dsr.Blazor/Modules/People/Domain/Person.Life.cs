using Dsr.Blazor.Kernel;
using Dsr.Blazor.Kernel.Time;

namespace Dsr.Blazor.Modules.People.Domain;

/// <summary>That somebody died: said once, calmly, and nothing is written to them from then on.</summary>
public sealed partial class Person
{
    /// <summary>The date of death; null for the living.</summary>
    public DateOnly? DiedOn { get; private set; }

    /// <exception cref="RefusedException">When it is on record already, or the day is in the future, or before the date of
    /// birth.</exception>
    public void Die(DateOnly on, ActorContext act)
    {
        Refuse.If(DiedOn is not null, "The death is on record already. Open the page again to read it.", nameof(DiedOn));
        Refuse.If(on > act.Today, "The date of death is in the future. Check the date.", nameof(DiedOn));
        Refuse.If(
            on < DateOfBirth,
            $"The date of death, {Written.Date(on)}, is before the date of birth, {Written.Date(DateOfBirth)}. Check both dates.",
            nameof(DiedOn)
        );
        DiedOn = on;
    }

    /// <summary>That they can be written to.</summary>
    /// <exception cref="RefusedException">When they died.</exception>
    public void DemandLiving() =>
        Refuse.If(
            DiedOn is not null,
            "This person has died. No letter or message is made to them; write to the family yourself, in your own words."
        );
}
