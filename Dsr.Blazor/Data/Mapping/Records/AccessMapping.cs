using Dsr.Blazor.Domain.Disclosure;
using Dsr.Blazor.Domain.People;
using Dsr.Blazor.Domain.Staff;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Dsr.Blazor.Data.Mapping.Records;

sealed class AccessMapping : IEntityTypeConfiguration<OrganisationAccess>
{
    public void Configure(EntityTypeBuilder<OrganisationAccess> builder)
    {
        builder.ToTable("OrganisationAccesses");
        builder.HasOne<Person>().WithMany().HasForeignKey(access => access.PersonId);
        builder.HasOne<Organisation>().WithMany().HasForeignKey(access => access.OrganisationId);
        builder.HasIndex(access => new { access.OrganisationId, access.EndsOn });
    }
}
