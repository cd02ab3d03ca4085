using Dsr.Blazor.Ui;

namespace Dsr.Blazor.Modules.PersonRecord.Pages.Frame;

/// <summary>A part of a person's record: a page of its own at /people/{id}/{Slug}; the summary has no slug.</summary>
/// <param name="Slug">As the address has it.</param>
/// <param name="Name">As the navigation has it.</param>
public sealed record RecordPart(string Slug, string Name)
{
    /// <summary>Where it is for a person.</summary>
    public string Address(Guid person) => Links.PersonPart(person, Slug);

    /// <summary>What the printed page says that it is.</summary>
    public string PrintName => Slug.Length == 0 ? "Person summary" : $"Person's record: {Name.ToLowerInvariant()}";
}

/// <summary>The parts in the order in which people think of them.</summary>
public static class RecordParts
{
    public static readonly RecordPart Summary = new("", "Summary");
    public static readonly RecordPart About = new("about", "About me");
    public static readonly RecordPart Plan = new("plan", "Plan");
    public static readonly RecordPart Consent = new("consent", "Consent and capacity");
    public static readonly RecordPart Ratings = new("ratings", "Ratings and reviews");
    public static readonly RecordPart Meetings = new("meetings", "Meetings");
    public static readonly RecordPart Mams = new("mams", "MAMs");
    public static readonly RecordPart Files = new("files", "Files");
    public static readonly RecordPart Episode = new("episode", "On the register");
    public static readonly RecordPart Timeline = new("timeline", "Timeline");
    public static readonly RecordPart Seen = new("seen", "Who sees this");

    /// <summary>All of them.</summary>
    public static readonly IReadOnlyList<RecordPart> All =
    [
        Summary,
        About,
        Plan,
        Consent,
        Ratings,
        Episode,
        Meetings,
        Mams,
        Files,
        Timeline,
        Seen,
    ];
}
