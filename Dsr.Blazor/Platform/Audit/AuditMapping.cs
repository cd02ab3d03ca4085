using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Dsr.Blazor.Platform.Audit;

sealed class AuditEventMapping : IEntityTypeConfiguration<AuditEvent>
{
    public void Configure(EntityTypeBuilder<AuditEvent> builder)
    {
        builder.ToTable("AuditEvents");
        builder.HasKey(link => link.Sequence);
        builder.Property(link => link.Sequence).ValueGeneratedNever();
        // The last change of each person on the register, and a person's timeline.
        builder.HasIndex(link => new { link.PersonId, link.Sequence });
        // When a record was changed last.
        builder.HasIndex(link => link.AggregateId);
        // What happened of late, for the notices of the day.
        builder.HasIndex(link => link.At);
    }
}

sealed class AuditPayloadMapping : IEntityTypeConfiguration<AuditPayload>
{
    public void Configure(EntityTypeBuilder<AuditPayload> builder)
    {
        builder.ToTable("AuditPayloads");
        builder.HasKey(payload => payload.Sequence);
        builder.Property(payload => payload.Sequence).ValueGeneratedNever();
    }
}

sealed class ReadEventMapping : IEntityTypeConfiguration<ReadEvent>
{
    public void Configure(EntityTypeBuilder<ReadEvent> builder)
    {
        builder.ToTable("ReadEvents");
        builder.HasKey(link => link.Sequence);
        builder.Property(link => link.Sequence).ValueGeneratedNever();
        builder.HasIndex(link => new { link.ActorId, link.At });
        builder.HasIndex(link => new { link.PersonId, link.At });
    }
}

sealed class ReadPayloadMapping : IEntityTypeConfiguration<ReadPayload>
{
    public void Configure(EntityTypeBuilder<ReadPayload> builder)
    {
        builder.ToTable("ReadPayloads");
        builder.HasKey(payload => payload.Sequence);
        builder.Property(payload => payload.Sequence).ValueGeneratedNever();
    }
}

sealed class ChainHeadMapping : IEntityTypeConfiguration<ChainHead>
{
    public void Configure(EntityTypeBuilder<ChainHead> builder)
    {
        builder.ToTable("ChainHeads");
        builder.HasKey(head => head.Chain);
    }
}
