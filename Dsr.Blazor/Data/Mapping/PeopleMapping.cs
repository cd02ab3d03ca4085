using Dsr.Blazor.Domain.People;
using Dsr.Blazor.Domain.Staff;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Dsr.Blazor.Data.Mapping;

sealed class PersonMapping : IEntityTypeConfiguration<Person>
{
    public void Configure(EntityTypeBuilder<Person> builder)
    {
        builder.ToTable("People");
        // Not unique: a spreadsheet's wrong number must be holdable while somebody finds out whose it is.
        builder.HasIndex(person => person.NhsNumber);
        builder.HasIndex(person => new { person.DateOfBirth, person.SearchName });
        builder.HasIndex(person => person.FamilySound);
        builder.HasIndex(person => person.MergedInto);
        // A record that was merged into another is in no list, search, export or count, also not in one that is written next year.
        builder.HasQueryFilter(person => person.MergedInto == null);
        builder.HasMany(person => person.Involvements).WithOne().HasForeignKey(involvement => involvement.PersonId);
    }
}

sealed class InvolvementMapping : IEntityTypeConfiguration<Involvement>
{
    public void Configure(EntityTypeBuilder<Involvement> builder)
    {
        builder.ToTable("Involvements");
        builder.HasIndex(involvement => involvement.AccountId);
        builder.HasIndex(involvement => involvement.OrganisationId);
        builder.HasOne<Organisation>().WithMany().HasForeignKey(involvement => involvement.OrganisationId);
        builder.HasOne<Account>().WithMany().HasForeignKey(involvement => involvement.AccountId);
    }
}
