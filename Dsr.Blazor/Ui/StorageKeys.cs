namespace Dsr.Blazor.Ui;

/// <summary>Every key in the browser's storage; wwwroot/js/storage-keys.js spells the same ones.</summary>
public static class StorageKeys
{
    /// <summary>Local storage: "light" or "dark"; anything else is the system's choice.</summary>
    public const string Theme = "dsr.theme";

    /// <summary>Local storage: "yes" when single-key shortcuts are turned off.</summary>
    public const string ShortcutsOff = "dsr.shortcuts-off";

    /// <summary>Session storage: where each draft's key begins.</summary>
    public const string DraftPrefix = "dsr.draft.";

    /// <summary>The start of all keys of one user's drafts, so that a shared computer shows nobody another's words.</summary>
    public static string DraftsOf(string owner) => $"{DraftPrefix}{owner}.";

    /// <param name="owner">The user's id.</param>
    /// <param name="draft">What the draft is for, without personal data: "rating:142".</param>
    public static string Draft(string owner, string draft) => DraftsOf(owner) + draft;
}
