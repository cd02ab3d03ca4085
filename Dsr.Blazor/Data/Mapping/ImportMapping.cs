using Dsr.Blazor.Domain.Imports.Keeping;
using Dsr.Blazor.Domain.Register;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Dsr.Blazor.Data.Mapping;

sealed class ImportMapping : IEntityTypeConfiguration<SpreadsheetImport>
{
    public void Configure(EntityTypeBuilder<SpreadsheetImport> builder)
    {
        builder.ToTable("Imports");
        builder.HasOne<SupportRegister>().WithMany().HasForeignKey(import => import.RegisterId);
    }
}

sealed class KeptContentsMapping : IEntityTypeConfiguration<KeptContents>
{
    public void Configure(EntityTypeBuilder<KeptContents> builder)
    {
        builder.ToTable("ImportContents");
        builder.HasKey(kept => kept.ImportId);
        builder.HasOne<SpreadsheetImport>().WithOne().HasForeignKey<KeptContents>(kept => kept.ImportId);
        builder.Ignore(kept => kept.Contents);
    }
}

sealed class KeptMappingMapping : IEntityTypeConfiguration<KeptMapping>
{
    public void Configure(EntityTypeBuilder<KeptMapping> builder)
    {
        builder.ToTable("ImportMappings");
        builder.HasIndex(mapping => mapping.Name).IsUnique();
    }
}
