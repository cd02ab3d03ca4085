using Dsr.Blazor.Modules.People.Domain;
using Dsr.Blazor.Modules.Register.Domain;
using Dsr.Blazor.Modules.Register.Domain.Episodes;
using Dsr.Blazor.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Dsr.Blazor.Modules.Register.Episodes;

sealed class SuspensionMapping : IEntityTypeConfiguration<Suspension>
{
    public void Configure(EntityTypeBuilder<Suspension> builder)
    {
        builder.ToTable("Suspensions");
        builder.HasIndex(suspension => new { suspension.EntryId, suspension.Number }).IsUnique();
        builder.Property(suspension => suspension.Safeguarding).HasJson();
    }
}

sealed class CheckAnswerMapping : IEntityTypeConfiguration<CheckAnswer>
{
    public void Configure(EntityTypeBuilder<CheckAnswer> builder)
    {
        builder.ToTable("SuspensionChecks");
        builder.HasIndex(checkAnswer => new { checkAnswer.EntryId, checkAnswer.Number }).IsUnique();
    }
}

sealed class ClosingProposalMapping : IEntityTypeConfiguration<ClosingProposal>
{
    public void Configure(EntityTypeBuilder<ClosingProposal> builder)
    {
        builder.ToTable("ClosingProposals");
        builder.Ignore(proposal => proposal.Waits);
    }
}

sealed class HandoverMapping : IEntityTypeConfiguration<Handover>
{
    public void Configure(EntityTypeBuilder<Handover> builder)
    {
        builder.ToTable("Handovers");
        builder.HasOne<Person>().WithMany().HasForeignKey(handover => handover.PersonId);
        builder.HasOne<RegisterEntry>().WithMany().HasForeignKey(handover => handover.EntryId);
        builder.Ignore(handover => handover.IsOpen);
    }
}
