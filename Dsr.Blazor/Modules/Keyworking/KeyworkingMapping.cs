using Dsr.Blazor.Modules.Keyworking.Domain;
using Dsr.Blazor.Modules.People.Domain;
using Dsr.Blazor.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Dsr.Blazor.Modules.Keyworking;

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
