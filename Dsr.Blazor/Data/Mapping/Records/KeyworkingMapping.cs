using Dsr.Blazor.Domain.Keyworking;
using Dsr.Blazor.Domain.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Dsr.Blazor.Data.Mapping.Records;

sealed class KeyworkerRequestMapping : IEntityTypeConfiguration<KeyworkerRequest>
{
    public void Configure(EntityTypeBuilder<KeyworkerRequest> builder)
    {
        builder.ToTable("KeyworkerRequests");
        builder.HasOne<Person>().WithMany().HasForeignKey(request => request.PersonId);
        builder.HasMany(request => request.Steps).WithOne().HasForeignKey(step => step.RequestId);
        builder.Property(request => request.Span).HasJson();
        builder.Ignore(request => request.IsOpen).Ignore(request => request.IsWaiting);
    }
}

sealed class KeyworkerStepMapping : IEntityTypeConfiguration<KeyworkerStep>
{
    public void Configure(EntityTypeBuilder<KeyworkerStep> builder)
    {
        builder.ToTable("KeyworkerSteps");
        builder.HasIndex(step => new { step.RequestId, step.Number }).IsUnique();
    }
}
