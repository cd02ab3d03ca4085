using Dsr.Blazor.Modules.Import.Domain.Rows;

namespace Dsr.Blazor.Modules.Import.Domain.Identities;

/// <summary>Whom of the register a row is about.</summary>
/// <param name="Person">The person, or null.</param>
/// <param name="Clash">Why the row cannot be told apart from somebody on the register, as a sentence; null when it can.</param>
/// <param name="Namesake">Whether somebody of the same name and birth date has another number.</param>
sealed record KnownMatch(KnownPerson? Person, string? Clash = null, bool Namesake = false)
{
    const string OtherPerson =
        "The register has this NHS number for somebody of another name and date of birth. Find out whose it is and correct the row.";
    const string SeveralPeople =
        "The register has several people of this name and date of birth. Add the NHS number to say which of them it is.";

    /// <summary>Looks a row up, by number first, then by name and birth date where either side has no number.</summary>
    public static KnownMatch Of(string typedNumber, ImportedPerson person, IKnownPeople known)
    {
        var name = NameKey.Of(person.FamilyName, person.GivenName);
        if (person.NhsNumber is { } number && known.With(number) is { } holder)
            return IsSame(holder, name, person.DateOfBirth)
                ? new(holder)
                : new(null, name.Length == 0 && person.DateOfBirth is null ? null : OtherPerson);
        if (name.Length == 0 || person.DateOfBirth is not { } birth || (typedNumber.Length > 0 && person.NhsNumber is null))
            return new(Person: null);
        var namesakes = known.With(name, birth);
        var open = typedNumber.Length == 0 ? namesakes : [.. namesakes.Where(k => k.NhsNumber is null)];
        return open.Count switch
        {
            0 => new(null, Namesake: namesakes.Count > 0),
            1 => new(open[0]),
            _ => new(null, SeveralPeople),
        };
    }

    static bool IsSame(KnownPerson known, string name, DateOnly? birth) =>
        (birth is not null && birth == known.DateOfBirth) || (name.Length > 0 && name == NameKey.Of(known.FamilyName, known.GivenName));
}
