using Dsr.Blazor.Modules.Letters.Domain;
using Dsr.Blazor.Modules.People.Domain;
using Dsr.Blazor.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Dsr.Blazor.Modules.Letters;

sealed class LetterMapping : IEntityTypeConfiguration<Letter>
{
    public void Configure(EntityTypeBuilder<Letter> builder)
    {
        builder.ToTable("Letters");
        builder.HasOne<Person>().WithMany().HasForeignKey(letter => letter.PersonId);
        builder.HasIndex(letter => new { letter.ReferralId, letter.MadeAt });
        // Kept whole as it was sent: no query asks for a part of it, and nothing ever changes one.
        builder.Property(letter => letter.Lines).HasJson();
    }
}
