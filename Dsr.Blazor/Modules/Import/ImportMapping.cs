using Dsr.Blazor.Modules.Import.Domain.Keeping;
using Dsr.Blazor.Modules.Register.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Dsr.Blazor.Modules.Import;

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
