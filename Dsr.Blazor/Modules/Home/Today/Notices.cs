using Dsr.Blazor.Kernel.Policy;
using Dsr.Blazor.Kernel.Time;
using Dsr.Blazor.Modules.Home.Domain;
using Dsr.Blazor.Modules.People.Domain;
using Dsr.Blazor.Modules.Register.Domain;
using Dsr.Blazor.Platform.Audit;
using Dsr.Blazor.Platform.Security;
using Microsoft.EntityFrameworkCore;

namespace Dsr.Blazor.Modules.Home.Today;

/// <summary>
/// What everybody has to know who writes or sends anything: somebody died, a number is another, an address is restricted. Latest first.
/// </summary>
sealed class Notices()
    : TodayBlockQuery(TodayKind.Notices, Permission.SeePeople, nameof(Person), nameof(RegisterEntry), nameof(PolicySetting))
{
    const string hasDied = "Has died: nothing is sent, reviews are off";

    internal override async Task<TodayBlock> ReadAsync(TodayAsk ask, CancellationToken cancel)
    {
        var days = ask.Policy.On(ask.Today, TodayPolicies.NoticesFor);
        var rows = (await DiedAsync(ask, ask.Today.AddDays(-days), cancel))
            .Concat(await ChangedAsync(ask, ask.Now.AddDays(-days), cancel))
            .OrderByDescending(pair => pair.On)
            .Select(pair => pair.Row)
            .ToList();
        return new(Kind, rows.Count, 0, ask.Cut(rows));
    }

    static async Task<IEnumerable<(DateOnly On, TodayRow Row)>> DiedAsync(TodayAsk ask, DateOnly since, CancellationToken cancel)
    {
        var closed = await (
            from entry in ask.Db.Entries
            where entry.ClosureReason == ClosureReason.Died && entry.ClosedOn >= since
            join person in PersonVisibility.People(ask.Db, ask.Actor, Permission.SeePeople) on entry.PersonId equals person.Id
            select new
            {
                entry.ClosedOn,
                person.Id,
                person.GivenName,
                person.FamilyName,
            }
        ).ToListAsync(cancel);
        return closed.Select(row =>
            (row.ClosedOn!.Value, Row(row.Id, row.GivenName, row.FamilyName, hasDied, $"recorded on {Written.Date(row.ClosedOn.Value)}"))
        );
    }

    // The names of the fields stand in the payload as JSON has them; what they were and became is read from it.
    static async Task<IEnumerable<(DateOnly On, TodayRow Row)>> ChangedAsync(TodayAsk ask, DateTimeOffset since, CancellationToken cancel)
    {
        const string number = $"\"{nameof(Person.NhsNumber)}\":",
            restricted = $"\"{nameof(Person.AddressIsRestricted)}\":",
            died = $"\"{nameof(Person.DiedOn)}\":";
        var kind = nameof(Person);
        var events = await (
            from link in ask.Db.AuditEvents.AsNoTracking()
            where link.At >= since && link.Kind == kind && link.Change == "Changed"
            join payload in ask.Db.AuditPayloads on link.Sequence equals payload.Sequence
            where payload.Json.Contains(number) || payload.Json.Contains(restricted) || payload.Json.Contains(died)
            join person in PersonVisibility.People(ask.Db, ask.Actor, Permission.SeePeople) on link.PersonId equals person.Id
            let told = ask.Db.Entries.Any(entry => entry.PersonId == person.Id && entry.ClosureReason == ClosureReason.Died)
            select new
            {
                link.At,
                link.ActorName,
                payload.Json,
                Told = told,
                person.Id,
                person.GivenName,
                person.FamilyName,
            }
        ).ToListAsync(cancel);
        return events.SelectMany(row =>
            ChangedPart
                .Read(row.Json)
                .Where(part => part.Type == kind)
                .SelectMany(part => Said(part, row.Told))
                .Select(said =>
                    (London.DateOf(row.At), Row(row.Id, row.GivenName, row.FamilyName, said, $"{row.ActorName}, {Written.Moment(row.At)}"))
                )
        );
    }

    static IEnumerable<string> Said(ChangedPart part, bool deathIsTold)
    {
        // Where the episode was closed for it, that tells of it.
        if (!deathIsTold && part.Now(nameof(Person.DiedOn)).Length > 0)
            yield return hasDied;
        // A number that was found for the first time is no cause for care.
        if (part.Was(nameof(Person.NhsNumber)).Length > 0 && part.Changed(nameof(Person.NhsNumber)))
            yield return "The NHS number is another now: look whose it was";
        if (part.Changed(nameof(Person.AddressIsRestricted)))
            yield return part.Now(nameof(Person.AddressIsRestricted)) == "True"
                ? "The address is restricted: nothing may show it"
                : "The address is restricted no longer";
    }

    static TodayRow Row(Guid person, string given, string family, string what, string working) =>
        new()
        {
            Act = TodayAct.ReadChanges,
            PersonId = person,
            Who = TodayAsk.Name(given, family),
            What = what,
            Working = working,
        };
}
