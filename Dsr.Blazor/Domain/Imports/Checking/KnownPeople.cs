using Dsr.Blazor.Domain.Imports.Rows;
using Dsr.Blazor.Domain.People;

namespace Dsr.Blazor.Domain.Imports.Checking;

/// <summary>Whether a known person is on the register.</summary>
public enum KnownEntry { None, Open, Closed }

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
    Guid Id, string FamilyName, string GivenName, DateOnly? DateOfBirth, NhsNumber? NhsNumber, KnownEntry Entry, IReadOnlyDictionary<ImportField, string> Values);

/// <summary>The people whom the register already holds, as the check asks for them.</summary>
public interface IKnownPeople
{
    /// <summary>The person with an NHS number, or null.</summary>
    KnownPerson? With(NhsNumber number);

    /// <summary>The people of a name and date of birth.</summary>
    /// <param name="foldedName">Family and given name, each as <see cref="FoldedText"/> folds it, with a bar between: <see cref="NameKey"/>.</param>
    /// <param name="dateOfBirth">The date of birth.</param>
    IReadOnlyList<KnownPerson> With(string foldedName, DateOnly dateOfBirth);
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
}

/// <summary>Names as they are compared.</summary>
public static class NameKey
{
    /// <summary>"muller|maya": without case, accents and marks; empty unless both parts are there.</summary>
    public static string Of(string familyName, string givenName)
    {
        var (family, given) = (Squashed(familyName), Squashed(givenName));
        return family.Length == 0 || given.Length == 0 ? "" : $"{family}|{given}";
    }

    // "Smith-Jones" and "Smith Jones", "Al Amin" and "Alamin" are one name.
    static string Squashed(string name) => FoldedText.Of(name).Replace(" ", "", StringComparison.Ordinal);
}
