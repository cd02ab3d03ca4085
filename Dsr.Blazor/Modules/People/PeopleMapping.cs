using Dsr.Blazor.Modules.Accounts.Domain;
using Dsr.Blazor.Modules.Duplicates.Domain;
using Dsr.Blazor.Modules.People.Domain;
using Dsr.Blazor.Modules.People.Domain.About;
using Dsr.Blazor.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Dsr.Blazor.Modules.People;

sealed class PersonMapping : IEntityTypeConfiguration<Person>
{
    public void Configure(EntityTypeBuilder<Person> builder)
    {
        builder.ToTable("People");
        // Not unique: a spreadsheet's wrong number must be holdable while somebody finds out whose it is.
        builder.HasIndex(person => person.NhsNumber);
        builder.HasIndex(person => new { person.DateOfBirth, person.SearchName });
        builder.HasIndex(person => person.FamilySound);
        // Of merged records alone: the filter below would else be looked up in it, where nearly everybody stands.
        builder.HasIndex(person => person.MergedInto).HasFilter("\"MergedInto\" IS NOT NULL");
        // A record that was merged into another is in no list, search, export or count, also not in one that is written next year.
        builder.HasQueryFilter(person => person.MergedInto == null);
        builder.HasMany(person => person.Involvements).WithOne().HasForeignKey(involvement => involvement.PersonId);
    }
}

sealed class AboutMapping : IEntityTypeConfiguration<AboutMe>
{
    public void Configure(EntityTypeBuilder<AboutMe> builder)
    {
        builder.ToTable("AboutPeople");
        // A merge of duplicates brings the other record's beside it: the later answer holds, and unmerging takes its own back.
        builder.HasOne<Person>().WithMany().HasForeignKey(about => about.PersonId);
        builder.Property(about => about.Answers).HasJson();
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

// Neither has a foreign key to the people it is about: these are no links for a merge to carry.
sealed class RecordMergeMapping : IEntityTypeConfiguration<RecordMerge>
{
    public void Configure(EntityTypeBuilder<RecordMerge> builder)
    {
        builder.ToTable("RecordMerges");
        builder.HasIndex(merge => merge.StaysId);
        builder.HasIndex(merge => merge.GoesId);
        // Of two who propose at once, the later one is told.
        builder
            .HasIndex(merge => new { merge.GoesId, merge.StaysId })
            .IsUnique()
            .HasFilter("\"State\" = 'Proposed'")
            .HasDatabaseName("IX_OneOpenProposal");
        builder.Property(merge => merge.Fields).HasJson();
        builder.Property(merge => merge.Episodes).HasJson();
        builder.Property(merge => merge.Carried).HasJson();
    }
}

sealed class ToldApartMapping : IEntityTypeConfiguration<ToldApart>
{
    public void Configure(EntityTypeBuilder<ToldApart> builder)
    {
        builder.ToTable("ToldApart");
        builder.HasIndex(toldApart => toldApart.OneId);
        builder.HasIndex(toldApart => toldApart.OtherId);
    }
}
