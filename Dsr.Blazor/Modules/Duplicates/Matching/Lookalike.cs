using Dsr.Blazor.Modules.Duplicates.Domain.Matching;
using Dsr.Blazor.Modules.People.Domain;
using Dsr.Blazor.Modules.Register.Domain;

namespace Dsr.Blazor.Modules.Duplicates.Matching;

/// <summary>Somebody known who may be the one of whom something is said.</summary>
public sealed record Lookalike(Guid PersonId, string Name, DateOnly DateOfBirth, NhsNumber? NhsNumber)
{
    public string PreferredName { get; init; } = "";

    /// <summary>The open episode on the register, or the last one; null for who never was on it.</summary>
    public LookalikeEntry? Entry { get; init; }

    /// <summary>How sure it is, and why.</summary>
    public required Likeness Likeness { get; init; }

    /// <summary>Whether they are on the register now.</summary>
    public bool IsOnRegister => Entry is { Status: not EntryStatus.Closed };
}

/// <summary>An episode as a coordinator needs it to tell two people apart.</summary>
public sealed record LookalikeEntry(Guid Id, string Reference, Rating Rating, EntryStatus Status, DateOnly AddedOn, DateOnly? ClosedOn);
