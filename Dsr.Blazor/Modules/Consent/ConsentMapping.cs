using Dsr.Blazor.Modules.Consent.Domain;
using Dsr.Blazor.Modules.Consent.Domain.Capacity;
using Dsr.Blazor.Modules.Consent.Domain.Told;
using Dsr.Blazor.Modules.People.Domain;
using Dsr.Blazor.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Dsr.Blazor.Modules.Consent;

sealed class ConsentMapping : IEntityTypeConfiguration<ConsentRecord>
{
    public void Configure(EntityTypeBuilder<ConsentRecord> builder)
    {
        builder.ToTable("ConsentRecords");
        builder.HasOne<Person>().WithMany().HasForeignKey(record => record.PersonId);
        builder.HasOne<BestInterestsDecision>().WithMany().HasForeignKey(record => record.BestInterestsId);
        builder.Property(record => record.WithWhom).HasJson();
    }
}

sealed class AssessmentMapping : IEntityTypeConfiguration<CapacityAssessment>
{
    public void Configure(EntityTypeBuilder<CapacityAssessment> builder)
    {
        builder.ToTable("CapacityAssessments");
        builder.HasOne<Person>().WithMany().HasForeignKey(assessment => assessment.PersonId);
        builder.Property(assessment => assessment.Answers).HasJson();
    }
}

sealed class BestInterestsMapping : IEntityTypeConfiguration<BestInterestsDecision>
{
    public void Configure(EntityTypeBuilder<BestInterestsDecision> builder)
    {
        builder.ToTable("BestInterestsDecisions");
        builder.HasOne<Person>().WithMany().HasForeignKey(decision => decision.PersonId);
    }
}

sealed class TellingMapping : IEntityTypeConfiguration<SharingTold>
{
    public void Configure(EntityTypeBuilder<SharingTold> builder)
    {
        builder.ToTable("SharingTellings");
        builder.HasOne<Person>().WithMany().HasForeignKey(telling => telling.PersonId);
        builder.Property(telling => telling.Told).HasJson();
    }
}
