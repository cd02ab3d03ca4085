using Dsr.Blazor.Modules.Meetings.Domain.Minuting;
using Dsr.Blazor.Ui.Fields;

namespace Dsr.Blazor.Modules.Meetings.Pages.Minutes;

/// <summary>What the form about the words of minutes holds.</summary>
/// <param name="Text">As they are typed.</param>
/// <param name="Opened">The words that these are written over.</param>
public sealed record MinuteWords(string Text, string Opened);

static class ListWays
{
    internal static readonly IReadOnlyList<Choice<ListWay?>> All =
    [
        new(ListWay.SecureMail, "Secure e-mail"),
        new(ListWay.Paper, "On paper"),
        new(ListWay.ReadInDsr, "They read it in Dsr"),
    ];

    internal static string InWords(this ListWay way) => All.First(choice => choice.Value == way).Text;
}
