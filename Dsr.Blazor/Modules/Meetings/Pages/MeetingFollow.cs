using Dsr.Blazor.Platform.Live;

namespace Dsr.Blazor.Modules.Meetings.Pages;

/// <summary>What the pages of a meeting follow.</summary>
static class MeetingFollow
{
    /// <summary>The topic under which all screens and people on a meeting are counted.</summary>
    internal static string Topic(Guid meeting) => $"meeting:{meeting}";

    /// <summary>Whether anything that the pages of a meeting show was changed.</summary>
    internal static bool Concern(this IEnumerable<ChangeNotice> notices, MeetingView room)
    {
        var people = room.Lines.Select(line => line.PersonId).OfType<Guid>().ToHashSet();
        return notices.Any(notice =>
            notice.Touched.Any(touched =>
                touched.Id == room.Id
                || touched.PersonId is { } person && people.Contains(person)
                // A withheld line does not tell whose it is, so any entry may be the one that is back.
                || room.Lines.Any(line => line.IsWithheld) && touched.Kind == nameof(Modules.Register.Domain.RegisterEntry)
            )
        );
    }
}
