using Dsr.Blazor.Domain.Meetings;
using Dsr.Blazor.Domain.Register;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Dsr.Blazor.Data.Mapping;

sealed class MeetingMapping : IEntityTypeConfiguration<Meeting>
{
    public void Configure(EntityTypeBuilder<Meeting> builder)
    {
        builder.ToTable("Meetings");
        builder.HasOne<SupportRegister>().WithMany().HasForeignKey(meeting => meeting.RegisterId);
        builder.HasMany(meeting => meeting.Items).WithOne().HasForeignKey(item => item.MeetingId);
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
    }
}
