using Dsr.Blazor.Modules.MultiAgency.Pages.Forms;

namespace Dsr.Blazor.Modules.MultiAgency.Pages;

/// <summary>What can be done with a multi-agency meeting, each in a dialog.</summary>
public enum MamAct
{
    Plan,
    Move,
    Cancel,
    GiveTo,
    Invite,
    Guest,
    Prepare,
    Write,
    Agree,
    Rate,
    Hold,
    Approve,
}

/// <summary>What is being done now.</summary>
/// <param name="What">Which form.</param>
/// <param name="Item">The invitee that it is about.</param>
/// <param name="At">The heading of the questions, from 0.</param>
public sealed record DoingMam(MamAct What, Guid? Item = null, int At = 0)
{
    public string Heading =>
        What switch
        {
            MamAct.Plan => "Plan the meeting",
            MamAct.Move => "Move the meeting",
            MamAct.Cancel => "Cancel the meeting",
            MamAct.GiveTo => "Who runs the meeting",
            MamAct.Invite => "Invite somebody",
            MamAct.Guest => "Told, answered, came",
            MamAct.Prepare => "The pre-meeting",
            MamAct.Write => "What was found",
            MamAct.Agree => "Agree an action",
            MamAct.Rate => "Rating",
            MamAct.Hold => "The meeting was held",
            _ => "Approve what was written",
        };

    /// <summary>The component of the form.</summary>
    public Type Form =>
        What switch
        {
            MamAct.Plan or MamAct.Move => typeof(PlanForm),
            MamAct.Cancel => typeof(CancelForm),
            MamAct.GiveTo => typeof(GiveForm),
            MamAct.Invite => typeof(InviteForm),
            MamAct.Guest => typeof(GuestForm),
            MamAct.Prepare => typeof(PrepareForm),
            MamAct.Write => typeof(WriteForm),
            MamAct.Agree => typeof(AgreeForm),
            MamAct.Rate => typeof(RateForm),
            MamAct.Hold => typeof(HoldForm),
            _ => typeof(ApproveForm),
        };
}
