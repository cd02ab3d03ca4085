using Dsr.Blazor.Modules.Meetings.Domain;
using Dsr.Blazor.Modules.Meetings.Domain.Preparing;
using Dsr.Blazor.Modules.Meetings.Domain.Series;
using Dsr.Blazor.Modules.People.Domain;
using Dsr.Blazor.Modules.Register.Domain;
using Dsr.Blazor.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Dsr.Blazor.Modules.Meetings.Preparing;

sealed class SeriesMapping : IEntityTypeConfiguration<MeetingSeries>
{
    public void Configure(EntityTypeBuilder<MeetingSeries> builder)
    {
        builder.ToTable("MeetingSeries");
        builder.HasOne<SupportRegister>().WithMany().HasForeignKey(series => series.RegisterId);
        builder.Property(series => series.Recurrence).HasJson();
        builder.Property(series => series.Agenda).HasJson();
        builder.Property(series => series.Members).HasJson();
        builder.Property(series => series.Quorum).HasJson();
        builder.Property(series => series.Chair).HasJson();
        builder.Property(series => series.MinuteTaker).HasJson();
    }
}

/// <summary>What a meeting has before it runs; the rest stands beside it.</summary>
sealed class PlannedMeetingMapping : IEntityTypeConfiguration<Meeting>
{
    public void Configure(EntityTypeBuilder<Meeting> builder)
    {
        builder.HasOne<MeetingSeries>().WithMany().HasForeignKey(meeting => meeting.SeriesId);
        // Two who make the next meetings at once make them once.
        builder.HasIndex(meeting => new { meeting.SeriesId, meeting.Slot }).IsUnique().HasFilter("\"Slot\" IS NOT NULL");
        builder.Property(meeting => meeting.PlannedChair).HasJson();
        builder.Property(meeting => meeting.PlannedMinuteTaker).HasJson();
        builder.Property(meeting => meeting.Members).HasJson();
        builder.Property(meeting => meeting.Quorum).HasJson();
        builder.Property(meeting => meeting.Moves).HasJson();
        builder.HasMany(meeting => meeting.Contributions).WithOne().HasForeignKey(contribution => contribution.MeetingId);
        builder.HasMany(meeting => meeting.NotThisTime).WithOne().HasForeignKey(notThisTime => notThisTime.MeetingId);
    }
}

sealed class ContributionMapping : IEntityTypeConfiguration<Contribution>
{
    public void Configure(EntityTypeBuilder<Contribution> builder)
    {
        builder.ToTable("MeetingContributions");
        builder.HasOne<RegisterEntry>().WithMany().HasForeignKey(contribution => contribution.EntryId);
        builder
            .HasIndex(contribution => new
            {
                contribution.MeetingId,
                contribution.EntryId,
                contribution.ById,
            })
            .IsUnique();
    }
}

sealed class NotThisTimeMapping : IEntityTypeConfiguration<NotThisTime>
{
    public void Configure(EntityTypeBuilder<NotThisTime> builder)
    {
        builder.ToTable("MeetingsNotThisTime");
        builder.HasOne<RegisterEntry>().WithMany().HasForeignKey(notThisTime => notThisTime.EntryId);
        builder.HasIndex(notThisTime => new { notThisTime.MeetingId, notThisTime.EntryId }).IsUnique();
    }
}

sealed class DiscussionRequestMapping : IEntityTypeConfiguration<DiscussionRequest>
{
    public void Configure(EntityTypeBuilder<DiscussionRequest> builder)
    {
        builder.ToTable("DiscussionRequests");
        builder.HasOne<Person>().WithMany().HasForeignKey(discussionRequest => discussionRequest.PersonId);
        builder.HasOne<MeetingSeries>().WithMany().HasForeignKey(discussionRequest => discussionRequest.SeriesId);
    }
}
