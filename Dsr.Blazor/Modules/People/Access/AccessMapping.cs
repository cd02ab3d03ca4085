using Dsr.Blazor.Modules.Accounts.Domain;
using Dsr.Blazor.Modules.People.Domain;
using Dsr.Blazor.Modules.People.Domain.Access;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Dsr.Blazor.Modules.People.Access;

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
