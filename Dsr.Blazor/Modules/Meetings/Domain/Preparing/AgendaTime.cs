using Dsr.Blazor.Kernel.Time;

namespace Dsr.Blazor.Modules.Meetings.Domain.Preparing;

/// <summary>The time that an agenda asks for against the time that the meeting has.</summary>
/// <param name="People">How many people are on it.</param>
/// <param name="Needed">The minutes of all lines, held rows among them.</param>
/// <param name="Length">The minutes that the meeting is planned for.</param>
public sealed record AgendaTime(int People, int Needed, int Length)
{
    /// <summary>Minutes that it asks for beyond the length; 0 when it fits.</summary>
    public int Over => Math.Max(0, Needed - Length);

    /// <summary>"14 people, 72 of 60 minutes", with how much it is over.</summary>
    public string InWords =>
        $"{(Over > 0 ? $"{Written.Count(Over, "minute")} over: " : "")}{Written.People(People)}, {Needed} of {Written.Count(Length, "minute")}";
}
