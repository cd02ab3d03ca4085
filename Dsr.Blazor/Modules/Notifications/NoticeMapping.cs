using Dsr.Blazor.Modules.Accounts.Domain;
using Dsr.Blazor.Modules.Calendar.Domain;
using Dsr.Blazor.Modules.Notifications.Domain;
using Dsr.Blazor.Modules.People.Domain;
using Dsr.Blazor.Platform.Mail;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Dsr.Blazor.Modules.Notifications;

sealed class NoticeMapping : IEntityTypeConfiguration<Notice>
{
    public void Configure(EntityTypeBuilder<Notice> builder)
    {
        builder.ToTable("Notices");
        builder.HasOne<Account>().WithMany().HasForeignKey(notice => notice.AccountId);
        builder.HasOne<Person>().WithMany().HasForeignKey(notice => notice.PersonId);
        builder.HasIndex(notice => new
        {
            notice.AccountId,
            notice.ReadAt,
            notice.At,
        });
    }
}

sealed class NoticeBoxMapping : IEntityTypeConfiguration<NoticeBox>
{
    public void Configure(EntityTypeBuilder<NoticeBox> builder)
    {
        builder.ToTable("NoticeBoxes");
        builder.HasOne<Account>().WithOne().HasForeignKey<NoticeBox>(box => box.Id);
    }
}

sealed class OutgoingMailMapping : IEntityTypeConfiguration<OutgoingMail>
{
    public void Configure(EntityTypeBuilder<OutgoingMail> builder)
    {
        builder.ToTable("Outbox");
        builder.HasOne<Account>().WithMany().HasForeignKey(mail => mail.AccountId);
        builder.HasIndex(mail => new { mail.State, mail.NextTryAt });
    }
}

sealed class CalendarAddressMapping : IEntityTypeConfiguration<CalendarAddress>
{
    public void Configure(EntityTypeBuilder<CalendarAddress> builder)
    {
        builder.ToTable("CalendarAddresses");
        builder.HasOne<Account>().WithMany().HasForeignKey(address => address.AccountId);
        builder.HasIndex(address => address.SecretHash).IsUnique();
    }
}
