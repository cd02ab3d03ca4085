using Dsr.Blazor.Modules.Accounts.Domain;
using Dsr.Blazor.Modules.MultiAgency.Domain;
using Dsr.Blazor.Modules.People.Domain;
using Dsr.Blazor.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Dsr.Blazor.Modules.MultiAgency;

sealed class MamMapping : IEntityTypeConfiguration<MultiAgencyMeeting>
{
    public void Configure(EntityTypeBuilder<MultiAgencyMeeting> builder)
    {
        builder.ToTable("Mams");
        builder.HasOne<Person>().WithMany().HasForeignKey(mam => mam.PersonId);
        builder.HasOne<Account>().WithMany().HasForeignKey(mam => mam.RunnerAccountId);
        builder.HasOne<MultiAgencyMeeting>().WithMany().HasForeignKey(mam => mam.FollowsId);
        builder.HasIndex(mam => new { mam.Status, mam.Date });
        builder.Property(mam => mam.Template).HasJson();
        builder.Property(mam => mam.PreMeeting).HasJson();
        builder.HasMany(mam => mam.Invitees).WithOne().HasForeignKey(invitee => invitee.MamId);
        builder.HasMany(mam => mam.Findings).WithOne().HasForeignKey(finding => finding.MamId);
        builder.HasMany(mam => mam.Steps).WithOne().HasForeignKey(step => step.MamId);
        // The property hands out a sorted copy; the field is the collection.
        builder.Navigation(mam => mam.Steps).HasField("steps").UsePropertyAccessMode(PropertyAccessMode.Field);
    }
}

sealed class MamInviteeMapping : IEntityTypeConfiguration<MamInvitee>
{
    public void Configure(EntityTypeBuilder<MamInvitee> builder) => builder.ToTable("MamInvitees");
}

sealed class MamFindingMapping : IEntityTypeConfiguration<MamFinding>
{
    public void Configure(EntityTypeBuilder<MamFinding> builder)
    {
        builder.ToTable("MamFindings");
        builder.HasIndex(finding => new { finding.MamId, finding.Question }).IsUnique();
    }
}

sealed class MamStepMapping : IEntityTypeConfiguration<MamStep>
{
    public void Configure(EntityTypeBuilder<MamStep> builder)
    {
        builder.ToTable("MamSteps");
        builder.HasIndex(step => new { step.MamId, step.Number }).IsUnique();
    }
}
