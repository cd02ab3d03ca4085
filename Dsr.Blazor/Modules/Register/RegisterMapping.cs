using Dsr.Blazor.Modules.Consent.Domain;
using Dsr.Blazor.Modules.People.Domain;
using Dsr.Blazor.Modules.Register.Domain;
using Dsr.Blazor.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Dsr.Blazor.Modules.Register;

sealed class RegisterMapping : IEntityTypeConfiguration<SupportRegister>
{
    public void Configure(EntityTypeBuilder<SupportRegister> builder) => builder.ToTable("Registers");
}

sealed class EntryMapping : IEntityTypeConfiguration<RegisterEntry>
{
    public void Configure(EntityTypeBuilder<RegisterEntry> builder)
    {
        builder.ToTable("RegisterEntries");
        builder.HasOne<Person>().WithMany().HasForeignKey(entry => entry.PersonId);
        builder.HasOne<SupportRegister>().WithMany().HasForeignKey(entry => entry.RegisterId);
        // One open episode for each person on each register, whoever is quicker.
        builder
            .HasIndex(entry => new { entry.PersonId, entry.RegisterId })
            .IsUnique()
            .HasFilter("\"Status\" <> 'Closed'")
            .HasDatabaseName("IX_OneOpenEpisode");
        builder.HasIndex(entry => entry.Reference).IsUnique();
        builder.HasIndex(entry => new { entry.Status, entry.NextReviewDue });
        builder.HasMany(entry => entry.Decisions).WithOne().HasForeignKey(decision => decision.EntryId);
        builder.HasMany(entry => entry.Proposals).WithOne().HasForeignKey(proposal => proposal.EntryId);
        builder.HasMany(entry => entry.Reviews).WithOne().HasForeignKey(review => review.EntryId);
        builder.HasMany(entry => entry.Suspensions).WithOne().HasForeignKey(suspension => suspension.EntryId);
        builder.HasMany(entry => entry.Checks).WithOne().HasForeignKey(check => check.EntryId);
        builder.HasMany(entry => entry.ClosingProposals).WithOne().HasForeignKey(proposal => proposal.EntryId);
        builder.HasOne<RegisterEntry>().WithMany().HasForeignKey(entry => entry.EarlierEntryId);
        builder.HasOne<ConsentRecord>().WithMany().HasForeignKey(entry => entry.BasisConsentId);
        builder.Property(entry => entry.Joining).HasJson();
        builder.Property(entry => entry.Closing).HasJson();
        builder.Ignore(entry => entry.Suspended);
        builder.Ignore(entry => entry.Latest);
    }
}

sealed class DecisionMapping : IEntityTypeConfiguration<RatingDecision>
{
    public void Configure(EntityTypeBuilder<RatingDecision> builder)
    {
        builder.ToTable("RatingDecisions");
        builder.HasIndex(decision => new { decision.EntryId, decision.Number }).IsUnique();
    }
}

sealed class ProposalMapping : IEntityTypeConfiguration<RatingProposal>
{
    public void Configure(EntityTypeBuilder<RatingProposal> builder) => builder.ToTable("RatingProposals");
}

sealed class ReviewMapping : IEntityTypeConfiguration<RegisterReview>
{
    public void Configure(EntityTypeBuilder<RegisterReview> builder)
    {
        builder.ToTable("RegisterReviews");
        builder.HasIndex(review => new { review.EntryId, review.Number }).IsUnique();
        builder.Property(review => review.Themes).HasJson();
    }
}
