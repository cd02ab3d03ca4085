using Dsr.Blazor.Modules.Meetings.Domain;
using Dsr.Blazor.Modules.Meetings.Domain.Running;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Dsr.Blazor.Modules.Meetings;

sealed class AttendeeMapping : IEntityTypeConfiguration<Attendee>
{
    public void Configure(EntityTypeBuilder<Attendee> builder)
    {
        builder.ToTable("MeetingAttendees");
        builder.HasOne<Meeting>().WithMany(meeting => meeting.Attendees).HasForeignKey(attendee => attendee.MeetingId);
    }
}

sealed class AcceptanceMapping : IEntityTypeConfiguration<Acceptance>
{
    public void Configure(EntityTypeBuilder<Acceptance> builder)
    {
        builder.ToTable("MeetingAcceptances");
        builder.HasOne<Meeting>().WithMany(meeting => meeting.Acceptances).HasForeignKey(acceptance => acceptance.MeetingId);
    }
}
