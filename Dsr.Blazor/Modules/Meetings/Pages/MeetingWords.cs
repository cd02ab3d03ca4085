using Dsr.Blazor.Modules.Meetings.Domain;
using Dsr.Blazor.Modules.Meetings.Domain.Minuting;
using Dsr.Blazor.Modules.Meetings.Domain.Running;
using Dsr.Blazor.Modules.People.Domain;

namespace Dsr.Blazor.Modules.Meetings.Pages;

/// <summary>A meeting's matters in words.</summary>
static class MeetingWords
{
    internal static string Word(this MeetingStatus status) =>
        status switch
        {
            MeetingStatus.DraftAgenda => "Being prepared",
            MeetingStatus.Published => "Agenda published",
            MeetingStatus.InProgress => "Running now",
            MeetingStatus.MinutesDraft => "Finished, minutes to approve",
            MeetingStatus.Approved => "Minutes approved",
            MeetingStatus.Cancelled => "Cancelled",
            _ => throw new ArgumentOutOfRangeException(nameof(status)),
        };

    internal static string Word(this Attendance how) =>
        how switch
        {
            Attendance.Present => "Present",
            Attendance.Apologies => "Apologies",
            Attendance.LeftEarly => "Left early",
            _ => throw new ArgumentOutOfRangeException(nameof(how)),
        };

    /// <summary>How far the meeting came with somebody, in a list of who is left.</summary>
    internal static string InWords(this Turn turn) =>
        turn switch
        {
            Turn.NotReached => "not reached",
            Turn.OnlyShown => "only shown",
            Turn.Parked => "parked",
            Turn.Discussed => "discussed",
            _ => throw new ArgumentOutOfRangeException(nameof(turn)),
        };

    /// <summary>What was done of somebody, as the button that undoes it says: "no change for Elijah Okonkwo".</summary>
    internal static string InWords(this StepKind kind, string name) =>
        kind switch
        {
            StepKind.MovedOn => $"going on to {name}",
            StepKind.LeftForLater => $"leaving {name} for later",
            StepKind.NoChange => $"no change for {name}",
            StepKind.Reviewed => $"the review of {name}",
            StepKind.Rated => $"the rating of {name}",
            StepKind.Agreed => $"the action for {name}",
            _ => throw new ArgumentOutOfRangeException(nameof(kind)),
        };

    /// <summary>Blank while nothing was said of it.</summary>
    internal static string Words(this CetrNeed? need) => need?.InWords() ?? "";

    internal static string Word(this AgendaSection section) =>
        section switch
        {
            AgendaSection.HeldRows => "Held rows",
            _ => section.ToString(),
        };

    /// <summary>The rating of a section that is one; null for the others.</summary>
    internal static Modules.Register.Domain.Rating? Rating(this AgendaSection section) =>
        Enum.TryParse<Modules.Register.Domain.Rating>(section.ToString(), out var rating) ? rating : null;

    internal static string Words(this DiagnosisCategory diagnosis) =>
        diagnosis switch
        {
            DiagnosisCategory.Autism => "autistic",
            DiagnosisCategory.LearningDisability => "learning disability",
            DiagnosisCategory.LearningDisabilityAndAutism => "autistic, learning disability",
            _ => "diagnosis not yet known",
        };

    /// <summary>"1 hour 35 minutes".</summary>
    internal static string Span(int minutes) =>
        (minutes / 60, minutes % 60) switch
        {
            (0, var rest) => Kernel.Time.Written.Count(rest, "minute"),
            (var hours, 0) => Kernel.Time.Written.Count(hours, "hour"),
            var (hours, rest) => $"{Kernel.Time.Written.Count(hours, "hour")} {Kernel.Time.Written.Count(rest, "minute")}",
        };

    /// <summary>"2 not reached, 1 only shown, 1 parked"; blank where nobody is left.</summary>
    internal static string Left(this MeetingView room) =>
        string.Join(
            ", ",
            new[]
            {
                room.NotReached.Count > 0 ? $"{room.NotReached.Count} not reached" : "",
                room.OnlyShown.Count > 0 ? $"{room.OnlyShown.Count} only shown" : "",
                room.Parked.Count > 0 ? $"{room.Parked.Count} parked" : "",
            }.Where(part => part.Length > 0)
        );

    /// <summary>What was typed as minutes.</summary>
    /// <exception cref="Kernel.RefusedException">When it is no number.</exception>
    internal static int Minutes(string? typed) =>
        int.TryParse(typed, System.Globalization.CultureInfo.InvariantCulture, out var minutes)
            ? minutes
            : throw new Kernel.RefusedException("Write the minutes as a number.", "minutes");

    /// <summary>"20 Nov": on the shared screen the year is plain.</summary>
    internal static string DayAndMonth(DateOnly day) => day.ToString("d MMM", System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>A word beside a name on the agenda: why to look closer.</summary>
    internal static string? Mark(this AgendaLineView line, DateOnly day, bool isHere = false) =>
        line switch
        {
            { IsParked: true } => "parked",
            { ReviewedAt: not null, Rerated: true } => $"now {line.RatingAfter}",
            { ReviewedAt: not null } => "reviewed",
            { Rerated: true } => $"now {line.RatingAfter}",
            { Proposed: { } proposed } => $"{proposed} proposed",
            { Turn: Turn.OnlyShown, PersonId: not null } when !isHere => "only shown",
            { Section: AgendaSection.New } => "new",
            { LateActions: > 0 } => $"{line.LateActions} late",
            { NextReview: { } next } when next < day => "overdue",
            { NextReview: { } next } when next == day => "due",
            _ => null,
        };

    /// <summary>Age, diagnosis, keyworker and council on one line.</summary>
    internal static string Line(ItemSheet sheet, DateOnly today, bool withLead = true) =>
        string.Join(
            " · ",
            new[]
            {
                Kernel.Time.Written.Count(Age.On(today, sheet.Person.DateOfBirth), "year"),
                sheet.Person.Diagnosis.Words(),
                sheet.Keyworker.Length > 0 ? $"keyworker {sheet.Keyworker}" : "no keyworker yet",
                sheet.Person.LocalAuthority,
                withLead && sheet.LeadProfessional.Length > 0 ? $"lead {sheet.LeadProfessional}" : "",
            }.Where(part => part.Length > 0)
        );
}
