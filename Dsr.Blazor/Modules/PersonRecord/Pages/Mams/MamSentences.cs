using Dsr.Blazor.Kernel.Time;
using Dsr.Blazor.Modules.MultiAgency.Domain;
using Dsr.Blazor.Modules.PersonRecord.Pages.Timeline;
using Dsr.Blazor.Platform.Audit;

namespace Dsr.Blazor.Modules.PersonRecord.Pages.Mams;

/// <summary>
/// A person's own multi-agency meeting in sentences: its steps, who is invited, and that something was written. What was written stands at
/// the meeting.
/// </summary>
static class MamSentences
{
    internal static IEnumerable<Happening> Of(AuditEvent link, IReadOnlyList<ChangedPart> parts)
    {
        var steps = parts.Where(part => part.Type == nameof(MamStep)).Select(part => OfStep(link, part)).ToList();
        if (steps.Count > 0)
            return steps;
        var guests = parts.Where(part => part.Type == nameof(MamInvitee)).Select(part => OfGuest(link, part));
        var found = parts
            .Where(part => part.Type == nameof(MamFinding))
            .Select(part => part.Now(nameof(MamFinding.Asked)))
            .Where(asked => asked.Length > 0)
            .ToList();
        return found.Count > 0 ? [Sentences.Happening(link, "Wrote at the multi-agency meeting", Written.List(found))] : guests;
    }

    static Happening OfStep(AuditEvent link, ChangedPart part)
    {
        var words = part.Now(nameof(MamStep.Words));
        return part.Now(nameof(MamStep.Kind)) switch
        {
            nameof(MamStepKind.AskedFor) => Sentences.Happening(link, "A multi-agency meeting was asked for", words),
            nameof(MamStepKind.Planned) => Sentences.Happening(link, $"A multi-agency meeting is planned for {words}", ""),
            nameof(MamStepKind.Moved) => Sentences.Happening(link, "The multi-agency meeting was moved", words),
            nameof(MamStepKind.GivenTo) => Sentences.Happening(link, $"The multi-agency meeting is run by {words}", ""),
            nameof(MamStepKind.Prepared) => Sentences.Happening(link, $"Met {words} before the multi-agency meeting", ""),
            nameof(MamStepKind.Held) => Sentences.Happening(link, "The multi-agency meeting was held", words),
            nameof(MamStepKind.Approved) => Sentences.Happening(link, "What was written at the multi-agency meeting was approved", ""),
            _ => Sentences.Happening(link, "The multi-agency meeting was cancelled", words),
        };
    }

    static Happening OfGuest(AuditEvent link, ChangedPart part)
    {
        var what = link.Why switch
        {
            var why when why.StartsWith("invited", StringComparison.Ordinal) =>
                $"{part.Now(nameof(MamInvitee.Name))} is invited to the multi-agency meeting",
            var why when why.StartsWith("told", StringComparison.Ordinal) => "Somebody was told of the multi-agency meeting",
            var why when why.StartsWith("took", StringComparison.Ordinal) => "Somebody is no longer invited to the multi-agency meeting",
            var why when why.StartsWith("noted who", StringComparison.Ordinal) => "Who came to the multi-agency meeting was written down",
            _ => "An answer about the multi-agency meeting was written down",
        };
        return Sentences.Happening(link, what, "");
    }
}
