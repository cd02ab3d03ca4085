using Dsr.Blazor.Kernel;
using Dsr.Blazor.Modules.Meetings.Domain.Series;

namespace Dsr.Blazor.Modules.Meetings.Domain.Preparing;

/// <summary>
/// When and where a meeting is called, and who to: as its series had it when the meeting was made, or as it was made by hand.
/// </summary>
public sealed record MeetingCall
{
    /// <summary>The limits of a meeting's length, in minutes.</summary>
    public const int Shortest = 10,
        Longest = 480;

    internal const string LengthRefusal = "A meeting is from 10 minutes to 8 hours long. Write its minutes.";

    /// <summary>As it is listed; blank leaves it as it is.</summary>
    public string Title { get; init; } = "";

    /// <summary>"Fortnightly panel"; blank for one of no series.</summary>
    public string Kind { get; init; } = "";

    /// <summary>On London's clock; null where nobody said.</summary>
    public TimeOnly? StartsAt { get; init; }

    /// <summary>In minutes; null for the length that policy has.</summary>
    public int? Minutes { get; init; }
    public string Place { get; init; } = "";
    public string Link { get; init; } = "";
    public NamedAccount? Chair { get; init; }
    public NamedAccount? MinuteTaker { get; init; }
    public IReadOnlyList<SeriesMember> Members { get; init; } = [];
    public Quorum Quorum { get; init; } = Quorum.None;

    /// <summary>What a series says of its meetings.</summary>
    public static MeetingCall Of(MeetingSeries series) =>
        new()
        {
            Title = series.Name,
            Kind = series.Kind,
            StartsAt = series.StartsAt,
            Minutes = series.Minutes,
            Place = series.Place,
            Link = series.Link,
            Chair = series.Chair,
            MinuteTaker = series.MinuteTaker,
            Members = series.Members,
            Quorum = series.Quorum,
        };

    /// <exception cref="RefusedException">When it is too long.</exception>
    internal static string PlaceOf(string place) =>
        string.IsNullOrWhiteSpace(place) ? "" : Refuse.Unless(place, 200, "The place", nameof(Place));

    // Only https: the link is pressed by people who are signed in to health systems.
    /// <exception cref="RefusedException">When it is no https address, or too long.</exception>
    internal static string LinkOf(string link)
    {
        if (string.IsNullOrWhiteSpace(link))
            return "";
        var trimmed = Refuse.Unless(link, 500, "The link", nameof(Link));
        Refuse.If(
            !Uri.TryCreate(trimmed, UriKind.Absolute, out var address)
                || address.Scheme != Uri.UriSchemeHttps
                || address.UserInfo.Length > 0,
            "The link has to be a whole address that begins with https://. Copy it from the invitation.",
            nameof(Link)
        );
        return trimmed;
    }
}
