using Dsr.Blazor.Modules.Duplicates.Domain.Matching;
using Dsr.Blazor.Modules.Import.Domain;
using Dsr.Blazor.Modules.Import.Domain.Identities;
using Dsr.Blazor.Modules.People.Domain;

namespace Dsr.Blazor.Tests.Builders;

/// <summary>A register that holds these people.</summary>
sealed class HeldRegister(params KnownPerson[] people) : IKnownPeople
{
    public KnownPerson? With(NhsNumber number) => people.FirstOrDefault(p => p.NhsNumber == number);

    public IReadOnlyList<KnownPerson> With(string foldedName, DateOnly dateOfBirth) =>
        [.. people.Where(p => NameKey.Of(p.FamilyName, p.GivenName) == foldedName && p.DateOfBirth == dateOfBirth)];

    public (KnownPerson Who, Likeness Likeness)? Likest(Identity said)
    {
        var index = new LikenessIndex<KnownPerson>();
        foreach (var person in people)
            index.Add(person.Identity, person);
        return index.Likest(said);
    }

    public IReadOnlyList<string> References { get; init; } = [];

    public bool HasReference(string reference) => References.Contains(reference);

    public static KnownPerson Maya(
        KnownEntry entry = KnownEntry.Open,
        string? number = "9990000018",
        params (ImportField, string)[] values
    ) =>
        new(
            Guid.Parse("00000000-0000-0000-0000-000000000001"),
            "Sharma",
            "Maya",
            new(2007, 8, 27),
            number is null ? null : NhsNumber.Parse(number),
            entry,
            values.ToDictionary(v => v.Item1, v => v.Item2)
        );
}
