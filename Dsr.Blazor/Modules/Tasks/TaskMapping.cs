using Dsr.Blazor.Modules.Accounts.Domain;
using Dsr.Blazor.Modules.People.Domain;
using Dsr.Blazor.Modules.Referrals.Domain;
using Dsr.Blazor.Modules.Tasks.Domain;
using Dsr.Blazor.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Dsr.Blazor.Modules.Tasks;

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
