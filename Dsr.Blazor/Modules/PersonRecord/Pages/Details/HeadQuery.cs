using Dsr.Blazor.Kernel.Time;
using Dsr.Blazor.Modules.Consent;
using Dsr.Blazor.Modules.Consent.Domain;
using Dsr.Blazor.Modules.Consent.Domain.Holding;
using Dsr.Blazor.Modules.Escalations.Domain;
using Dsr.Blazor.Modules.People.Domain;
using Dsr.Blazor.Modules.People.Domain.About;
using Dsr.Blazor.Modules.People.Domain.Access;
using Dsr.Blazor.Modules.PersonRecord.Parts;
using Dsr.Blazor.Modules.Register.Domain;
using Dsr.Blazor.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Dsr.Blazor.Modules.PersonRecord.Pages.Details;

/// <summary>Who it is: the banner and the details. A restricted address is not in it.</summary>
public sealed record PersonHead(
    PersonDetails Details,
    string? Reference,
    Rating? Rating,
    DateOnly? Since,
    int Age,
    IReadOnlyList<string> Alerts
)
{
    public string Name => $"{Details.GivenName} {Details.FamilyName}".Trim();

    /// <summary>The number 3-3-4, or why there is none.</summary>
    public string NhsNumber => Details.NhsNumber.Length > 0 ? Details.NhsNumber : Words.Of(Details.NhsNumberGap).ToLowerInvariant();
}

static class HeadQuery
{
    // Longer ones are named in the banner and read in the details.
    const int LongestAlert = 42;

    internal static async Task<PersonHead> OfAsync(DsrDb db, Guid id, DateOnly today, CancellationToken cancel)
    {
        var person = await db.People.AsNoTracking().SingleAsync(candidate => candidate.Id == id, cancel);
        var entry = await db
            .Entries.AsNoTracking()
            .Where(register => register.PersonId == id)
            .OrderBy(register => register.Status == EntryStatus.Closed)
            .ThenByDescending(register => register.RecordedAt)
            .Select(register => new
            {
                register.Reference,
                register.Rating,
                register.RatingSince,
                register.Status,
            })
            .FirstOrDefaultAsync(cancel);
        var consent = ConsentEvaluator.On(today, ConsentScope.JoinRegister, await RecordedFacts.OfAsync(db, id, cancel));
        var about = AboutMe.Together(await db.About.AsNoTracking().Where(aboutMe => aboutMe.PersonId == id).ToListAsync(cancel));
        var escalated = await db
            .Escalations.AsNoTracking()
            .Where(escalation => escalation.PersonId == id && escalation.Status == EscalationStatus.Open)
            .OrderBy(escalation => escalation.On)
            .Select(escalation => escalation.ToName)
            .ToListAsync(cancel);
        var details = person.Details();
        return new(
            details.Shown(),
            entry?.Reference,
            entry?.Status == EntryStatus.Closed ? null : entry?.Rating,
            entry?.RatingSince,
            Age.On(today, person.DateOfBirth),
            [
                .. Said(about),
                .. Reached(about),
                .. escalated.Distinct().Select(to => $"Escalated to {to}"),
                .. Alerts(details, consent.Stands, entry?.Status, person.DiedOn),
            ]
        );
    }

    // What everybody must know stands first, and how the person is written to.
    static IEnumerable<string> Said(IReadOnlyDictionary<string, string> about)
    {
        if (about.TryGetValue(AboutFields.Alert.Name, out var alert))
            yield return alert;
        if (about.TryGetValue(AboutFields.Format.Name, out var format) && format != AboutFields.Format.Choices[0])
            yield return $"Write in {char.ToLowerInvariant(format[0])}{format[1..]}";
    }

    static IEnumerable<string> Reached(IReadOnlyDictionary<string, string> about)
    {
        if (about.GetValueOrDefault(AboutFields.NotByPhone.Name) == "Yes")
            yield return "Do not call";
    }

    static IEnumerable<string> Alerts(PersonDetails details, ConsentStatus consent, EntryStatus? status, DateOnly? died)
    {
        if (died is { } day)
            yield return $"Died on {Written.Date(day)}";
        if (status == EntryStatus.Suspended)
            yield return "Suspended: not in meetings or exports";
        if (status == EntryStatus.Closed)
            yield return "No longer on the register";
        if (died is null && consent != ConsentStatus.Holds)
            yield return consent switch
            {
                ConsentStatus.Declined => "Consent declined",
                ConsentStatus.Withdrawn => "Consent withdrawn",
                ConsentStatus.ReviewDue => "Consent to be asked again",
                ConsentStatus.Disagreement => "Consent: they disagree",
                ConsentStatus.Incomplete => "Consent not complete",
                _ => "No consent yet",
            };
        if (details.AddressIsRestricted)
            yield return "Restricted address";
        if (details.ReasonableAdjustments.Length > 0)
            yield return Named("Adjustments", details.ReasonableAdjustments);
        if (details.CommunicationNeeds.Length > 0)
            yield return Named("Communication", details.CommunicationNeeds);
    }

    static string Named(string what, string text) => text.Length <= LongestAlert ? $"{what}: {text}" : $"{what}: see details";
}
