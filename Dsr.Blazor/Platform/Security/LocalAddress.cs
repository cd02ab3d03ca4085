using Microsoft.AspNetCore.Http.HttpResults;

namespace Dsr.Blazor.Platform.Security;

/// <summary>An address of this site, to be led to from outside: anything else would let a link lead a signed-in person astray.</summary>
static class LocalAddress
{
    // Whatever is longer would not come back from the provider within one address.
    const int Most = 2000;

    /// <summary>The address as a header can carry it; another where it leads away from here, or is none.</summary>
    /// <param name="asked">As it came: from a query, a form, or back from the provider.</param>
    /// <param name="otherwise">Where to go instead.</param>
    internal static string Or(string? asked, string otherwise)
    {
        if (asked is not ['/', ..] || asked.Length > Most || !RedirectHttpResult.IsLocalUrl(asked))
            return otherwise;
        // Escaped, for a header holds ASCII alone; half of a surrogate pair is no text.
        return Uri.TryCreate(here, asked, out var full) && full.Host == here.Host && full.Port == here.Port
            ? full.PathAndQuery + full.Fragment
            : otherwise;
    }

    static readonly Uri here = new("http://here.invalid");
}
