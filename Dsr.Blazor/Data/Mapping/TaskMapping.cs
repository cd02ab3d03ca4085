using Dsr.Blazor.Domain.People;
using Dsr.Blazor.Domain.Referrals;
using Dsr.Blazor.Domain.Staff;
using Dsr.Blazor.Domain.Tasks;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Dsr.Blazor.Data.Mapping;

sealed class TaskMapping : IEntityTypeConfiguration<TeamTask>
{
    public void Configure(EntityTypeBuilder<TeamTask> builder)
    {
        builder.ToTable("TeamTasks");
        builder.HasOne<Referral>().WithMany().HasForeignKey(task => task.ReferralId);
        builder.HasOne<Person>().WithMany().HasForeignKey(task => task.PersonId);
        builder.HasOne<Account>().WithMany().HasForeignKey(task => task.OwnerId);
        builder.Property(task => task.Asker).HasJson();
        builder.Property(task => task.Span).HasJson();
        builder.HasIndex(task => new { task.DoneAt, task.Due });
    }
}
