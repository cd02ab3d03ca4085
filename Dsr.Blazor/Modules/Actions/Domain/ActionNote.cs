using Dsr.Blazor.Kernel;

namespace Dsr.Blazor.Modules.Actions.Domain;

/// <summary>On which occasion a note was written.</summary>
public enum ActionNoteKind
{
    Progress,
    Blocked,
    Done,
    Cancelled,
    Reopened,
    Reassigned,
}

/// <summary>What happened with an action, in somebody's words.</summary>
public sealed class ActionNote : IPartOf, IAboutPerson
{
    /// <summary>The most a note may hold.</summary>
    public const int Longest = 4000;

    ActionNote() { }

    internal ActionNote(PlanAction action, ActionNoteKind kind, int number, string text, Guid? file, ActorContext act)
    {
        (Id, ActionId, PersonId, Kind, Number, FileId, By, At) = (
            act.NewId(),
            action.Id,
            action.PersonId,
            kind,
            number,
            file,
            act.ActorName,
            act.At
        );
        Text = Refuse.Unless(text, Longest, "The note", nameof(text));
    }

    public Guid Id { get; private init; }
    public Guid ActionId { get; private init; }
    public Guid PersonId { get; private init; }
    public ActionNoteKind Kind { get; private init; }

    /// <summary>Counted from 1.</summary>
    public int Number { get; private init; }
    public string Text { get; private init; } = "";

    /// <summary>The file on the person's record that shows what the note says; null where none was named.</summary>
    public Guid? FileId { get; private init; }
    public string By { get; private init; } = "";
    public DateTimeOffset At { get; private init; }

    Guid IPartOf.RootId => ActionId;
    Type IPartOf.RootType => typeof(PlanAction);
}
