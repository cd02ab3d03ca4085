using Dsr.Blazor.Modules.Actions.Domain;
using Dsr.Blazor.Modules.Files.Domain;
using Dsr.Blazor.Modules.Inpatient.Domain;
using Dsr.Blazor.Modules.People.Domain;
using Dsr.Blazor.Modules.Plans.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Dsr.Blazor.Modules.Plans;

sealed class PlanItemMapping : IEntityTypeConfiguration<PlanItem>
{
    public void Configure(EntityTypeBuilder<PlanItem> builder)
    {
        builder.ToTable("PlanItems");
        builder.HasOne<Person>().WithMany().HasForeignKey(item => item.PersonId);
        builder.HasMany(item => item.Earlier).WithOne().HasForeignKey(wording => wording.ItemId);
    }
}

sealed class EarlierWordingMapping : IEntityTypeConfiguration<EarlierWording>
{
    public void Configure(EntityTypeBuilder<EarlierWording> builder)
    {
        builder.ToTable("PlanItemWordings");
        builder.HasIndex(wording => new { wording.ItemId, wording.Number }).IsUnique();
    }
}

sealed class ActionMapping : IEntityTypeConfiguration<PlanAction>
{
    public void Configure(EntityTypeBuilder<PlanAction> builder)
    {
        builder.ToTable("Actions");
        builder.HasOne<Person>().WithMany().HasForeignKey(action => action.PersonId);
        builder.HasIndex(action => new
        {
            action.PersonId,
            action.Status,
            action.Due,
        });
        builder.HasMany(action => action.Notes).WithOne().HasForeignKey(note => note.ActionId);
        builder.HasIndex(action => new { action.OwnerAccountId, action.EndedOn });
        builder.Ignore(action => action.IsOpen);
        builder.Ignore(action => action.Evidence);
        builder.Ignore(action => action.BlockedWhy);
    }
}

sealed class ActionNoteMapping : IEntityTypeConfiguration<ActionNote>
{
    public void Configure(EntityTypeBuilder<ActionNote> builder)
    {
        builder.ToTable("ActionNotes");
        builder.HasIndex(note => new { note.ActionId, note.Number }).IsUnique();
    }
}

sealed class StayMapping : IEntityTypeConfiguration<InpatientStay>
{
    public void Configure(EntityTypeBuilder<InpatientStay> builder)
    {
        builder.ToTable("InpatientStays");
        builder.HasOne<Person>().WithMany().HasForeignKey(stay => stay.PersonId);
        builder.HasIndex(stay => stay.PersonId).IsUnique().HasFilter("\"DischargedOn\" IS NULL").HasDatabaseName("IX_OneOpenStay");
        builder.Ignore(stay => stay.IsOpen);
    }
}

sealed class RecordFileMapping : IEntityTypeConfiguration<RecordFile>
{
    public void Configure(EntityTypeBuilder<RecordFile> builder)
    {
        builder.ToTable("Files");
        builder.HasOne<Person>().WithMany().HasForeignKey(file => file.PersonId);
        builder.HasMany(file => file.Versions).WithOne().HasForeignKey(version => version.FileId);
        builder.Ignore(file => file.Audience);
    }
}

sealed class FileVersionMapping : IEntityTypeConfiguration<FileVersion>
{
    public void Configure(EntityTypeBuilder<FileVersion> builder)
    {
        builder.ToTable("FileVersions");
        builder.HasIndex(version => new { version.FileId, version.Number }).IsUnique();
        builder.HasIndex(version => version.Stored).IsUnique();
    }
}
