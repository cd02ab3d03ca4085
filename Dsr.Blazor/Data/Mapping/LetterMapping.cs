using Dsr.Blazor.Domain.Letters;
using Dsr.Blazor.Domain.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Dsr.Blazor.Data.Mapping;

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
