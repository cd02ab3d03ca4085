using Dsr.Blazor.Kernel;
using Dsr.Blazor.Modules.People.Domain;
using Dsr.Blazor.Modules.People.Domain.Access;

namespace Dsr.Blazor.Modules.Duplicates.Domain;

/// <summary>A field on which two records differ, side by side.</summary>
/// <param name="Name">As <see cref="PersonFields"/> names it.</param>
/// <param name="Label">What people call it.</param>
/// <param name="Stays">What the one says; empty where it is hidden.</param>
/// <param name="Goes">What the other says; empty where it is hidden.</param>
/// <param name="IsHidden">One of the two addresses is restricted, so neither is shown: one is chosen unseen.</param>
/// <param name="Suggested">Which is likely to hold: the one that says something, and else the record that stays.</param>
public sealed record ComparedField(string Name, string Label, string Stays, string Goes, bool IsHidden, Side Suggested);

/// <summary>Compares two records of one person field by field, and settles which value holds.</summary>
public static class RecordComparison
{
    // A value that means nothing without another goes with it: two halves of two addresses are no address.
    static readonly Dictionary<string, string> goesWith = new()
    {
        [nameof(PersonDetails.Postcode)] = nameof(PersonDetails.Address),
        [nameof(PersonDetails.NhsNumberGap)] = nameof(PersonDetails.NhsNumber),
    };

    /// <summary>The fields that somebody has to choose between, in the form's order.</summary>
    public static IReadOnlyList<ComparedField> Of(PersonDetails stays, PersonDetails goes)
    {
        var differing = Differing(stays, goes);
        var hidden = stays.AddressIsRestricted || goes.AddressIsRestricted;
        // A restriction is never lifted by a merge, so it is no choice.
        return
        [
            .. differing
                .Where(chosenField => chosenField.Name != nameof(PersonDetails.AddressIsRestricted))
                .GroupBy(chosenField => Chosen(chosenField.Name))
                .Select(group => Shown(group.Key, stays, goes, hidden)),
        ];
    }

    /// <summary>Each field that differs with the value that holds.</summary>
    /// <param name="stays">The details of the record that stays.</param>
    /// <param name="goes">The details of the record that goes.</param>
    /// <param name="choices">For each field of <see cref="Of"/> which side holds.</param>
    /// <exception cref="RefusedException">When a choice is missing.</exception>
    public static IReadOnlyList<ChosenField> Settle(PersonDetails stays, PersonDetails goes, IReadOnlyDictionary<string, Side> choices)
    {
        ArgumentNullException.ThrowIfNull(choices);
        foreach (var field in Of(stays, goes))
            Refuse.If(!choices.ContainsKey(field.Name), $"“{field.Label}” differs. Choose which of the two holds.", field.Name);
        return [.. Differing(stays, goes).Select(chosenField => chosenField with { Holds = Holder(chosenField, choices) })];
    }

    /// <summary>The details of the record that stays, with the values that hold.</summary>
    public static PersonDetails Merged(PersonDetails stays, IReadOnlyList<ChosenField> chosen)
    {
        var held = chosen.ToDictionary(chosenField => chosenField.Name, chosenField => chosenField.Held);
        return PersonFields.Read([
            .. PersonFields.Of(stays).Select(field => field with { Value = held.GetValueOrDefault(field.Name, field.Value) }),
        ]);
    }

    /// <summary>The details with the values put back that a merge replaced, where nobody changed them since.</summary>
    public static PersonDetails PutBack(PersonDetails now, IReadOnlyList<ChosenField> chosen)
    {
        var replaced = chosen.Where(chosenField => chosenField.Holds == Side.Goes).ToDictionary(chosenField => chosenField.Name);
        var before = PersonFields.Read([
            .. PersonFields
                .Of(now)
                .Select(field =>
                    replaced.TryGetValue(field.Name, out var one) && one.Held == field.Value ? field with { Value = one.Stays } : field
                ),
        ]);
        // A restriction is lifted only together with the address that it came with: one typed since, or shared by both, stays hidden.
        var address = chosen
            .Where(chosenField => chosenField.Name is nameof(PersonDetails.Address) or nameof(PersonDetails.Postcode))
            .ToList();
        var addressIsBack =
            address.Count > 0 && address.TrueForAll(chosenField => Field(before, chosenField.Name).Value == chosenField.Stays);
        return before with { AddressIsRestricted = before.AddressIsRestricted || now.AddressIsRestricted && !addressIsBack };
    }

    /// <summary>Whether the two records still differ as they did when the fields were chosen.</summary>
    public static bool StillHolds(PersonDetails stays, PersonDetails goes, IReadOnlyList<ChosenField> chosen) =>
        Differing(stays, goes)
            .Select(chosenField => (chosenField.Name, chosenField.Stays, chosenField.Goes))
            .SequenceEqual(chosen.Select(chosenField => (chosenField.Name, chosenField.Stays, chosenField.Goes)));

    static List<ChosenField> Differing(PersonDetails stays, PersonDetails goes) =>
        [
            .. PersonFields
                .Of(stays)
                .Zip(PersonFields.Of(goes))
                .Where(pair => pair.First.Value != pair.Second.Value)
                .Select(pair => new ChosenField(pair.First.Name, pair.First.Label, pair.First.Value, pair.Second.Value, Side.Stays)),
        ];

    static Side Holder(ChosenField field, IReadOnlyDictionary<string, Side> choices) =>
        field.Name == nameof(PersonDetails.AddressIsRestricted)
            ? field.Stays == "Yes"
                ? Side.Stays
                : Side.Goes
            : choices[Chosen(field.Name)];

    static string Chosen(string name) => goesWith.GetValueOrDefault(name, name);

    static ComparedField Shown(string name, PersonDetails stays, PersonDetails goes, bool restricted)
    {
        var (one, other) = (Field(stays, name), Field(goes, name));
        var hidden = restricted && name == nameof(PersonDetails.Address);
        var (first, second) = name == nameof(PersonDetails.Address) ? (stays.AddressLine(), goes.AddressLine()) : (one.Value, other.Value);
        // The address of whoever is restricted is the one that somebody took care over.
        var suggested =
            hidden && stays.AddressIsRestricted != goes.AddressIsRestricted
                ? stays.AddressIsRestricted
                    ? Side.Stays
                    : Side.Goes
                : Suggested(first, second);
        return new(name, one.Label, hidden ? "" : first, hidden ? "" : second, hidden, suggested);
    }

    static Side Suggested(string stays, string goes) => Says(stays) || !Says(goes) ? Side.Stays : Side.Goes;

    static bool Says(string value) => value.Length > 0 && value is not ("NotYetKnown" or "NotKnown");

    static Kernel.Merging.FormField Field(PersonDetails details, string name) =>
        PersonFields.Of(details).Single(field => field.Name == name);
}
