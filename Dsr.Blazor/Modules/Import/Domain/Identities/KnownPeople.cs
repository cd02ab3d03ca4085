using Dsr.Blazor.Kernel.Text;
using Dsr.Blazor.Kernel.Time;
using Dsr.Blazor.Modules.Duplicates.Domain.Matching;
using Dsr.Blazor.Modules.Import.Domain.Rows;
using Dsr.Blazor.Modules.People.Domain;

namespace Dsr.Blazor.Modules.Import.Domain.Identities;

/// <summary>Whether a known person is on the register. While an entry is suspended, nothing of a sheet is taken over onto it.</summary>
public enum KnownEntry
{
    None,
    Open,
    Suspended,
    Closed,
}

/// <summary>A person whom the register already holds.</summary>
/// <param name="Id">The person's id.</param>
/// <param name="FamilyName">Family name.</param>
/// <param name="GivenName">Given name.</param>
/// <param name="DateOfBirth">Date of birth, if known.</param>
/// <param name="NhsNumber">NHS number, if known.</param>
/// <param name="Entry">Whether there is an entry, and whether it is open.</param>
/// <param name="Values">
/// What the register says now, by field, in the words of <see cref="FieldText"/> or as anyone would type it; empty
/// text where it says nothing. Fields left out are not compared.
/// </param>
public sealed record KnownPerson(
    Guid Id,
    string FamilyName,
    string GivenName,
    DateOnly? DateOfBirth,
    NhsNumber? NhsNumber,
    KnownEntry Entry,
    IReadOnlyDictionary<ImportField, string> Values
)
{
    /// <summary>The day of death; null for the living. Nobody who died is brought onto the register again.</summary>
    public DateOnly? DiedOn { get; init; }

    /// <summary>Who the person is now, where they were found by a record that has been merged into theirs; else empty.</summary>
    public string Stays { get; init; } = "";

    /// <summary>Who the person is, to be compared.</summary>
    public Identity Identity =>
        new()
        {
            FamilyName = FamilyName,
            GivenName = GivenName,
            PreferredName = PreferredName,
            DateOfBirth = DateOfBirth,
            NhsNumber = NhsNumber?.Digits ?? "",
        };

    /// <summary>What they like to be called.</summary>
    public string PreferredName { get; init; } = "";

    /// <summary>As a coordinator tells people apart: "Isla Atkinson, born on 16 October 1983, NHS number 999 210 5216".</summary>
    public string Shown =>
        $"{GivenName} {FamilyName}".Trim()
        + (DateOfBirth is { } birth ? $", born on {Written.Date(birth)}" : "")
        + (NhsNumber is { } number ? $", NHS number {number}" : "");

    /// <summary>Their address is restricted, so no sheet's address of theirs is shown either.</summary>
    public bool AddressIsRestricted { get; init; }
}

/// <summary>The people whom the register already holds, as the check asks for them.</summary>
public interface IKnownPeople
{
    /// <summary>The person with an NHS number, or null.</summary>
    KnownPerson? With(NhsNumber number);

    /// <summary>The people of a name and date of birth.</summary>
    /// <param name="foldedName">Family and given name, each as <see cref="FoldedText"/> folds it, with a bar between:
    /// <see cref="NameKey"/>.</param>
    /// <param name="dateOfBirth">The date of birth.</param>
    IReadOnlyList<KnownPerson> With(string foldedName, DateOnly dateOfBirth);

    /// <summary>The person who is likest to somebody who is not known, by the rules that triage uses; null where nobody is alike.</summary>
    (KnownPerson Who, Likeness Likeness)? Likest(Identity said);

    /// <summary>Whether a reference is somebody's already.</summary>
    bool HasReference(string reference);
}

/// <summary>A register that holds nobody.</summary>
public sealed class NobodyKnown : IKnownPeople
{
    /// <summary>The one there is.</summary>
    public static NobodyKnown Instance { get; } = new();

    /// <inheritdoc/>
    public KnownPerson? With(NhsNumber number) => null;

    /// <inheritdoc/>
    public IReadOnlyList<KnownPerson> With(string foldedName, DateOnly dateOfBirth) => [];

    /// <inheritdoc/>
    public (KnownPerson Who, Likeness Likeness)? Likest(Identity said) => null;

    /// <inheritdoc/>
    public bool HasReference(string reference) => false;
}

/// <summary>Names as they are compared.</summary>
public static class NameKey
{
    /// <summary>
    /// "muller|maya": without case, accents and marks. Of somebody with one name, that name, whichever it is called; empty without any.
    /// </summary>
    public static string Of(string familyName, string givenName)
    {
        var (family, given) = (Squashed(familyName), Squashed(givenName));
        return family.Length == 0 || given.Length == 0 ? family + given : $"{family}|{given}";
    }

    // "Smith-Jones" and "Smith Jones", "Al Amin" and "Alamin" are one name.
    static string Squashed(string name) => FoldedText.Of(name).Replace(" ", "", StringComparison.Ordinal);
}
