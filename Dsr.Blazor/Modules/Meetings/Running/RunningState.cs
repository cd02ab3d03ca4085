using Dsr.Blazor.Kernel.Policy;
using Dsr.Blazor.Modules.Accounts.Domain;
using Dsr.Blazor.Modules.Meetings.Domain;
using Dsr.Blazor.Modules.Meetings.Domain.Running;
using Dsr.Blazor.Platform.Data;
using Dsr.Blazor.Platform.Security;
using Microsoft.EntityFrameworkCore;

namespace Dsr.Blazor.Modules.Meetings.Running;

/// <summary>Somebody on the list of who is there, with how their organisation stands to the sharing agreement.</summary>
public sealed record AttendeeRow(Guid Id, string Name, string Organisation, Attendance How, bool? HasSigned, Guid? AccountId);

/// <summary>What a page knows of a meeting besides its agenda, while it runs and after.</summary>
public sealed record RunningState
{
    public static RunningState None { get; } = new();

    /// <summary>Who has the chair, by account; null before it started.</summary>
    public string? ChairId { get; init; }

    /// <summary>Since when.</summary>
    public DateTimeOffset? ChairSince { get; init; }

    /// <summary>Who had it before; blank while it has not changed hands.</summary>
    public string ChairBefore { get; init; } = "";

    /// <summary>It was given; otherwise it was taken.</summary>
    public bool ChairWasGiven { get; init; }

    /// <summary>The reader had the chair, and somebody else has it now.</summary>
    public bool HadChair { get; init; }

    /// <summary>The shared screens show initials.</summary>
    public bool HidesNames { get; init; }

    /// <summary>What is to be accepted.</summary>
    public ConfidentialityStatement Statement { get; init; } = new("", "");

    /// <summary>The chair has read it out, and accepted it for the room.</summary>
    public bool RoomHasAccepted { get; init; }

    /// <summary>The reader has accepted it, for themselves or for the room.</summary>
    public bool IHaveAccepted { get; init; }

    /// <summary>What the reader did last, where it can be undone; null where there is nothing.</summary>
    public Undoable? Undo { get; init; }

    /// <summary>Whether the reader may write the update of those whom they see.</summary>
    public bool MayWrite { get; init; }
    public IReadOnlyList<AttendeeRow> Attendees { get; init; } = [];

    /// <summary>Who is there; who left early counts no more.</summary>
    public IReadOnlyList<AttendeeRow> Present => [.. Attendees.Where(attendeeRow => attendeeRow.How == Attendance.Present)];

    internal static async Task<RunningState> OfAsync(
        DsrDb db,
        Meeting meeting,
        Actor actor,
        PolicyBook book,
        DateOnly today,
        CancellationToken cancel
    )
    {
        var signatories = db.Organisations.Where(Organisation.HasSignedOn(today));
        var accepted = await db.Set<Acceptance>()
            .AsNoTracking()
            .Where(acceptance => acceptance.MeetingId == meeting.Id)
            .Select(acceptance => new { acceptance.ById, acceptance.ForTheRoom })
            .ToListAsync(cancel);
        return new RunningState
        {
            ChairId = meeting.ChairId,
            ChairSince = meeting.ChairSince,
            ChairBefore = meeting.ChairBefore,
            ChairWasGiven = meeting.ChairWasGiven,
            HadChair = meeting.ChairBeforeId == actor.Id && meeting.ChairId != actor.Id,
            HidesNames = meeting.HidesNames,
            Statement = book.On(meeting.Date, RunningPolicies.Statement),
            RoomHasAccepted = accepted.Exists(row => row.ForTheRoom),
            IHaveAccepted = accepted.Exists(row => row.ById == actor.Id),
            Undo =
                meeting.Status == MeetingStatus.InProgress && meeting.LastOf(actor.Id) is { } last
                    ? new(last.Id, last.Kind, last.Item, last.At + MeetingStep.Lasts)
                    : null,
            MayWrite = actor.May(Permission.WriteUpdates),
            Attendees = await (
                from attendee in db.Set<Attendee>().AsNoTracking()
                where attendee.MeetingId == meeting.Id
                join body in db.Organisations on attendee.OrganisationId equals body.Id into bodies
                from body in bodies.DefaultIfEmpty()
                orderby attendee.Organisation, attendee.Name
                select new AttendeeRow(
                    attendee.Id,
                    attendee.Name,
                    attendee.Organisation,
                    attendee.How,
                    body == null ? null : signatories.Any(signatory => signatory.Id == body.Id),
                    attendee.AccountId
                )
            ).ToListAsync(cancel),
        };
    }
}
