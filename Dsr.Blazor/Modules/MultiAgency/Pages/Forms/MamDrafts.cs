using Dsr.Blazor.Modules.MultiAgency.Domain;
using Dsr.Blazor.Modules.Register.Domain;

namespace Dsr.Blazor.Modules.MultiAgency.Pages.Forms;

/// <summary>A reason, as it is typed.</summary>
public sealed record MamWordsDraft(string Words);

/// <summary>Who runs it; null is the team.</summary>
public sealed record GiveDraft(Guid? Account);

/// <summary>What is written down of an invitee.</summary>
public sealed record GuestDraft(InvitedHow? How, DateOnly? On, InviteeAnswer Answer, MamAttendance Attendance);

/// <summary>The pre-meeting as the form was opened and as it stands, with its time as it is typed.</summary>
public sealed record PrepareDraft(PreMeeting? Opened, PreMeeting Mine, string At);

/// <summary>What was found to the questions of a heading, by their names: as the form was opened, and as it stands.</summary>
public sealed record WriteDraft(Dictionary<string, string> Opened, Dictionary<string, string> Texts);

/// <summary>A rating at the meeting.</summary>
/// <param name="Rating">Which; null until one is chosen.</param>
/// <param name="Reason">Why.</param>
/// <param name="Seen">The number of the latest decision that the form showed.</param>
/// <param name="Hospital">For Blue.</param>
/// <param name="Day">Admitted on, or left hospital on.</param>
public sealed record MamRateDraft(Rating? Rating, string Reason, int Seen, string Hospital, DateOnly? Day);
