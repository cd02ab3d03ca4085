namespace Dsr.Blazor.Modules.Duplicates.Domain;

/// <summary>Which of two records: the one that stays, or the one that goes.</summary>
public enum Side
{
    Stays,
    Goes,
}

/// <summary>A field on which two records differ, with the value that holds; the other value is kept here.</summary>
/// <param name="Name">As <see cref="Modules.People.Domain.PersonFields"/> names it.</param>
/// <param name="Label">What people call it.</param>
/// <param name="Stays">What the record that stays said.</param>
/// <param name="Goes">What the record that goes said.</param>
/// <param name="Holds">Which of the two holds.</param>
public sealed record ChosenField(string Name, string Label, string Stays, string Goes, Side Holds)
{
    /// <summary>The value that holds.</summary>
    public string Held => Holds == Side.Stays ? Stays : Goes;
}

/// <summary>Two open episodes on one register, of which one person can have one only.</summary>
/// <param name="RegisterId">Which register.</param>
/// <param name="StaysId">The episode that goes on.</param>
/// <param name="StaysReference">Its reference.</param>
/// <param name="ClosesId">The episode that is closed as added in error.</param>
/// <param name="ClosesReference">Its reference.</param>
public sealed record ChosenEpisode(Guid RegisterId, Guid StaysId, string StaysReference, Guid ClosesId, string ClosesReference);

/// <summary>A link that a merge carried from one record to the other.</summary>
/// <param name="Kind">The type of what it belongs to.</param>
/// <param name="Link">The property that names the person.</param>
/// <param name="Id">What it belongs to.</param>
public sealed record CarriedLink(string Kind, string Link, Guid Id);

/// <summary>Somebody's unsaved text that was carried with them.</summary>
public sealed record CarriedDraft(string OwnerId, string From, string To);

/// <summary>All that a merge carried, so that it can be put back.</summary>
public sealed record Carried(IReadOnlyList<CarriedLink> Links, IReadOnlyList<CarriedDraft> Drafts)
{
    public static Carried Nothing { get; } = new([], []);
}
