using Dsr.Blazor.Modules.People.Domain;
using Dsr.Blazor.Modules.ServiceGaps.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Dsr.Blazor.Modules.ServiceGaps;

sealed class GapMapping : IEntityTypeConfiguration<ServiceGap>
{
    public void Configure(EntityTypeBuilder<ServiceGap> builder)
    {
        builder.ToTable("Gaps");
        builder.HasMany(gap => gap.Steps).WithOne().HasForeignKey(step => step.GapId);
        builder.HasMany(gap => gap.About).WithOne().HasForeignKey(link => link.GapId);
        builder.HasIndex(gap => new { gap.Status, gap.RaisedAt });
    }
}

sealed class GapStepMapping : IEntityTypeConfiguration<GapStep>
{
    public void Configure(EntityTypeBuilder<GapStep> builder)
    {
        builder.ToTable("GapSteps");
        builder.HasIndex(step => new { step.GapId, step.Number }).IsUnique();
    }
}

sealed class GapPersonMapping : IEntityTypeConfiguration<GapPerson>
{
    public void Configure(EntityTypeBuilder<GapPerson> builder)
    {
        builder.ToTable("GapPeople");
        // Not unique: two records that both raised it may be merged into one.
        builder.HasOne<Person>().WithMany().HasForeignKey(link => link.PersonId);
    }
}
