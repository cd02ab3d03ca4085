using Dsr.Blazor.Modules.People.Domain.About;
using Dsr.Blazor.Modules.Plans.Domain;

namespace Dsr.Blazor.Modules.Referrals.Domain.Carrying;

/// <summary>Where something that a referral says stands once the person is on the register.</summary>
public enum CarriedTo
{
    /// <summary>The person's details.</summary>
    Details,

    /// <summary>About me: what is to be known beside the minimum, with the ways of contact.</summary>
    About,

    /// <summary>An item of the plan.</summary>
    Plan,

    /// <summary>Somebody involved.</summary>
    Contacts,

    /// <summary>What the episode rests on.</summary>
    Episode,

    /// <summary>A task of the team's.</summary>
    Task,

    /// <summary>The referral itself, which the record links to.</summary>
    Referral,
}

/// <summary>One field of a referral, with what it says and where that goes.</summary>
/// <param name="Field">The field's path in the form: "Contact.Phone".</param>
/// <param name="Label">As it is read: "Medication".</param>
/// <param name="To">Where it goes.</param>
/// <param name="Text">What it says; empty where nothing was said.</param>
public sealed record CarriedField(string Field, string Label, CarriedTo To, string Text)
{
    /// <summary>As which item, where it goes onto the plan.</summary>
    public PlanItemKind? Plan { get; init; }

    /// <summary>As which answer, where it goes to what is known about the person.</summary>
    public AboutField? About { get; init; }
}
