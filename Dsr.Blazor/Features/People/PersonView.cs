using Dsr.Blazor.Features.People.Actions;
using Dsr.Blazor.Features.People.Consent;
using Dsr.Blazor.Features.People.Contacts;
using Dsr.Blazor.Features.People.Decisions;
using Dsr.Blazor.Features.People.Plan;
using Dsr.Blazor.Features.People.Record;
using Dsr.Blazor.Features.People.Timeline;

namespace Dsr.Blazor.Features.People;

/// <summary>What a person's page shows, section by section; a section that changed is put in alone.</summary>
sealed class PersonView(Guid id)
{
    internal Guid Id { get; } = id;
    internal DateOnly Today { get; set; }
    internal DateTimeOffset Now { get; set; }
    internal Rights Rights { get; set; } = Rights.None;
    internal PersonHead? Head { get; set; }

    /// <summary>Null for somebody who never was on a register.</summary>
    internal RatingState? Rating { get; set; }
    internal IReadOnlyList<PlanWords> Plan { get; set; } = [];
    internal IReadOnlyList<AgreedAction> Actions { get; set; } = [];
    internal IReadOnlyList<Contact> Contacts { get; set; } = [];
    internal IReadOnlyList<ConsentHeld> Consents { get; set; } = [];
    internal TimelinePage Timeline { get; set; } = new([], false);

    /// <summary>How many events the reader asked for.</summary>
    internal int TimelineLength { get; set; } = TimelineQuery.PageLength;
    internal ChangeMarks Marks { get; } = new();
}
