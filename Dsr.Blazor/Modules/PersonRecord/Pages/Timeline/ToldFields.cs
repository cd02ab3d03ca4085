using System.Globalization;
using Dsr.Blazor.Kernel.Merging;
using Dsr.Blazor.Kernel.Time;
using Dsr.Blazor.Modules.Actions.Domain;
using Dsr.Blazor.Modules.Inpatient.Domain;
using Dsr.Blazor.Modules.People.Domain;
using Dsr.Blazor.Modules.PersonRecord.Parts;
using Dsr.Blazor.Modules.Register.Domain;
using Dsr.Blazor.Platform.Audit;

namespace Dsr.Blazor.Modules.PersonRecord.Pages.Timeline;

/// <summary>
/// Which fields the timeline tells to everybody who may open the record: those of its own forms. A field that is not
/// named here is never told, so that one added later is not shown before somebody has thought about it.
/// </summary>
static class ToldFields
{
    static readonly Dictionary<(string Type, string Field), string> labels = new[]
    {
        Labels(nameof(Person), PersonFields.Of(new())),
        Labels(nameof(Involvement), InvolvementFields.Of(new())),
        Labels(nameof(PlanAction), ActionFields.Of(new())),
        [
            ((nameof(PlanAction), nameof(PlanAction.Status)), "Status"),
            ((nameof(InpatientStay), nameof(InpatientStay.Hospital)), "Hospital and ward"),
            ((nameof(InpatientStay), nameof(InpatientStay.AdmittedOn)), "Admitted on"),
            ((nameof(InpatientStay), nameof(InpatientStay.DischargedOn)), "Left on"),
            ((nameof(RegisterEntry), nameof(RegisterEntry.Status)), "Status"),
            ((nameof(RegisterEntry), nameof(RegisterEntry.ClosureReason)), "Why it ended"),
            ((nameof(RegisterEntry), nameof(RegisterEntry.NextReviewDue)), "Next review"),
        ],
    }
        .SelectMany(all => all)
        .ToDictionary(pair => pair.Key, pair => pair.Label);

    /// <summary>What a part's changed fields were and became, in words, in the order of the form.</summary>
    internal static IReadOnlyList<FieldChange> Of(ChangedPart part) =>
        [
            .. labels
                .Where(pair => pair.Key.Type == part.Type)
                .IntersectBy(part.Fields, pair => pair.Key.Field)
                .Select(pair => Change(pair.Value, part, pair.Key.Field))
                .OfType<FieldChange>(),
        ];

    static FieldChange? Change(string label, ChangedPart part, string field) =>
        field switch
        {
            // Told as a sentence of its own.
            nameof(Person.AddressIsRestricted) => null,
            // An address may have been restricted before or since, so the timeline never tells it.
            nameof(Person.Address) or nameof(Person.Postcode) => new(label, "", ""),
            _ => new(label, InWords(field, part.Was(field)), InWords(field, part.Now(field))),
        };

    static string InWords(string field, string value) =>
        field switch
        {
            _ when DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) =>
                Written.Date(day),
            nameof(Person.EhcPlan) => Spaced(value),
            nameof(PlanAction.Status) or nameof(RegisterEntry.ClosureReason) => Spaced(value),
            _ => Words.OfField(field, value),
        };

    // "NotYetKnown" reads "Not yet known".
    static string Spaced(string value) => ChangedPart.Label(value);

    static IEnumerable<((string, string) Key, string Label)> Labels(string type, IReadOnlyList<FormField> fields) =>
        fields.Select(field => ((type, field.Name), field.Label));
}
