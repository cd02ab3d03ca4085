using Dsr.Blazor.Modules.PublicReferral.Domain;
using Dsr.Blazor.Modules.PublicReferral.Domain.Asking;
using Dsr.Blazor.Platform.Data;
using Dsr.Blazor.Platform.Security;
using Microsoft.EntityFrameworkCore;

namespace Dsr.Blazor.Modules.PublicReferral;

/// <summary>
/// Keeps self-referrals while they are filled in. Whoever has a form's token, or its code with the date of birth, has the form; nobody
/// else.
/// </summary>
public sealed class PublicDrafts(UnitOfWork work, IDbContextFactory<DsrDb> contexts, DraftSecrets secrets, TimeProvider time)
{
    /// <summary>The form of a token; null when there is none, or no longer.</summary>
    public async Task<OpenForm?> OpenAsync(string? token, CancellationToken cancel = default)
    {
        if (string.IsNullOrEmpty(token))
            return null;
        await using var db = await contexts.CreateDbContextAsync(cancel);
        return await FindAsync(db, token, cancel) is { } draft ? FormOf(draft) : null;
    }

    /// <summary>Keeps what was typed on a page.</summary>
    /// <param name="token">The browser's; a form that is not there begins anew.</param>
    /// <param name="typed">Puts it to what is there now, which another tab may have written.</param>
    /// <param name="cancel">Gives up.</param>
    /// <returns>The token from now on.</returns>
    public async Task<string> KeepAsync(string? token, Func<ReferralAnswers, ReferralAnswers> typed, CancellationToken cancel = default)
    {
        await using var change = await work.BeginAsync(Actor.Public, "kept a form", cancel);
        var draft = string.IsNullOrEmpty(token) ? null : await FindAsync(change.Db, token, cancel);
        if (draft is null || FormOf(draft) is not { Sent: null } form)
        {
            (token, form) = (DraftSecrets.NewToken(), new(new(), null, null));
            draft = change.Db.Add(new PublicDraft(DraftSecrets.IdOf(token))).Entity;
        }
        draft.Keep(secrets.Seal(typed(form.Answers)), change.Act.At);
        await change.CommitAsync(cancel);
        return token!;
    }

    /// <summary>Takes a form off the computer it is filled in with. One that is saved waits for its code.</summary>
    public async Task LeaveAsync(string? token, CancellationToken cancel = default)
    {
        await using var change = await work.BeginAsync(Actor.Public, "left a form", cancel);
        if (token is null || await FindAsync(change.Db, token, cancel) is not { } draft)
            return;
        change.Db.Remove(draft);
        if (draft.ReturnKey is not null)
            change.Db.Add(draft.For(DraftSecrets.IdOf(DraftSecrets.NewToken())));
        await change.CommitAsync(cancel);
    }

    /// <summary>Makes a form one to come back to within 30 days.</summary>
    /// <returns>The code; null when the form is not there.</returns>
    public async Task<SavedForm?> SaveAsync(string? token, DateOnly birth, CancellationToken cancel = default)
    {
        await using var change = await work.BeginAsync(Actor.Public, "saved a form", cancel);
        if (token is null || await FindAsync(change.Db, token, cancel) is not { Sent: null } draft)
            return null;
        var code = DraftSecrets.NewCode();
        draft.Save(DraftSecrets.ReturnKey(code, birth), change.Act.At);
        await change.CommitAsync(cancel);
        return new(ReturnCode.Written(code), draft.GoneAt);
    }

    /// <summary>Comes back to a saved form.</summary>
    /// <returns>A new token, in place of the one it had; null when there is no such form, for whatever reason.</returns>
    public async Task<string?> ReturnAsync(string code, DateOnly birth, CancellationToken cancel = default)
    {
        await using var change = await work.BeginAsync(Actor.Public, "came back to a form", cancel);
        var (key, now, token) = (DraftSecrets.ReturnKey(code, birth), change.Act.At, DraftSecrets.NewToken());
        if (
            await change.Db.PublicDrafts.FirstOrDefaultAsync(
                publicDraft => publicDraft.ReturnKey == key && publicDraft.GoneAt > now,
                cancel
            )
            is not { } draft
        )
            return null;
        change.Db.Remove(draft);
        change.Db.Add(draft.For(DraftSecrets.IdOf(token)));
        await change.CommitAsync(cancel);
        return token;
    }

    /// <summary>The draft of a token inside a change, to be sent in it.</summary>
    internal Task<PublicDraft?> FindAsync(DsrDb db, string token, CancellationToken cancel)
    {
        var (id, now) = (DraftSecrets.IdOf(token), time.GetUtcNow());
        return db.PublicDrafts.FirstOrDefaultAsync(publicDraft => publicDraft.Id == id && publicDraft.GoneAt > now, cancel);
    }

    /// <summary>Null where it cannot be read any more.</summary>
    internal OpenForm? FormOf(PublicDraft draft)
    {
        var (answers, sent) = (secrets.Unseal<ReferralAnswers>(draft.Answers), secrets.Unseal<Confirmation>(draft.Sent));
        return answers is null && sent is null ? null : new(answers ?? new(), draft.ReturnKey is null ? null : draft.GoneAt, sent);
    }
}
