using Dsr.Blazor.Modules.Export.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Dsr.Blazor.Modules.Export;

sealed class ExportRequestMapping : IEntityTypeConfiguration<ExportRequest>
{
    public void Configure(EntityTypeBuilder<ExportRequest> builder)
    {
        builder.ToTable("ExportRequests");
        builder.HasIndex(request => new { request.Decision, request.AskedAt });
    }
}
