using Dsr.Blazor.Kernel;

namespace Dsr.Blazor.Modules.Notifications.Domain;

/// <summary>
/// That something happened which concerns one account. It names nobody: whom it is about is a link, so that the name is read when it is
/// shown, by who may read it then. It is no record about the person, and stands on nobody's timeline.
/// </summary>
public sealed class Notice : IPartOf
{
    Notice() { }

    /// <param name="account">Who is told.</param>
    /// <param name="telling">What happened.</param>
    /// <param name="act">Who did it, and when.</param>
    public Notice(Guid account, PendingNotification telling, ActorContext act)
    {
        (Id, AccountId, Kind, Place, PersonId, SubjectId) = (
            act.NewId(),
            account,
            telling.Kind,
            telling.Place,
            telling.PersonId,
            telling.SubjectId
        );
        (Words, By, At) = (telling.Words, act.ActorName, act.At);
    }

    public Guid Id { get; private init; }

    /// <summary>Who is told.</summary>
    public Guid AccountId { get; private init; }
    public NoticeKind Kind { get; private init; }
    public NoticePlace Place { get; private init; }

    /// <summary>Whom it is about; null where it is about nobody on the register.</summary>
    public Guid? PersonId { get; private set; }

    /// <summary>The record to which it leads: the action, the entry, the task, the referral, the meeting.</summary>
    public Guid SubjectId { get; private init; }

    /// <summary>What happened, in a few words without a name: "Rated Red; it was Amber".</summary>
    public string Words { get; private init; } = "";
    public string By { get; private init; } = "";
    public DateTimeOffset At { get; private init; }

    /// <summary>Null until its recipient has opened it, or marked it.</summary>
    public DateTimeOffset? ReadAt { get; private set; }

    /// <summary>Read once, it stays read since then.</summary>
    public void Read(ActorContext act) => ReadAt ??= act.At;

    Guid IPartOf.RootId => AccountId;
    Type IPartOf.RootType => typeof(NoticeBox);
}
