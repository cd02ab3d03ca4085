using Dsr.Blazor.Modules.PersonRecord.Pages.Timeline;

namespace Dsr.Blazor.Modules.PersonRecord.Pages.Forms;

/// <summary>Which section of the record a form belongs to.</summary>
static class DoingSections
{
    /// <summary>The heading under which what the form saves stands on the timeline.</summary>
    internal static TimelineSort Section(this Doing doing) =>
        doing.What switch
        {
            Doable.Rate or Doable.Correct or Doable.Propose or Doable.Review => TimelineSort.Ratings,
            Doable.AddPlan or Doable.RevisePlan => TimelineSort.Notes,
            Doable.AddAction or Doable.ChangeAction or Doable.UpdateAction or Doable.Escalate or Doable.RaiseGap => TimelineSort.Actions,
            Doable.AddContact or Doable.ChangeContact or Doable.Keyworker or Doable.GrantAccess or Doable.RevokeAccess =>
                TimelineSort.Contacts,
            Doable.Discuss => TimelineSort.Meetings,
            Doable.Consent or Doable.RuleOnConsent or Doable.Assess or Doable.BestInterests or Doable.Tell => TimelineSort.Consent,
            _ => TimelineSort.Changes,
        };

    /// <summary>What the form opens with; asked for before it opens, also where the part of the record in front does not show it.</summary>
    internal static Section Needs(this Doing doing) =>
        doing.What switch
        {
            Doable.About => Modules.PersonRecord.Pages.Section.About,
            Doable.RevisePlan => Modules.PersonRecord.Pages.Section.Plan,
            Doable.ChangeAction or Doable.UpdateAction => Modules.PersonRecord.Pages.Section.Actions,
            Doable.ChangeContact => Modules.PersonRecord.Pages.Section.Contacts,
            Doable.Consent or Doable.RuleOnConsent or Doable.BestInterests or Doable.Tell => Modules.PersonRecord.Pages.Section.Consent,
            Doable.Keyworker => Modules.PersonRecord.Pages.Section.Keyworking,
            Doable.RevokeAccess => Modules.PersonRecord.Pages.Section.Access,
            _ => Modules.PersonRecord.Pages.Section.None,
        };

    /// <summary>"the plan": what was saved, in a warning.</summary>
    internal static string Section(this TimelineSort sort) =>
        sort switch
        {
            TimelineSort.Ratings => "the rating or a review",
            TimelineSort.Notes => "the plan",
            TimelineSort.Actions => "the actions",
            TimelineSort.Contacts => "who is involved",
            TimelineSort.Consent => "consent or capacity",
            TimelineSort.Meetings => "the meetings",
            _ => "the details",
        };

    /// <summary>Whether the form itself shows this change and asks what to do with it: saying it twice would only lengthen it.</summary>
    internal static bool Shows(this Doing doing, SavedMeanwhile saved) =>
        doing.What switch
        {
            Doable.Details or Doable.About => true,
            Doable.Rate or Doable.Correct => saved.Said.Rating is not null,
            Doable.RevisePlan or Doable.ChangeContact or Doable.ChangeAction => doing.Item is { } item && saved.Records.Contains(item),
            _ => false,
        };
}
