using Dsr.Blazor.Kernel;

namespace Dsr.Blazor.Platform.Drafts;

/// <summary>Text that somebody is writing and has not saved. Theirs alone, outside the audit, gone when saved and after 30 days.</summary>
public sealed class Draft
{
    /// <summary>How long an unsaved text is kept.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromDays(30);

    Draft() { }

    public Draft(string ownerId, string key) => (OwnerId, Key) = (ownerId, key);

    public string OwnerId { get; private init; } = "";

    /// <summary>Which text: the page's part and the record's id.</summary>
    public string Key { get; private init; } = "";
    public string Text { get; private set; } = "";
    public DateTimeOffset At { get; private set; }

    public void Keep(string text, DateTimeOffset at) => (Text, At) = (text, at);
}

/// <summary>A list as somebody likes it, by a name of theirs: its filters, sort and columns, never what they searched for.</summary>
public sealed class SavedView
{
    SavedView() { }

    /// <exception cref="RefusedException">When the name is missing or too long.</exception>
    public SavedView(Guid id, string ownerId, string list, string name, string query)
    {
        (Id, OwnerId, List, Query) = (id, ownerId, list, query);
        Name = Refuse.Unless(name, 60, "The view's name", nameof(name));
    }

    public Guid Id { get; private init; }
    public string OwnerId { get; private init; } = "";

    /// <summary>Which list: "register".</summary>
    public string List { get; private init; } = "";
    public string Name { get; private set; } = "";

    /// <summary>The URL's query that shows it.</summary>
    public string Query { get; private set; } = "";

    /// <summary>The same name again keeps the newer view.</summary>
    public void Show(string query) => Query = query;
}
