using Dsr.Blazor.Kernel;
using Dsr.Blazor.Modules.Duplicates.Domain;
using Dsr.Blazor.Modules.People.Domain;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Dsr.Blazor.Platform.Data.Carrying;

/// <summary>A property by which records of a type name the person they are about.</summary>
sealed record PersonLink(IEntityType Type, IProperty Property);

/// <summary>
/// Every link to a person, read from the model and from no list of ours: what is mapped with a <c>PersonId</c> or a foreign key to a
/// person next year is carried too. What is about a person and has neither stops the merge, and a test, until somebody decides.
/// </summary>
static class PersonLinks
{
    // The person; and what says for good which two records it was about.
    static readonly Type[] stays = [typeof(Person), typeof(RecordMerge), typeof(ToldApart)];

    /// <summary>All of them.</summary>
    /// <exception cref="InvalidOperationException">When a type is about a person and names none that can be carried.</exception>
    internal static IReadOnlyList<PersonLink> Of(IModel model)
    {
        // Chained events are a record of what was: they never move. Everything else is an aggregate or a part of one.
        var types = model
            .GetEntityTypes()
            .Where(type => type.BaseType is null && IsRecord(type.ClrType) && !stays.Contains(type.ClrType))
            .ToList();
        var links = types.SelectMany(type => Properties(type).Select(property => new PersonLink(type, property))).ToList();
        var forgotten = types.FirstOrDefault(type => IsAboutPerson(type.ClrType) && links.TrueForAll(link => link.Type != type));
        return forgotten is null
            ? links
            : throw new InvalidOperationException(
                $"{forgotten.ClrType.Name} is about a person, and a merge finds no link to carry: map its PersonId, or say in {nameof(PersonLinks)} why it stays."
            );
    }

    static IEnumerable<IProperty> Properties(IEntityType type) =>
        type.GetProperties()
            .Where(property =>
                property.Name == nameof(IAboutPerson.PersonId)
                || property.GetContainingForeignKeys().Any(key => key.PrincipalEntityType.ClrType == typeof(Person))
            );

    static bool IsRecord(Type type) => typeof(Aggregate).IsAssignableFrom(type) || typeof(IPartOf).IsAssignableFrom(type);

    static bool IsAboutPerson(Type type) => typeof(IAboutPerson).IsAssignableFrom(type) || typeof(IMayBeAboutPerson).IsAssignableFrom(type);
}
