namespace Dsr.Blazor.Modules.ServiceGaps.Domain;

/// <summary>What somebody writes who raises a gap in service. <see cref="ServiceGap"/> checks it.</summary>
public sealed record GapWritten
{
    /// <summary>One of policy's categories; null while none is chosen.</summary>
    public string? Category { get; init; }

    /// <summary>What is missing.</summary>
    public string What { get; init; } = "";
    public string LocalAuthority { get; init; } = "";

    /// <summary>Town or part of the area.</summary>
    public string Place { get; init; } = "";

    /// <summary>What it does to people's health and wellbeing.</summary>
    public string Wellbeing { get; init; } = "";

    /// <summary>What it does to their staying at home.</summary>
    public string StayingHome { get; init; } = "";

    /// <summary>How many people it concerns; null where that is not said.</summary>
    public int? People { get; init; }

    /// <summary>That nobody knows how many.</summary>
    public bool PeopleNotKnown { get; init; }

    /// <summary>What would help.</summary>
    public string WouldHelp { get; init; } = "";

    /// <summary>All that was written in words.</summary>
    public IEnumerable<(string Field, string Text)> Texts =>
        [
            (nameof(What), What),
            (nameof(LocalAuthority), LocalAuthority),
            (nameof(Place), Place),
            (nameof(Wellbeing), Wellbeing),
            (nameof(StayingHome), StayingHome),
            (nameof(WouldHelp), WouldHelp),
        ];
}
