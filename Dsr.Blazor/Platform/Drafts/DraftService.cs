using System.Text.Json;
using Dsr.Blazor.Platform.Data;
using Dsr.Blazor.Platform.Security;
using Microsoft.EntityFrameworkCore;

namespace Dsr.Blazor.Platform.Drafts;

/// <summary>
/// Keeps what somebody is writing until they save it: through a lost connection, a closed tab and a restart of the server.
/// </summary>
public sealed class DraftService(ICurrentActor acting, UnitOfWork work, IDbContextFactory<DsrDb> contexts)
{
    /// <summary>One's own unsaved text; empty when there is none.</summary>
    public async Task<string> ReadAsync(string key, CancellationToken cancel = default)
    {
        var owner = (await acting.GetAsync(cancel)).Id;
        await using var db = await contexts.CreateDbContextAsync(cancel);
        return await db
            .Drafts.AsNoTracking()
            .Where(draft => draft.OwnerId == owner && draft.Key == key)
            .Select(draft => draft.Text)
            .FirstOrDefaultAsync(cancel)
            ?? "";
    }

    /// <summary>Keeps the text; an empty one is forgotten.</summary>
    public async Task KeepAsync(string key, string text, CancellationToken cancel = default)
    {
        var actor = await acting.GetAsync(cancel);
        await using var change = await work.BeginAsync(actor, "kept a draft", cancel);
        var draft = await change.Db.Drafts.FindAsync([actor.Id, key], cancel);
        if (string.IsNullOrEmpty(text))
        {
            if (draft is null)
                return;
            change.Db.Remove(draft);
        }
        else
        {
            (draft ?? change.Db.Add(new Draft(actor.Id, key)).Entity).Keep(text, change.Act.At);
        }
        await change.CommitAsync(cancel);
    }

    /// <summary>A whole form as it was left, with when; null when there is none or it can no longer be read.</summary>
    public async Task<KeptForm<T>?> ReadFormAsync<T>(string key, CancellationToken cancel = default)
        where T : class
    {
        var owner = (await acting.GetAsync(cancel)).Id;
        await using var db = await contexts.CreateDbContextAsync(cancel);
        var kept = await db.Drafts.AsNoTracking().FirstOrDefaultAsync(draft => draft.OwnerId == owner && draft.Key == key, cancel);
        try
        {
            return kept is not null && JsonSerializer.Deserialize<T>(kept.Text) is { } form ? new(form, kept.At) : null;
        }
        catch (JsonException)
        {
            // A release changed the form: what was typed is still in the tab.
            return null;
        }
    }

    /// <summary>Keeps a whole form.</summary>
    public Task KeepFormAsync<T>(string key, T form, CancellationToken cancel = default)
        where T : class => KeepAsync(key, JsonSerializer.Serialize(form), cancel);

    /// <summary>The text was saved: its draft goes.</summary>
    public Task ForgetAsync(string key, CancellationToken cancel = default) => KeepAsync(key, "", cancel);
}

/// <summary>A form as it was left.</summary>
/// <param name="Form">What was in it.</param>
/// <param name="At">When it was kept, in UTC.</param>
public sealed record KeptForm<T>(T Form, DateTimeOffset At);
