using Dsr.Blazor.Kernel.Text;

namespace Dsr.Blazor.Modules.People.Domain.Access;

/// <summary>
/// The one rule of a restricted address: while a person's address is restricted nobody sees it, neither on their record nor in a copy
/// of it that another record keeps. The restriction of the person as they are now governs, whatever a copy says of itself.
/// </summary>
public static class RestrictedAddress
{
    /// <summary>What stands in the address's place.</summary>
    public const string NotShown = "Restricted: not shown here";

    // Fewer letters than this say no address.
    const int ShortestTold = 4;

    /// <summary>The details as they may be shown: without the address where it is restricted.</summary>
    public static PersonDetails Shown(this PersonDetails details)
    {
        ArgumentNullException.ThrowIfNull(details);
        return details.AddressIsRestricted ? details with { Address = "", Postcode = "" } : details;
    }

    /// <summary>A copy of the details of somebody whose address is restricted now, without it.</summary>
    public static PersonDetails Withheld(this PersonDetails copy) => (copy with { AddressIsRestricted = true }).Shown();

    /// <summary>
    /// What is saved of a form that opened without the address: a blank one was not shown, and stays as it was. Lifting the restriction
    /// shows nothing: the address is then typed afresh.
    /// </summary>
    public static PersonDetails WithHidden(this PersonDetails typed, PersonDetails before)
    {
        ArgumentNullException.ThrowIfNull(before);
        return typed is { AddressIsRestricted: true, Address: "", Postcode: "" }
            ? typed with
            {
                Address = before.Address,
                Postcode = before.Postcode,
            }
            : typed;
    }

    /// <summary>
    /// A form's draft of before the restriction: the address that it opened with is left out, what was typed since stays.
    /// </summary>
    /// <param name="opened">The details as the form opened with them.</param>
    /// <param name="typed">The details as they stand in the form.</param>
    public static (PersonDetails Opened, PersonDetails Typed) WithheldDraft(PersonDetails opened, PersonDetails typed)
    {
        ArgumentNullException.ThrowIfNull(opened);
        ArgumentNullException.ThrowIfNull(typed);
        return (
            opened.Withheld(),
            typed with
            {
                Address = typed.Address == opened.Address ? "" : typed.Address,
                Postcode = typed.Postcode == opened.Postcode ? "" : typed.Postcode,
                AddressIsRestricted = true,
            }
        );
    }

    /// <summary>The address on one line, or that it is not shown; blank where none is known.</summary>
    public static string AddressLine(this PersonDetails details)
    {
        ArgumentNullException.ThrowIfNull(details);
        return details.AddressIsRestricted
            ? NotShown
            : string.Join(", ", new[] { details.Address.Trim(), details.Postcode.Trim() }.Where(part => part.Length > 0));
    }

    /// <summary>Whether a text, such as the place of a meeting, tells the address or the postcode.</summary>
    public static bool IsToldBy(string text, string address, string postcode)
    {
        var told = Bare(text);
        return new[] { address, postcode }
            .Select(Bare)
            .Any(part => part.Length >= ShortestTold && told.Contains(part, StringComparison.Ordinal));
    }

    static string Bare(string text) =>
        FoldedText.Of(text).Replace(" ", "", StringComparison.Ordinal).Replace(",", "", StringComparison.Ordinal);
}
