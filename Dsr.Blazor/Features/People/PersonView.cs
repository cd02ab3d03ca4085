using Dsr.Blazor.Casework.People;
using Dsr.Blazor.Casework.Referrals;
using Dsr.Blazor.Domain.Disclosure;
using Dsr.Blazor.Domain.Keyworking;
using Dsr.Blazor.Features.People.Actions;
using Dsr.Blazor.Features.People.Consent;
using Dsr.Blazor.Features.People.Contacts;
using Dsr.Blazor.Features.People.Decisions;
using Dsr.Blazor.Features.People.Plan;
using Dsr.Blazor.Features.People.Record;
using Dsr.Blazor.Features.People.Timeline;

namespace Dsr.Blazor.Features.People;

/// <summary>What a person's page shows, section by section; a section that changed is put in alone.</summary>
public sealed class PersonView(Guid id)
{
    public Guid Id { get; } = id;
    public DateOnly Today { get; set; }
    public DateTimeOffset Now { get; set; }
    public Rights Rights { get; set; } = Rights.None;
    public PersonHead? Head { get; set; }

    /// <summary>Null for somebody who never was on a register.</summary>
    public RatingState? Rating { get; set; }
    public AboutSheet? About { get; set; }
    public IReadOnlyList<PlanWords> Plan { get; set; } = [];
    public IReadOnlyList<AgreedAction> Actions { get; set; } = [];
    public IReadOnlyList<Contact> Contacts { get; set; } = [];
    public IReadOnlyList<ConsentHeld> Consents { get; set; } = [];
    public IReadOnlyList<KeyworkerRequest> Keyworking { get; set; } = [];
    public IReadOnlyList<OrganisationAccess> Access { get; set; } = [];
    public IReadOnlyList<RecordReferral> Referrals { get; set; } = [];
    public ConsentBeside BesideConsent { get; set; } = ConsentBeside.None;
    public TimelinePage Timeline { get; set; } = new([], false);
    public ChangeMarks Marks { get; } = new();
}
