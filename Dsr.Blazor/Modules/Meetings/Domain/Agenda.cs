using Dsr.Blazor.Kernel.Time;
using Dsr.Blazor.Modules.Register.Domain;

namespace Dsr.Blazor.Modules.Meetings.Domain;

/// <summary>
/// Builds the agenda of a day from the register: whoever has a reason to be on it, with all of their reasons, in policy's order.
/// </summary>
public static class Agenda
{
    /// <summary>The lines in order.</summary>
    /// <param name="people">Everybody with an active entry.</param>
    /// <param name="held">The rows of an import that wait; none makes no line.</param>
    /// <param name="day">The meeting's day and what policy says of it.</param>
    /// <param name="reasons">Why somebody may be on it; <see cref="AgendaReasons.All"/> as a rule.</param>
    public static IReadOnlyList<AgendaLine> Build(
        IEnumerable<AgendaPerson> people,
        HeldRowCount held,
        AgendaDay day,
        IReadOnlyList<AgendaReason> reasons
    )
    {
        var order = (day.Rule.Order.Count > 0 ? day.Rule.Order : day.Order)
            .Select((section, at) => (section, at))
            .ToDictionary(pair => pair.section, pair => pair.at);
        var lines = people
            .Select(person => (Person: person, Line: Line(person, day, reasons)))
            .Where(pair => pair.Line.Reasons.Count > 0)
            .OrderBy(pair => pair.Person.NextReviewDue >= day.Date)
            .ThenBy(pair => pair.Person.LastReviewed ?? pair.Person.AddedOn)
            .ThenBy(pair => pair.Person.EntryId)
            .Select(pair => pair.Line);
        // A stable sort: within a section the order from above stays. A section that policy forgot comes last.
        return [.. Held(held, day).Concat(lines).OrderBy(line => order.GetValueOrDefault(line.Section, int.MaxValue))];
    }

    /// <summary>The line of one person; without reasons it is none of the agenda.</summary>
    public static AgendaLine Line(AgendaPerson person, AgendaDay day, IReadOnlyList<AgendaReason> reasons) =>
        new(
            person.EntryId,
            person.PersonId,
            Section(person, day),
            [.. reasons.Where(day.Rule.Counts).Select(reason => reason.Says(person, day)).OfType<string>()]
        );

    static AgendaSection Section(AgendaPerson person, AgendaDay day) =>
        person.Rating switch
        {
            _ when AgendaReasons.Joined(person, day) is not null => AgendaSection.New,
            Rating.Blue => AgendaSection.Blue,
            Rating.Red => AgendaSection.Red,
            Rating.Amber => AgendaSection.Amber,
            _ => AgendaSection.Green,
        };

    // A meeting that orders its sections has no held rows unless it names them.
    static IEnumerable<AgendaLine> Held(HeldRowCount held, AgendaDay day)
    {
        if (held.Count == 0 || day.Rule.Order.Count > 0 && !day.Rule.Order.Contains(AgendaSection.HeldRows))
            yield break;
        var red = held.Red == 0 ? "" : $", {held.Red} of them Red";
        yield return new AgendaLine(null, null, AgendaSection.HeldRows, [$"{Written.Count(held.Count, "row")} held{red}"]);
    }
}

/// <summary>The part of the agenda an item stands in. Their order is policy.</summary>
public enum AgendaSection
{
    New,
    Blue,
    Red,
    Amber,
    Green,
    HeldRows,
}

/// <summary>A line as the agenda is built: whom it is about, or which import's held rows, and why it is there.</summary>
/// <param name="EntryId">The register entry; null for held rows.</param>
/// <param name="PersonId">The person; null for held rows.</param>
/// <param name="Section">Where on the agenda it stands.</param>
/// <param name="Reasons">Why it is there, in words.</param>
public sealed record AgendaLine(Guid? EntryId, Guid? PersonId, AgendaSection Section, IReadOnlyList<string> Reasons)
{
    /// <summary>Two lines with one key are the same item.</summary>
    public Guid Key => EntryId ?? Guid.Empty;
}
