namespace Dsr.Blazor.Modules.PublicReferral.Domain;

/// <summary>What sort of thing is offered.</summary>
public enum ResourceKind
{
    EasyRead,
    Guide,
    Training,
    LocalProcedure,
}

/// <summary>Something to read or to learn from.</summary>
/// <param name="Title">What it is called.</param>
/// <param name="Kind">What sort of thing it is.</param>
/// <param name="About">What is in it and for whom, in a sentence.</param>
/// <param name="Address">Where it is; null when one asks the team for it.</param>
public sealed record Resource(string Title, ResourceKind Kind, string About, string? Address = null)
{
    /// <summary>The address where it can be followed: a page of this site, or the web. Anything else that was set is no link.</summary>
    public string? Link =>
        Address is ['/', not '/' and not '\\', ..]
        || (Uri.TryCreate(Address, UriKind.Absolute, out var there) && there.Scheme is "https" or "http")
            ? Address
            : null;
}
