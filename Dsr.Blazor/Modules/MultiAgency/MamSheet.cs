using Dsr.Blazor.Modules.Actions.Domain;
using Dsr.Blazor.Modules.MultiAgency.Domain;
using Dsr.Blazor.Modules.Register.Domain;

namespace Dsr.Blazor.Modules.MultiAgency;

/// <summary>
/// Whom a meeting is about. No address is in it; the rating only for who may open the record, the date of birth, the age and the
/// NHS number only for who may sit in.
/// </summary>
public sealed record MamPerson(Guid Id, string Name, MamIdentity? Identity, Rating? Rating, DateOnly? Since, IReadOnlyList<string> Alerts);

/// <summary>What tells one person from another of the same name.</summary>
public sealed record MamIdentity(DateOnly Born, int Age, string NhsNumber);

/// <summary>Somebody invited, with what the sharing agreement says of their organisation.</summary>
public sealed record MamGuest(MamInvitee Invitee, bool HasSigned, MaySitIn May);

/// <summary>Somebody who may be invited, from who is involved.</summary>
public sealed record MamOffer(InviteeDetails Details, bool Invited);

/// <summary>An action agreed at a meeting, with how it goes.</summary>
public sealed record MamAction(Guid Id, ActionDetails Details, ActionStatus Status, DateOnly? EndedOn, string LastNote);

/// <summary>A rating proposed or decided at a meeting.</summary>
/// <param name="Rating">Which.</param>
/// <param name="Reason">Why.</param>
/// <param name="By">Who.</param>
/// <param name="At">When.</param>
/// <param name="Decided">Decided, and not proposed.</param>
public sealed record MamRated(Rating Rating, string Reason, string By, DateTimeOffset At, bool Decided);

/// <summary>What the reader may do with it; the services ask again.</summary>
public sealed record MamRights(bool Run, bool Approve, bool Decide, bool Propose, bool OpenRecord)
{
    public string ActorName { get; init; } = "";
    public Guid? AccountId { get; init; }
}

/// <summary>One multi-agency meeting as its reader may see it.</summary>
public sealed record MamSheet
{
    public required MultiAgencyMeeting Mam { get; init; }
    public required MamPerson Person { get; init; }
    public required MamRights Rights { get; init; }

    /// <summary>Whether the reader may read what is said of the person; otherwise they see when, where and who.</summary>
    public required bool SitsIn { get; init; }

    /// <summary>The person's entry is suspended or closed: a meeting to come is to be cancelled.</summary>
    public required bool IsWithheld { get; init; }

    /// <summary>Where it is; that it is not shown, where it would tell an address that is restricted now.</summary>
    public required string Place { get; init; }

    /// <summary>The place or the link would tell an address that is restricted now, so neither is shown.</summary>
    public bool PlaceIsWithheld { get; init; }
    public required IReadOnlyList<MamGuest> Guests { get; init; }
    public IReadOnlyList<MamOffer> Offered { get; init; } = [];
    public IReadOnlyList<MamAction> Actions { get; init; } = [];
    public IReadOnlyList<MamRated> Rated { get; init; } = [];

    /// <summary>The entry on which a rating is decided; null for who may neither decide nor propose.</summary>
    public MamEntry? Entry { get; init; }
    public required IReadOnlyDictionary<Rating, RatingDefinition> Definitions { get; init; }

    /// <summary>Who could run it: its invitees with an account, and who has it now.</summary>
    public IReadOnlyList<(Guid Account, string Name)> Runners { get; init; } = [];

    /// <summary>The meeting that follows it up; null while none does.</summary>
    public Guid? FollowedBy { get; init; }
    public required string TeamPhone { get; init; }
    public required int DefaultLength { get; init; }
    public required int DefaultPreMeeting { get; init; }
    public required DateOnly Today { get; init; }

    /// <summary>Whether what is said may be written down now.</summary>
    public bool HasBegun => Mam.Status == MamStatus.Held || Mam.Status == MamStatus.Planned && Mam.Date <= Today;

    /// <summary>Whether the reader may write now what is said.</summary>
    public bool MayWrite => Rights.Run && SitsIn && !IsWithheld && HasBegun;

    /// <summary>Whether the reader may still arrange it.</summary>
    public bool MayArrange => Rights.Run && !IsWithheld && Mam.Status.IsOpen();
}

/// <summary>The entry, for a rating.</summary>
public sealed record MamEntry(Guid Id, Rating Rating, int Latest);
