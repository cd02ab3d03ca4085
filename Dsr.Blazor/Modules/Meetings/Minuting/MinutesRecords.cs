using Dsr.Blazor.Modules.Meetings.Domain;
using Dsr.Blazor.Modules.Meetings.Domain.Minuting;

namespace Dsr.Blazor.Modules.Meetings.Minuting;

/// <summary>What came of a meeting, as it is read and printed.</summary>
/// <param name="Room">The meeting.</param>
/// <param name="Discussed">Of whom it spoke, in order.</param>
/// <param name="NotReached">Who was on the agenda and was not reached, or parked without a word.</param>
public sealed record Minutes(MeetingView Room, IReadOnlyList<MinutesItem> Discussed, IReadOnlyList<AgendaLineView> NotReached)
{
    /// <summary>Who was shown and not spoken of; carried to the next agenda as who was not reached.</summary>
    public IReadOnlyList<AgendaLineView> OnlyShown { get; init; } = [];
    public string OtherBusiness { get; init; } = "";
    public string ApprovedBy { get; init; } = "";
    public DateTimeOffset? ApprovedAt { get; init; }

    /// <summary>What was added to the meeting as a whole after the approval.</summary>
    public IReadOnlyList<MinutesAddendum> Addenda { get; init; } = [];

    /// <summary>The meeting is over and its minutes can still be put right by this reader.</summary>
    public bool MayEdit => Room is { Status: MeetingStatus.MinutesDraft, MayRun: true };

    /// <summary>They are approved, and this reader may add to them and send the organisations their lists.</summary>
    public bool MayAdd => Room is { Status: MeetingStatus.Approved, MayRun: true };

    /// <summary>This reader may approve them.</summary>
    public bool MayApprove { get; init; }

    /// <summary>This reader may take the actions away as a spreadsheet.</summary>
    public bool MayExport { get; init; }
}

/// <summary>One person in the minutes.</summary>
public sealed record MinutesItem(AgendaLineView Line, string Reference, MinutedPerson Said)
{
    /// <summary>Who put the words right, where that was done before the approval.</summary>
    public string PutRightBy { get; init; } = "";

    /// <summary>What was added after the approval.</summary>
    public IReadOnlyList<MinutesAddendum> Addenda { get; init; } = [];
}
