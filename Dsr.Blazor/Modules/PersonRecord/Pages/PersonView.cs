using Dsr.Blazor.Modules.Keyworking.Domain;
using Dsr.Blazor.Modules.People;
using Dsr.Blazor.Modules.People.Domain.Access;
using Dsr.Blazor.Modules.PersonRecord.Pages.Actions;
using Dsr.Blazor.Modules.PersonRecord.Pages.Consent;
using Dsr.Blazor.Modules.PersonRecord.Pages.Contacts;
using Dsr.Blazor.Modules.PersonRecord.Pages.Decisions;
using Dsr.Blazor.Modules.PersonRecord.Pages.Details;
using Dsr.Blazor.Modules.PersonRecord.Pages.Plan;
using Dsr.Blazor.Modules.PersonRecord.Pages.Timeline;
using Dsr.Blazor.Modules.Referrals;
using Dsr.Blazor.Ui.Lists;

namespace Dsr.Blazor.Modules.PersonRecord.Pages;

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
