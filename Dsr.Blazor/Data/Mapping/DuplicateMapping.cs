using Dsr.Blazor.Domain.Duplicates;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Dsr.Blazor.Data.Mapping;

// Neither has a foreign key to the people it is about: these are no links for a merge to carry.
sealed class RecordMergeMapping : IEntityTypeConfiguration<RecordMerge>
{
    public void Configure(EntityTypeBuilder<RecordMerge> builder)
    {
        builder.ToTable("RecordMerges");
        builder.HasIndex(merge => merge.StaysId);
        builder.HasIndex(merge => merge.GoesId);
        // Of two who propose at once, the later one is told.
        builder.HasIndex(merge => new { merge.GoesId, merge.StaysId }).IsUnique().HasFilter("\"State\" = 'Proposed'").HasDatabaseName("IX_OneOpenProposal");
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
        builder.HasIndex(one => one.OneId);
        builder.HasIndex(one => one.OtherId);
    }
}
