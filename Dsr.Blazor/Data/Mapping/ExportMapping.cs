using Dsr.Blazor.Domain.Exports;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Dsr.Blazor.Data.Mapping;

sealed class ExportRequestMapping : IEntityTypeConfiguration<ExportRequest>
{
    public void Configure(EntityTypeBuilder<ExportRequest> builder)
    {
        builder.ToTable("ExportRequests");
        builder.HasIndex(request => new { request.Decision, request.AskedAt });
    }
}
