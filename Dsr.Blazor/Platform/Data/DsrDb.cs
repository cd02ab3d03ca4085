using Dsr.Blazor.Kernel;
using Dsr.Blazor.Kernel.Policy;
using Dsr.Blazor.Modules.Accounts.Domain;
using Dsr.Blazor.Modules.Actions.Domain;
using Dsr.Blazor.Modules.Calendar.Domain;
using Dsr.Blazor.Modules.Consent.Domain;
using Dsr.Blazor.Modules.Consent.Domain.Capacity;
using Dsr.Blazor.Modules.Consent.Domain.Told;
using Dsr.Blazor.Modules.Duplicates.Domain;
using Dsr.Blazor.Modules.Escalations.Domain;
using Dsr.Blazor.Modules.Export.Domain;
using Dsr.Blazor.Modules.Files.Domain;
using Dsr.Blazor.Modules.Import.Domain.Keeping;
using Dsr.Blazor.Modules.Inpatient.Domain;
using Dsr.Blazor.Modules.Keyworking.Domain;
using Dsr.Blazor.Modules.Letters.Domain;
using Dsr.Blazor.Modules.Meetings.Domain;
using Dsr.Blazor.Modules.Meetings.Domain.Minuting;
using Dsr.Blazor.Modules.Meetings.Domain.Preparing;
using Dsr.Blazor.Modules.Meetings.Domain.Series;
using Dsr.Blazor.Modules.MultiAgency.Domain;
using Dsr.Blazor.Modules.Notifications.Domain;
using Dsr.Blazor.Modules.People.Domain;
using Dsr.Blazor.Modules.People.Domain.About;
using Dsr.Blazor.Modules.People.Domain.Access;
using Dsr.Blazor.Modules.Plans.Domain;
using Dsr.Blazor.Modules.PublicReferral.Domain;
using Dsr.Blazor.Modules.Referrals.Domain;
using Dsr.Blazor.Modules.Register.Domain;
using Dsr.Blazor.Modules.Register.Domain.Episodes;
using Dsr.Blazor.Modules.ServiceGaps.Domain;
using Dsr.Blazor.Modules.Tasks.Domain;
using Dsr.Blazor.Platform.Audit;
using Dsr.Blazor.Platform.Drafts;
using Dsr.Blazor.Platform.Jobs;
using Dsr.Blazor.Platform.Mail;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Dsr.Blazor.Platform.Data;

/// <summary>The whole register as EF Core sees it. Reading needs nothing more; saving needs a <see cref="UnitOfWork"/>.</summary>
public class DsrDb(DbContextOptions<DsrDb> options) : DbContext(options)
{
    public DbSet<Person> People => Set<Person>();
    public DbSet<AboutMe> About => Set<AboutMe>();
    public DbSet<Involvement> Involvements => Set<Involvement>();
    public DbSet<OrganisationAccess> OrganisationAccesses => Set<OrganisationAccess>();
    public DbSet<PlanItem> PlanItems => Set<PlanItem>();
    public DbSet<PlanAction> Actions => Set<PlanAction>();
    public DbSet<ConsentRecord> Consents => Set<ConsentRecord>();
    public DbSet<KeyworkerRequest> KeyworkerRequests => Set<KeyworkerRequest>();
    public DbSet<CapacityAssessment> Assessments => Set<CapacityAssessment>();
    public DbSet<BestInterestsDecision> BestInterests => Set<BestInterestsDecision>();
    public DbSet<SharingTold> Tellings => Set<SharingTold>();
    public DbSet<InpatientStay> Stays => Set<InpatientStay>();
    public DbSet<SupportRegister> Registers => Set<SupportRegister>();
    public DbSet<RegisterEntry> Entries => Set<RegisterEntry>();
    public DbSet<RatingDecision> RatingDecisions => Set<RatingDecision>();
    public DbSet<RegisterReview> Reviews => Set<RegisterReview>();
    public DbSet<Handover> Handovers => Set<Handover>();
    public DbSet<Escalation> Escalations => Set<Escalation>();
    public DbSet<ServiceGap> Gaps => Set<ServiceGap>();
    public DbSet<GapPerson> GapPeople => Set<GapPerson>();
    public DbSet<Meeting> Meetings => Set<Meeting>();
    public DbSet<MeetingItem> MeetingItems => Set<MeetingItem>();
    public DbSet<SentList> SentLists => Set<SentList>();
    public DbSet<MultiAgencyMeeting> Mams => Set<MultiAgencyMeeting>();
    public DbSet<MeetingSeries> MeetingSeries => Set<MeetingSeries>();
    public DbSet<Contribution> Contributions => Set<Contribution>();
    public DbSet<DiscussionRequest> DiscussionRequests => Set<DiscussionRequest>();
    public DbSet<Referral> Referrals => Set<Referral>();
    public DbSet<TeamTask> TeamTasks => Set<TeamTask>();
    public DbSet<Letter> Letters => Set<Letter>();
    public DbSet<RecordFile> Files => Set<RecordFile>();
    public DbSet<FileVersion> FileVersions => Set<FileVersion>();
    public DbSet<RecordMerge> Merges => Set<RecordMerge>();
    public DbSet<ToldApart> ToldApart => Set<ToldApart>();
    public DbSet<Organisation> Organisations => Set<Organisation>();
    public DbSet<Account> Accounts => Set<Account>();
    public DbSet<AccountRequest> AccountRequests => Set<AccountRequest>();
    public DbSet<PolicySetting> PolicySettings => Set<PolicySetting>();
    public DbSet<ExportRequest> ExportRequests => Set<ExportRequest>();
    public DbSet<SpreadsheetImport> Imports => Set<SpreadsheetImport>();
    public DbSet<KeptContents> ImportContents => Set<KeptContents>();
    public DbSet<KeptMapping> ImportMappings => Set<KeptMapping>();
    public DbSet<Draft> Drafts => Set<Draft>();
    public DbSet<PublicDraft> PublicDrafts => Set<PublicDraft>();
    public DbSet<SavedView> SavedViews => Set<SavedView>();
    public DbSet<LastLook> LastLooks => Set<LastLook>();
    public DbSet<NoticeBox> NoticeBoxes => Set<NoticeBox>();
    public DbSet<Notice> Notices => Set<Notice>();
    public DbSet<OutgoingMail> Outbox => Set<OutgoingMail>();
    public DbSet<CalendarAddress> CalendarAddresses => Set<CalendarAddress>();
    public DbSet<JobRun> JobRuns => Set<JobRun>();
    public DbSet<AuditEvent> AuditEvents => Set<AuditEvent>();
    public DbSet<AuditPayload> AuditPayloads => Set<AuditPayload>();
    public DbSet<ReadEvent> ReadEvents => Set<ReadEvent>();
    public DbSet<ReadPayload> ReadPayloads => Set<ReadPayload>();
    public DbSet<ChainHead> ChainHeads => Set<ChainHead>();

    /// <summary>Who is saving and why; set by the unit of work, and null while only reading.</summary>
    internal ChangeContext? Undertaking { get; set; }

    // Contexts are pooled: the next to borrow this one must not save in somebody else's name.
    public override void Dispose()
    {
        Undertaking = null;
        base.Dispose();
        GC.SuppressFinalize(this);
    }

    public override ValueTask DisposeAsync()
    {
        Undertaking = null;
        GC.SuppressFinalize(this);
        return base.DisposeAsync();
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(DsrDb).Assembly);
        // The domain makes its ids. Left to itself, EF takes a new part with an id for one that is in the database already.
        foreach (var id in modelBuilder.Model.GetEntityTypes().Select(type => type.FindProperty("Id")).OfType<IMutableProperty>())
            id.ValueGenerated = ValueGenerated.Never;
        foreach (
            var version in modelBuilder
                .Model.GetEntityTypes()
                .Select(type => type.FindProperty(nameof(Aggregate.Version)))
                .OfType<IMutableProperty>()
        )
            version.IsConcurrencyToken = true;
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        // SQLite neither orders nor compares DateTimeOffset; as a number it does. All instants are UTC.
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UtcTicks>();
        // Words, so that a list can grow in the middle; ratings and sections as numbers, because lists are sorted by them.
        configurationBuilder.Properties<Enum>().HaveConversion<string>().HaveMaxLength(40);
        configurationBuilder.Properties<Rating>().HaveConversion<int>();
        configurationBuilder.Properties<AgendaSection>().HaveConversion<int>();
        configurationBuilder.Properties<NhsNumber>().HaveConversion<NhsNumberDigits>().HaveMaxLength(10);
    }

    sealed class UtcTicks()
        : ValueConverter<DateTimeOffset, long>(instant => instant.UtcTicks, ticks => new DateTimeOffset(ticks, TimeSpan.Zero));

    sealed class NhsNumberDigits() : ValueConverter<NhsNumber, string>(number => number.Digits, digits => NhsNumber.Stored(digits));
}
