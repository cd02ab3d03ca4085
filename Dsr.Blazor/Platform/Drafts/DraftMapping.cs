using Dsr.Blazor.Modules.PublicReferral.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Dsr.Blazor.Platform.Drafts;

sealed class DraftMapping : IEntityTypeConfiguration<Draft>
{
    public void Configure(EntityTypeBuilder<Draft> builder)
    {
        builder.ToTable("Drafts");
        builder.HasKey(draft => new { draft.OwnerId, draft.Key });
    }
}

sealed class SavedViewMapping : IEntityTypeConfiguration<SavedView>
{
    public void Configure(EntityTypeBuilder<SavedView> builder)
    {
        builder.ToTable("SavedViews");
        builder
            .HasIndex(view => new
            {
                view.OwnerId,
                view.List,
                view.Name,
            })
            .IsUnique();
    }
}

sealed class LastLookMapping : IEntityTypeConfiguration<LastLook>
{
    public void Configure(EntityTypeBuilder<LastLook> builder)
    {
        builder.ToTable("LastLooks");
        builder.HasKey(look => look.OwnerId);
    }
}

sealed class PublicDraftMapping : IEntityTypeConfiguration<PublicDraft>
{
    const int HashLength = 64;

    public void Configure(EntityTypeBuilder<PublicDraft> builder)
    {
        builder.ToTable("PublicDrafts");
        builder.Property(draft => draft.Id).HasMaxLength(HashLength);
        builder.Property(draft => draft.ReturnKey).HasMaxLength(HashLength);
        builder.HasIndex(draft => draft.ReturnKey).IsUnique();
        builder.HasIndex(draft => draft.GoneAt);
    }
}
