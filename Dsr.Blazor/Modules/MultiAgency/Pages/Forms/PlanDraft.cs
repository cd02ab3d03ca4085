using System.Globalization;
using Dsr.Blazor.Modules.MultiAgency.Domain;

namespace Dsr.Blazor.Modules.MultiAgency.Pages.Forms;

/// <summary>When and where, as it is typed.</summary>
public sealed record PlanDraft
{
    public DateOnly? Date { get; init; }
    public string Start { get; init; } = "";
    public string Minutes { get; init; } = "";
    public string Place { get; init; } = "";
    public string Link { get; init; } = "";
    public string Before { get; init; } = "";
    public string Why { get; init; } = "";

    /// <summary>As a meeting that is planned already has it.</summary>
    public static PlanDraft Of(MamPlan plan) =>
        new()
        {
            Date = plan.Date,
            Start = plan.Start?.ToString("HH:mm", CultureInfo.InvariantCulture) ?? "",
            Minutes = plan.Minutes.ToString(CultureInfo.InvariantCulture),
            Place = plan.Place,
            Link = plan.Link,
            Before = plan.PreMeetingMinutes.ToString(CultureInfo.InvariantCulture),
        };

    /// <summary>As it is saved; what is no number is refused there.</summary>
    public MamPlan ToPlan() =>
        new()
        {
            Date = Date,
            Start = Time(Start),
            Minutes = Number(Minutes),
            Place = Place,
            Link = Link,
            PreMeetingMinutes = Number(Before),
        };

    /// <summary>"10:00" as a time; null where it is none.</summary>
    public static TimeOnly? Time(string text) => TimeOnly.TryParse(text, CultureInfo.InvariantCulture, out var time) ? time : null;

    static int Number(string text) => int.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) ? number : -1;
}
