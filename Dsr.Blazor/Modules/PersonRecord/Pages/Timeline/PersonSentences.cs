using Dsr.Blazor.Kernel.Time;
using Dsr.Blazor.Modules.People.Domain;
using Dsr.Blazor.Modules.PersonRecord.Parts;
using Dsr.Blazor.Platform.Audit;

namespace Dsr.Blazor.Modules.PersonRecord.Pages.Timeline;

/// <summary>What happened to a person's own record: its details, and who is involved.</summary>
static class PersonSentences
{
    internal static IEnumerable<Happening> Of(AuditEvent link, TimelineFacts facts)
    {
        var parts = facts.PartsOf(link);
        var details =
            link.Change == "Added"
                ? [Sentences.Happening(link, "The record was opened", "")]
                : parts.Where(changedPart => changedPart.Type == nameof(Person)).SelectMany(part => OfDetails(link, part));
        return
        [
            .. parts.Where(changedPart => changedPart.Type == nameof(Involvement)).Select(part => OfInvolvement(link, part, facts)),
            .. details,
        ];
    }

    static IEnumerable<Happening> OfDetails(AuditEvent link, ChangedPart part)
    {
        if (part.Changed(nameof(Person.AddressIsRestricted)))
            yield return Sentences.Happening(
                link,
                part.Now(nameof(Person.AddressIsRestricted)) == "True"
                    ? "The address is restricted from now on"
                    : "The address is restricted no longer",
                ""
            );
        if (
            part.Now(nameof(Person.DiedOn)) is { Length: > 0 } died
            && DateOnly.TryParse(died, System.Globalization.CultureInfo.InvariantCulture, out var day)
        )
            yield return Sentences.Happening(link, $"Died on {Written.Date(day)}", "");
        var changes = ToldFields.Of(part);
        if (changes.Count > 0)
            yield return Sentences.Happening(
                link,
                $"Changed {Written.List([.. changes.Select(fieldChange => Sentences.Lower(fieldChange.Field))])}",
                ""
            ) with
            {
                Changes = changes,
            };
    }

    static Happening OfInvolvement(AuditEvent link, ChangedPart part, TimelineFacts facts)
    {
        var known = facts.Involvements.FirstOrDefault(involvement => involvement.Id == part.Id);
        var who = known is null ? "Somebody" : $"{known.Name}, {Sentences.Lower(Words.Of(known.Role))},";
        return part switch
        {
            { IsNew: true } => Sentences.Happening(
                link,
                $"{who} is involved from {Written.Date(known?.StartedOn ?? London.DateOf(link.At))}",
                ""
            ),
            _ when part.Now(nameof(Involvement.EndedOn)).Length > 0 => Sentences.Happening(link, $"{who} is involved no longer", ""),
            _ => Sentences.Happening(link, $"Changed what is written of {known?.Name ?? "somebody involved"}", "") with
            {
                Changes = ToldFields.Of(part),
            },
        };
    }
}
