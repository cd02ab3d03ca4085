namespace Dsr.Blazor.Modules.Meetings.Pages.Agenda;

/// <summary>What can be done with an agenda, each in a dialog.</summary>
public enum AgendaAct
{
    PullIn,
    AskFor,
    PushOut,
    Allot,
    Update,
    Move,
    Cancel,
    Call,
    Publish,
}

/// <summary>What is being done now, and on which line where it is about one.</summary>
public sealed record AgendaDoing(AgendaAct Act, AgendaLineView? Line = null)
{
    /// <summary>The dialog's heading. It names somebody only where the line does.</summary>
    public string Heading =>
        Act switch
        {
            AgendaAct.PullIn => "Pull somebody in",
            AgendaAct.AskFor => "Ask that somebody be discussed",
            AgendaAct.PushOut => $"Leave {Line!.Name} out of this meeting",
            AgendaAct.Allot => $"Time for {Line!.Name}",
            AgendaAct.Update => $"Your update about {Line!.Name}",
            AgendaAct.Move => "Move the meeting",
            AgendaAct.Cancel => "Cancel the meeting",
            AgendaAct.Publish => "Publish the agenda?",
            _ => "Time, place and people",
        };
}
