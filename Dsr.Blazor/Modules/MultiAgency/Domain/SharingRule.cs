namespace Dsr.Blazor.Modules.MultiAgency.Domain;

/// <summary>Whether somebody may sit in where a person is spoken of.</summary>
public enum MaySitIn
{
    Yes,
    OnConsent,
    NotYet,
}

/// <summary>
/// Only organisations that signed the information sharing agreement receive what identifies somebody. One that has not
/// sits in on a recorded consent that names it; the person and the family need neither.
/// </summary>
public static class SharingRule
{
    /// <param name="kind">As whom they are invited.</param>
    /// <param name="hasSigned">Their organisation signed the agreement.</param>
    /// <param name="organisation">Its name.</param>
    /// <param name="named">The organisations named in the consent to share that holds; none where none does.</param>
    public static MaySitIn Of(InviteeKind kind, bool hasSigned, string organisation, IReadOnlyCollection<string> named)
    {
        if (kind != InviteeKind.Professional || hasSigned)
            return MaySitIn.Yes;
        return named.Any(text => string.Equals(text.Trim(), organisation.Trim(), StringComparison.OrdinalIgnoreCase))
            ? MaySitIn.OnConsent
            : MaySitIn.NotYet;
    }
}
