namespace Dsr.Blazor.Modules.Consent.Domain;

/// <summary>What a person was told about how their information is shared: the area's statements as they read then.</summary>
public sealed record WhatWasTold
{
    /// <summary>The version of the area's wording.</summary>
    public string WordingVersion { get; init; } = "";
    public string What { get; init; } = "";
    public string Why { get; init; } = "";

    /// <summary>The organisations, by where the person lives.</summary>
    public IReadOnlyList<string> WithWhom { get; init; } = [];
    public string HowUsed { get; init; } = "";

    /// <summary>"Easy read", "Spoken".</summary>
    public string Format { get; init; } = "";
    public string ByWhom { get; init; } = "";
    public DateOnly? On { get; init; }
}
