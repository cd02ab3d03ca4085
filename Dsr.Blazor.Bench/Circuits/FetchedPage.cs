using System.Text.Json;
using System.Text.RegularExpressions;

namespace Dsr.Blazor.Bench.Circuits;

/// <summary>What a page's HTML tells its script: which components the circuit is to have, and the state they begin with.</summary>
sealed partial class FetchedPage(string html)
{
    /// <summary>The state that the server put by for the circuit.</summary>
    public string State => StateComment().Match(html) is { Success: true } found ? found.Groups[1].Value : "";

    /// <summary>The operations with which the script adds the components.</summary>
    public string Operations =>
        JsonSerializer.Serialize(
            new
            {
                batchId = 1,
                operations = Markers()
                    .Select(
                        (marker, at) =>
                            new
                            {
                                type = "add",
                                ssrComponentId = at + 1,
                                marker,
                            }
                    ),
            }
        );

    IEnumerable<JsonElement> Markers() =>
        Marker()
            .Matches(html)
            .Select(found => JsonSerializer.Deserialize<JsonElement>(found.Groups[1].Value))
            .Where(marker => marker.TryGetProperty("descriptor", out _));

    [GeneratedRegex("<!--Blazor-Server-Component-State:(.*?)-->")]
    private static partial Regex StateComment();

    [GeneratedRegex("<!--Blazor:(\\{.*?\\})-->")]
    private static partial Regex Marker();
}
