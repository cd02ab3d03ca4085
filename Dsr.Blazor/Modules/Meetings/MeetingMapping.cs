using Dsr.Blazor.Modules.Accounts.Domain;
using Dsr.Blazor.Modules.Meetings.Domain;
using Dsr.Blazor.Modules.Meetings.Domain.Minuting;
using Dsr.Blazor.Modules.Register.Domain;
using Dsr.Blazor.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Dsr.Blazor.Modules.Meetings;

sealed class MeetingMapping : IEntityTypeConfiguration<Meeting>
{
    public void Configure(EntityTypeBuilder<Meeting> builder)
    {
        builder.ToTable("Meetings");
        builder.HasOne<SupportRegister>().WithMany().HasForeignKey(meeting => meeting.RegisterId);
        builder.HasMany(meeting => meeting.Addenda).WithOne().HasForeignKey(minutesAddendum => minutesAddendum.MeetingId);
        builder.HasMany(meeting => meeting.SentLists).WithOne().HasForeignKey(sentList => sentList.MeetingId);
        builder.HasMany(meeting => meeting.Items).WithOne().HasForeignKey(item => item.MeetingId);
        builder.Property(meeting => meeting.Steps).HasJson();
        // The property hands out a sorted copy; the field is the collection.
        builder.Navigation(meeting => meeting.Items).HasField("items").UsePropertyAccessMode(PropertyAccessMode.Field);
    }
}

sealed class MeetingItemMapping : IEntityTypeConfiguration<MeetingItem>
{
    public void Configure(EntityTypeBuilder<MeetingItem> builder)
    {
        builder.ToTable("MeetingItems");
        builder.HasOne<RegisterEntry>().WithMany().HasForeignKey(item => item.EntryId);
        builder.Ignore(item => item.HasContent);
        builder.Ignore(item => item.InMinutes);
        builder.Property(item => item.Minuted).HasJson();
    }
}

sealed class MinutesAddendumMapping : IEntityTypeConfiguration<MinutesAddendum>
{
    public void Configure(EntityTypeBuilder<MinutesAddendum> builder) => builder.ToTable("MinutesAddenda");
}

sealed class SentListMapping : IEntityTypeConfiguration<SentList>
{
    public void Configure(EntityTypeBuilder<SentList> builder)
    {
        builder.ToTable("SentLists");
        builder.HasOne<Organisation>().WithMany().HasForeignKey(sentList => sentList.OrganisationId);
    }
}
