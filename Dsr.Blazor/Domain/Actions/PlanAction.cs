namespace Dsr.Blazor.Domain.Actions;

/// <summary>Where an action stands. Overdue is worked out from the due date, never stored.</summary>
public enum ActionStatus { Open, InProgress, Blocked, Done, Cancelled }

/// <summary>Where an action was agreed.</summary>
public enum ActionSource { Record, Meeting, Import, Mam }

/// <summary>What was agreed.</summary>
public sealed record ActionDetails
{
    public string Text { get; init; } = "";
    public string OwnerName { get; init; } = "";
    public string OwnerOrganisation { get; init; } = "";
    public Guid? OwnerAccountId { get; init; }
    public DateOnly? Due { get; init; }
}

/// <summary>An agreed action: what, who, of which organisation, by when.</summary>
public sealed class PlanAction : Aggregate, IAboutPerson
{
    readonly List<ActionNote> notes = [];

    PlanAction() { }

    /// <exception cref="RefusedException">When what, who or by when is missing, except on an import, which brings what the sheet holds.</exception>
    public PlanAction(Guid person, ActionDetails details, ActionSource source, Guid? meetingItemId, Act act)
    {
        (Id, PersonId, Source, MeetingItemId, AgreedAt, AgreedBy) = (act.NewId(), person, source, meetingItemId, act.At, act.ActorName);
        Set(details, source == ActionSource.Import);
    }

    /// <summary>One agreed at a person's own multi-agency meeting.</summary>
    /// <exception cref="RefusedException">When what, who or by when is missing.</exception>
    public static PlanAction AtMam(Guid person, ActionDetails details, Guid mam, Act act) => new(person, details, ActionSource.Mam, null, act) { MamId = mam };

    public Guid PersonId { get; private init; }
    public string Text { get; private set; } = "";
    public string OwnerName { get; private set; } = "";
    public string OwnerOrganisation { get; private set; } = "";
    public Guid? OwnerAccountId { get; private set; }

    /// <summary>By when; null only where a spreadsheet did not say.</summary>
    public DateOnly? Due { get; private set; }
    public ActionStatus Status { get; private set; }
    public ActionSource Source { get; private init; }
    public Guid? MeetingItemId { get; private init; }

    /// <summary>The multi-agency meeting at which it was agreed; null elsewhere.</summary>
    public Guid? MamId { get; private init; }
    public DateTimeOffset AgreedAt { get; private init; }
    public string AgreedBy { get; private init; } = "";
    public DateOnly? EndedOn { get; private set; }

    /// <summary>Progress notes, first to last. Only added to.</summary>
    public IReadOnlyList<ActionNote> Notes => notes;

    /// <summary>Not done and not cancelled.</summary>
    public bool IsOpen => Status is not (ActionStatus.Done or ActionStatus.Cancelled);

    /// <summary>Open on a day after the due date.</summary>
    public bool IsOverdue(DateOnly today) => IsOpen && Due < today;

    /// <summary>What was agreed, for a form to open with.</summary>
    public ActionDetails Details() => new() { Text = Text, OwnerName = OwnerName, OwnerOrganisation = OwnerOrganisation, OwnerAccountId = OwnerAccountId, Due = Due };

    /// <exception cref="RefusedException">When the action has ended, or what, who or by when is missing.</exception>
    public void Change(ActionDetails details)
    {
        Refuse.If(!IsOpen, "This action has ended. Open it again before you change it.");
        Set(details, imported: false);
    }

    /// <summary>A progress note; it sets a new action in progress.</summary>
    /// <exception cref="RefusedException">When the note is missing or too long.</exception>
    public void Note(string text, Act act)
    {
        notes.Add(new ActionNote(Id, PersonId, notes.Count + 1, text, act));
        if (Status == ActionStatus.Open) Status = ActionStatus.InProgress;
    }

    /// <summary>Moves it on. Blocked, cancelled and open again need a reason, which is kept as a note.</summary>
    /// <exception cref="RefusedException">When the reason is missing.</exception>
    public void Move(ActionStatus to, string? reason, Act act)
    {
        if (to == Status) return;
        var needsReason = to is ActionStatus.Blocked or ActionStatus.Cancelled || !IsOpen;
        var text = needsReason ? Refuse.Unless(reason, ActionNote.Longest, "The reason", nameof(reason)) : reason?.Trim();
        if (!string.IsNullOrEmpty(text)) notes.Add(new ActionNote(Id, PersonId, notes.Count + 1, text, act));
        Status = to;
        EndedOn = IsOpen ? null : act.Today;
    }

    void Set(ActionDetails details, bool imported)
    {
        var text = Refuse.Unless(details.Text, 1000, "What is to be done", nameof(details.Text));
        if (!imported)
        {
            Refuse.Unless(details.OwnerName, 120, "Who does it", nameof(details.OwnerName));
            Refuse.Unless(details.OwnerOrganisation, 120, "Their organisation", nameof(details.OwnerOrganisation));
            Refuse.If(details.Due is null, "By when is missing. Choose a date.", nameof(details.Due));
        }
        Text = text;
        (OwnerName, OwnerOrganisation, OwnerAccountId, Due) = (details.OwnerName.Trim(), details.OwnerOrganisation.Trim(), details.OwnerAccountId, details.Due);
    }
}

/// <summary>What happened with an action, in somebody's words.</summary>
public sealed class ActionNote : IPartOf, IAboutPerson
{
    /// <summary>The most a note may hold.</summary>
    public const int Longest = 4000;

    ActionNote() { }

    internal ActionNote(Guid action, Guid person, int number, string text, Act act)
    {
        (Id, ActionId, PersonId, Number, By, At) = (act.NewId(), action, person, number, act.ActorName, act.At);
        Text = Refuse.Unless(text, Longest, "The note", nameof(text));
    }

    public Guid Id { get; private init; }
    public Guid ActionId { get; private init; }
    public Guid PersonId { get; private init; }
    public int Number { get; private init; }
    public string Text { get; private init; } = "";
    public string By { get; private init; } = "";
    public DateTimeOffset At { get; private init; }

    Guid IPartOf.RootId => ActionId;
    Type IPartOf.RootType => typeof(PlanAction);
}
