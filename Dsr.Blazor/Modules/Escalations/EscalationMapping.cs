using Dsr.Blazor.Modules.Escalations.Domain;
using Dsr.Blazor.Modules.People.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Dsr.Blazor.Modules.Escalations;

sealed class EscalationMapping : IEntityTypeConfiguration<Escalation>
{
    public void Configure(EntityTypeBuilder<Escalation> builder)
    {
        builder.ToTable("Escalations");
        builder.HasOne<Person>().WithMany().HasForeignKey(escalation => escalation.PersonId);
        builder.HasIndex(escalation => new { escalation.Status, escalation.On });
    }
}
