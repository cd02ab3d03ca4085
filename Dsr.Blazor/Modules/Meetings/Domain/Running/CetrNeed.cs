namespace Dsr.Blazor.Modules.Meetings.Domain.Running;

/// <summary>Whether a C(E)TR is needed, as the meeting sees it.</summary>
public enum CetrNeed
{
    Needed,
    NotNeeded,
    NextTime,
}
