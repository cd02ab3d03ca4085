namespace Dsr.Blazor.Modules.PersonRecord.Pages.Timeline;

/// <summary>One field that an event changed.</summary>
public sealed record FieldChange(string Field, string Before, string After)
{
    /// <summary>"Local authority: was Severnside City Council, is now Mendip District Council".</summary>
    public string InWords =>
        (Before, After) switch
        {
            ("", "") => $"{Field}: changed",
            ("", _) => $"{Field}: {After}",
            (_, "") => $"{Field}: was {Before}, is now empty",
            _ => $"{Field}: was {Before}, is now {After}",
        };
}
