using Dsr.Blazor.Kernel;

namespace Dsr.Blazor.Modules.Plans.Domain;

/// <summary>What an item of the plan says.</summary>
public enum PlanItemKind
{
    CurrentIssue,
    Tried,
    TriedAndWorked,
    TriedAndDidNotWork,
    CouldHelp,
    Strength,
    WhatMatters,
    Recommendation,
    Note,
    Risk,
    RecentContacts,
    Admissions,
    Medication,
    Safeguarding,
    ChangeDue,
    Supporters,
    NewContact,
}

/// <summary>The area of life that an item is about.</summary>
public enum LifeArea
{
    Health,
    Home,
    SchoolOrWork,
    Relationships,
    Money,
    Justice,
}

/// <summary>One thing about how a person is and what helps, with its author and time.</summary>
public sealed class PlanItem : Aggregate, IAboutPerson
{
    /// <summary>The most an item may hold; more would not pass an interactive field.</summary>
    public const int Longest = 8000;

    readonly List<EarlierWording> earlier = [];

    PlanItem() { }

    /// <exception cref="RefusedException">When the text is missing or too long.</exception>
    public PlanItem(Guid person, PlanItemKind kind, string text, ActorContext act)
    {
        (Id, PersonId, Kind, WrittenOn) = (act.NewId(), person, kind, act.Today);
        Word(text, act);
    }

    public Guid PersonId { get; private init; }
    public PlanItemKind Kind { get; private init; }

    /// <summary>Null where nobody has said which.</summary>
    public LifeArea? Area { get; private set; }

    /// <summary>Who sees to it, for a recommendation or an idea; blank where nobody does yet.</summary>
    public string Owner { get; private set; } = "";
    public string Text { get; private set; } = "";
    public DateOnly WrittenOn { get; private init; }
    public string Author { get; private set; } = "";
    public DateTimeOffset RevisedAt { get; private set; }

    /// <summary>Set when the item no longer holds; it stays on the timeline.</summary>
    public DateOnly? RetiredOn { get; private set; }

    /// <summary>How it read before, oldest first. Words are added to the plan, never lost from it.</summary>
    public IReadOnlyList<EarlierWording> Earlier => earlier;

    /// <exception cref="RefusedException">When the text is missing or too long, or the item was taken off the plan.</exception>
    public void Revise(string text, ActorContext act)
    {
        Refuse.If(RetiredOn is not null, "This was taken off the plan in the meantime. Copy your words and add them as a new item.");
        if (text.Trim() == Text)
            return;
        var before = new EarlierWording(this, earlier.Count + 1, act);
        Word(text, act);
        earlier.Add(before);
    }

    /// <summary>Says which area of life it is about, and who sees to it.</summary>
    /// <exception cref="RefusedException">When the owner's name is too long.</exception>
    public void Place(LifeArea? area, string owner) =>
        (Area, Owner) = (area, string.IsNullOrWhiteSpace(owner) ? "" : Refuse.Unless(owner, 120, "Who sees to it", nameof(Owner)));

    void Word(string text, ActorContext act)
    {
        Text = Refuse.Unless(text, Longest, "The text", nameof(text));
        (Author, RevisedAt) = (act.ActorName, act.At);
    }

    /// <summary>Takes it off the plan without losing it.</summary>
    public void Retire(ActorContext act) => RetiredOn ??= act.Today;
}
