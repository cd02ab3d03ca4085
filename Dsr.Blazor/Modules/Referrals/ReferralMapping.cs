using Dsr.Blazor.Modules.Accounts.Domain;
using Dsr.Blazor.Modules.People.Domain;
using Dsr.Blazor.Modules.Referrals.Domain;
using Dsr.Blazor.Modules.Register.Domain;
using Dsr.Blazor.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Dsr.Blazor.Modules.Referrals;

sealed class ReferralMapping : IEntityTypeConfiguration<Referral>
{
    public void Configure(EntityTypeBuilder<Referral> builder)
    {
        builder.ToTable("Referrals");
        builder.HasOne<SupportRegister>().WithMany().HasForeignKey(referral => referral.RegisterId);
        builder.HasOne<Account>().WithMany().HasForeignKey(referral => referral.ReferrerAccountId);
        builder.HasOne<Account>().WithMany().HasForeignKey(referral => referral.OwnerId);
        builder.HasOne<Person>().WithMany().HasForeignKey(referral => referral.PersonId);
        builder.HasOne<RegisterEntry>().WithMany().HasForeignKey(referral => referral.EntryId);
        builder.HasIndex(referral => referral.Reference).IsUnique();
        builder.HasIndex(referral => new { referral.Status, referral.ReceivedAt });
        builder.Property(referral => referral.Ruling).HasJson();
        builder.Ignore(referral => referral.Form);
        builder.Ignore(referral => referral.OutcomeToldAt);
        builder.Ignore(referral => referral.ReceivedOn);
    }
}

abstract class ReferralPartMapping<T>(string table, System.Linq.Expressions.Expression<Func<Referral, IEnumerable<T>?>> navigation)
    : IEntityTypeConfiguration<T>
    where T : ReferralPart
{
    public virtual void Configure(EntityTypeBuilder<T> builder)
    {
        builder.ToTable(table);
        // The property hands out a sorted copy; the field is the collection.
        builder
            .HasOne<Referral>()
            .WithMany(navigation)
            .HasForeignKey(part => part.ReferralId)
            .Metadata.PrincipalToDependent!.SetPropertyAccessMode(PropertyAccessMode.Field);
        builder.HasIndex(part => new { part.ReferralId, part.Number }).IsUnique();
    }
}

sealed class SaidMapping() : ReferralPartMapping<ReferralSaid>("ReferralSaid", referral => referral.Said)
{
    public override void Configure(EntityTypeBuilder<ReferralSaid> builder)
    {
        base.Configure(builder);
        builder.Property(said => said.Form).HasJson();
    }
}

sealed class StatedConsentMapping() : ReferralPartMapping<StatedConsent>("ReferralConsents", referral => referral.Consents)
{
    public override void Configure(EntityTypeBuilder<StatedConsent> builder)
    {
        base.Configure(builder);
        builder.Property(consent => consent.Statement).HasJson();
    }
}

sealed class StatusChangeMapping() : ReferralPartMapping<StatusChange>("ReferralStatusChanges", referral => referral.Changes);

sealed class ContactAttemptMapping() : ReferralPartMapping<ContactAttempt>("ReferralContacts", referral => referral.Attempts);

sealed class ReferralQuestionMapping() : ReferralPartMapping<ReferralQuestion>("ReferralQuestions", referral => referral.Questions);

sealed class ReferralNoteMapping() : ReferralPartMapping<ReferralNote>("ReferralNotes", referral => referral.Notes);

sealed class ReferralCheckMapping() : ReferralPartMapping<ReferralCheck>("ReferralChecks", referral => referral.Checks);

sealed class OutcomeToldMapping() : ReferralPartMapping<OutcomeTold>("ReferralOutcomesTold", referral => referral.Told)
{
    public override void Configure(EntityTypeBuilder<OutcomeTold> builder)
    {
        base.Configure(builder);
        builder.Ignore(told => told.ToldAt);
    }
}
