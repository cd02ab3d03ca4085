using System.Globalization;
using Dsr.Blazor.Kernel;
using Dsr.Blazor.Modules.Meetings.Domain.Series;

namespace Dsr.Blazor.Modules.Meetings.Pages.Series;

/// <summary>The form of a series: what it says, and its numbers as they were typed.</summary>
/// <param name="Details">All but the numbers.</param>
/// <param name="Minutes">The length as typed.</param>
/// <param name="Least">The quorum's number as typed.</param>
/// <param name="Opened">The version that the form was opened with.</param>
public sealed record SeriesDraft(SeriesDetails Details, string Minutes, string Least, long Opened)
{
    internal static SeriesDraft Of(SeriesDetails details, long opened) =>
        new(
            details,
            details.Minutes.ToString(CultureInfo.InvariantCulture),
            details.Quorum.Least.ToString(CultureInfo.InvariantCulture),
            opened
        );

    /// <exception cref="RefusedException">When a number is none.</exception>
    internal SeriesDetails Read() =>
        Details with
        {
            Minutes = MeetingWords.Minutes(Minutes),
            Quorum = Details.Quorum with
            {
                Least = int.TryParse(Least, CultureInfo.InvariantCulture, out var least)
                    ? least
                    : throw new RefusedException("Write the quorum as a number.", "least"),
            },
        };
}
