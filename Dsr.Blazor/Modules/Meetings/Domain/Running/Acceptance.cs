using Dsr.Blazor.Kernel;

namespace Dsr.Blazor.Modules.Meetings.Domain.Running;

/// <summary>What everybody in a meeting agrees to before names are shown.</summary>
/// <param name="Version">Which wording it is: another wording has another.</param>
/// <param name="Text">The words.</param>
public sealed record ConfidentialityStatement(string Version, string Text);

/// <summary>That somebody accepted the statement on confidentiality, for themselves or for the room. Never changed.</summary>
public sealed class Acceptance : IPartOf
{
    Acceptance() { }

    internal Acceptance(Guid meeting, ConfidentialityStatement statement, bool forTheRoom, ActorContext act)
    {
        (Id, MeetingId, ById, By, At) = (act.NewId(), meeting, act.ActorId, act.ActorName, act.At);
        (Version, Text, ForTheRoom) = (statement.Version, statement.Text, forTheRoom);
    }

    public Guid Id { get; private init; }
    public Guid MeetingId { get; private init; }

    /// <summary>Who, by account.</summary>
    public string ById { get; private init; } = "";
    public string By { get; private init; } = "";
    public DateTimeOffset At { get; private init; }

    /// <summary>The wording that was accepted, kept as it read then.</summary>
    public string Version { get; private init; } = "";
    public string Text { get; private init; } = "";

    /// <summary>The chair read it out and accepted for everybody there.</summary>
    public bool ForTheRoom { get; private init; }

    Guid IPartOf.RootId => MeetingId;
    Type IPartOf.RootType => typeof(Meeting);
}
