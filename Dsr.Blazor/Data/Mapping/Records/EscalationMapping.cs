using Dsr.Blazor.Domain.Escalations;
using Dsr.Blazor.Domain.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Dsr.Blazor.Data.Mapping.Records;

sealed class EscalationMapping : IEntityTypeConfiguration<Escalation>
{
    public void Configure(EntityTypeBuilder<Escalation> builder)
    {
        builder.ToTable("Escalations");
        builder.HasOne<Person>().WithMany().HasForeignKey(one => one.PersonId);
        builder.HasIndex(one => new { one.Status, one.On });
    }
}
