using Dsr.Blazor.Kernel;

namespace Dsr.Blazor.Modules.Actions.Domain;

/// <summary>An agreed action: what, who, of which organisation, by when.</summary>
public sealed class PlanAction : Aggregate, IAboutPerson
{
    const string ended = "This action has ended. Open it again before you change it.";
    readonly List<ActionNote> notes = [];

    PlanAction() { }

    /// <exception cref="RefusedException">When what, who or by when is missing, except on an import, which brings what the sheet
    /// holds.</exception>
    public PlanAction(Guid person, ActionDetails details, ActionSource source, Guid? meetingItemId, ActorContext act)
    {
        (Id, PersonId, Source, MeetingItemId, AgreedAt, AgreedBy) = (act.NewId(), person, source, meetingItemId, act.At, act.ActorName);
        Set(details, source == ActionSource.Import);
    }

    /// <summary>One agreed at a person's own multi-agency meeting.</summary>
    /// <exception cref="RefusedException">When what, who or by when is missing.</exception>
    public static PlanAction AtMam(Guid person, ActionDetails details, Guid mam, ActorContext act) =>
        new(person, details, ActionSource.Mam, null, act) { MamId = mam };

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

    /// <summary>When who agreed it in a meeting took it back at once; null where it stands. No minutes have it.</summary>
    public DateTimeOffset? TakenBackAt { get; private set; }

    /// <summary>Progress notes, first to last. Only added to.</summary>
    public IReadOnlyList<ActionNote> Notes => notes;

    /// <summary>Not done and not cancelled.</summary>
    public bool IsOpen => Status is not (ActionStatus.Done or ActionStatus.Cancelled);

    /// <summary>Open on a day after the due date.</summary>
    public bool IsOverdue(DateOnly today) => IsOpen && Due < today;

    /// <summary>What was written when it was done; null where it is not done, or nothing was.</summary>
    public ActionNote? Evidence => Status == ActionStatus.Done ? Last(ActionNoteKind.Done) : null;

    /// <summary>Why it is blocked; null where it is not.</summary>
    public ActionNote? BlockedWhy => Status == ActionStatus.Blocked ? Last(ActionNoteKind.Blocked) : null;

    /// <summary>What was agreed, for a form to open with.</summary>
    public ActionDetails Details() =>
        new()
        {
            Text = Text,
            OwnerName = OwnerName,
            OwnerOrganisation = OwnerOrganisation,
            OwnerAccountId = OwnerAccountId,
            Due = Due,
        };

    /// <exception cref="RefusedException">When the action has ended, or what, who or by when is missing.</exception>
    public void Change(ActionDetails details)
    {
        Refuse.If(!IsOpen, ended);
        Set(details, imported: false);
    }

    /// <summary>A progress note; it sets a new action in progress.</summary>
    /// <exception cref="RefusedException">When the note is missing or too long.</exception>
    public void Note(string text, ActorContext act)
    {
        Write(ActionNoteKind.Progress, text, null, act);
        if (Status == ActionStatus.Open)
            Status = ActionStatus.InProgress;
    }

    /// <summary>
    /// Moves it on. Blocked, cancelled and open again need a reason, which is kept as a note; so is what somebody wrote whom a colleague
    /// was quicker than.
    /// </summary>
    /// <exception cref="RefusedException">When the reason is missing.</exception>
    public void Move(ActionStatus to, string? reason, ActorContext act)
    {
        if (to == Status)
        {
            if (!string.IsNullOrWhiteSpace(reason))
                Write(KindOf(to), reason, null, act);
            return;
        }
        var (kind, needsReason) = (KindOf(to), to is ActionStatus.Blocked or ActionStatus.Cancelled || !IsOpen);
        var text = needsReason ? Refuse.Unless(reason, ActionNote.Longest, "The reason", nameof(reason)) : reason?.Trim();
        if (!string.IsNullOrEmpty(text))
            Write(kind, text, null, act);
        Become(to, act);
    }

    /// <summary>It is done. Where a colleague was quicker, what this one wrote is kept beside.</summary>
    /// <param name="evidence">What shows it; may be blank.</param>
    /// <param name="file">The file on the person's record that shows it.</param>
    /// <param name="act">Who finishes it.</param>
    /// <exception cref="RefusedException">When it was cancelled, the words are too long, or a file is named and no words say what it
    /// shows.</exception>
    public void Finish(string? evidence, Guid? file, ActorContext act)
    {
        Refuse.If(Status == ActionStatus.Cancelled, ended);
        var text = file is null ? evidence?.Trim() : Refuse.Unless(evidence, ActionNote.Longest, "What the file shows", nameof(evidence));
        if (!string.IsNullOrEmpty(text))
            Write(ActionNoteKind.Done, text, file, act);
        if (IsOpen)
            Become(ActionStatus.Done, act);
    }

    /// <summary>It was agreed by mistake, and is taken back at once: it ends, and stays on the record as that.</summary>
    /// <exception cref="RefusedException">When somebody has worked on it since.</exception>
    public void TakeBack(ActorContext act)
    {
        Refuse.If(
            Status != ActionStatus.Open || notes.Count > 0 || Version > 1,
            "A colleague has worked on this action since, so it stays. Cancel it with a reason instead."
        );
        Write(ActionNoteKind.Cancelled, "Taken back in the meeting: agreed by mistake.", null, act);
        Become(ActionStatus.Cancelled, act);
        TakenBackAt = act.At;
    }

    /// <summary>Somebody else does it from now on. The reason is kept as a note; where it stands stays as it is.</summary>
    /// <exception cref="RefusedException">When it has ended, or who, of which organisation or why is missing.</exception>
    public void Reassign(ActionOwner to, string? reason, ActorContext act)
    {
        Refuse.If(!IsOpen, ended);
        to.Demand();
        var why = Refuse.Unless(reason, ActionNote.Longest, "The reason", nameof(reason));
        (OwnerName, OwnerOrganisation, OwnerAccountId) = (to.Name.Trim(), to.Organisation.Trim(), to.AccountId);
        Write(ActionNoteKind.Reassigned, why, null, act);
    }

    void Become(ActionStatus to, ActorContext act)
    {
        Status = to;
        EndedOn = IsOpen ? null : act.Today;
    }

    void Write(ActionNoteKind kind, string text, Guid? file, ActorContext act) =>
        notes.Add(new ActionNote(this, kind, notes.Count + 1, text, file, act));

    ActionNote? Last(ActionNoteKind kind) => notes.Where(note => note.Kind == kind).MaxBy(note => note.Number);

    ActionNoteKind KindOf(ActionStatus to) =>
        to switch
        {
            ActionStatus.Blocked => ActionNoteKind.Blocked,
            ActionStatus.Cancelled => ActionNoteKind.Cancelled,
            ActionStatus.Done => ActionNoteKind.Done,
            _ => IsOpen ? ActionNoteKind.Progress : ActionNoteKind.Reopened,
        };

    void Set(ActionDetails details, bool imported)
    {
        var text = Refuse.Unless(details.Text, 1000, "What is to be done", nameof(details.Text));
        if (!imported)
        {
            new ActionOwner(details.OwnerAccountId, details.OwnerName, details.OwnerOrganisation).Demand();
            Refuse.If(details.Due is null, "By when is missing. Choose a date.", nameof(details.Due));
        }
        Text = text;
        (OwnerName, OwnerOrganisation, OwnerAccountId, Due) = (
            details.OwnerName.Trim(),
            details.OwnerOrganisation.Trim(),
            details.OwnerAccountId,
            details.Due
        );
    }
}
