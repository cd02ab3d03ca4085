namespace Dsr.Blazor.Modules.Meetings;

/// <summary>The codes of those events of a meeting that a page asks for. They stay when the words beside them change.</summary>
static class MeetingEvents
{
    /// <summary>An update of somebody was written in the running meeting.</summary>
    internal const string UpdateWritten = "meeting.update-written";

    /// <summary>What was said of the risk was written in the running meeting.</summary>
    internal const string RiskDiscussed = "meeting.risk-discussed";
}
