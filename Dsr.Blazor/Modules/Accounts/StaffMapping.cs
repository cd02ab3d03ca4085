using Dsr.Blazor.Kernel.Policy;
using Dsr.Blazor.Modules.Accounts.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Dsr.Blazor.Modules.Accounts;

sealed class AccountMapping : IEntityTypeConfiguration<Account>
{
    public void Configure(EntityTypeBuilder<Account> builder)
    {
        builder.ToTable("Accounts");
        builder.HasIndex(account => account.Subject).IsUnique();
        builder.HasOne<Organisation>().WithMany().HasForeignKey(account => account.OrganisationId);
    }
}

sealed class AccountRequestMapping : IEntityTypeConfiguration<AccountRequest>
{
    public void Configure(EntityTypeBuilder<AccountRequest> builder)
    {
        builder.ToTable("AccountRequests");
        // Whoever asks twice at once has asked once.
        builder.HasIndex(request => request.Subject).IsUnique().HasFilter("\"State\" = 'Waiting'");
        builder.HasIndex(request => new { request.State, request.AskedAt });
        builder.HasOne<Organisation>().WithMany().HasForeignKey(request => request.OrganisationId);
        builder.HasOne<Account>().WithMany().HasForeignKey(request => request.AccountId);
    }
}

sealed class OrganisationMapping : IEntityTypeConfiguration<Organisation>
{
    public void Configure(EntityTypeBuilder<Organisation> builder)
    {
        builder.ToTable("Organisations");
        builder.HasIndex(organisation => organisation.Name).IsUnique();
        builder.HasMany(organisation => organisation.Agreements).WithOne().HasForeignKey(agreement => agreement.OrganisationId);
    }
}

sealed class SharingAgreementMapping : IEntityTypeConfiguration<SharingAgreement>
{
    public void Configure(EntityTypeBuilder<SharingAgreement> builder)
    {
        builder.ToTable("SharingAgreements");
        builder.HasIndex(agreement => new { agreement.OrganisationId, agreement.From });
        builder.Ignore(agreement => agreement.InWords);
    }
}

sealed class PolicyMapping : IEntityTypeConfiguration<PolicySetting>
{
    public void Configure(EntityTypeBuilder<PolicySetting> builder)
    {
        builder.ToTable("PolicySettings");
        builder.HasIndex(setting => new { setting.Key, setting.From });
    }
}
