using Dsr.Blazor.Kernel;

namespace Dsr.Blazor.Modules.Plans.Domain;

/// <summary>How an item of the plan read before it was revised. Never changed.</summary>
public sealed class EarlierWording : IPartOf, IAboutPerson
{
    EarlierWording() { }

    internal EarlierWording(PlanItem item, int number, ActorContext act) =>
        (Id, ItemId, PersonId, Number, Text, Author, WrittenAt) = (
            act.NewId(),
            item.Id,
            item.PersonId,
            number,
            item.Text,
            item.Author,
            item.RevisedAt
        );

    public Guid Id { get; private init; }
    public Guid ItemId { get; private init; }
    public Guid PersonId { get; private init; }

    /// <summary>Counts the wordings of the item, from 1.</summary>
    public int Number { get; private init; }
    public string Text { get; private init; } = "";
    public string Author { get; private init; } = "";
    public DateTimeOffset WrittenAt { get; private init; }

    Guid IPartOf.RootId => ItemId;
    Type IPartOf.RootType => typeof(PlanItem);
}
