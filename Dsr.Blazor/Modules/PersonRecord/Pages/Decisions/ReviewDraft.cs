namespace Dsr.Blazor.Modules.PersonRecord.Pages.Decisions;

/// <summary>The review form as it stands.</summary>
public sealed record ReviewDraft
{
    public string Update { get; init; } = "";
    public bool WithoutChange { get; init; }
    public IReadOnlyList<string> Themes { get; init; } = [];
    public DateOnly? Next { get; init; }

    /// <summary>The number of the latest review that the form showed.</summary>
    public int Seen { get; init; }
}
