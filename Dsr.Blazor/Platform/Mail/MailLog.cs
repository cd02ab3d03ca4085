using Dsr.Blazor.Platform.Data;
using Dsr.Blazor.Platform.Security;
using Microsoft.EntityFrameworkCore;

namespace Dsr.Blazor.Platform.Mail;

/// <summary>A message as its administrator sees it: where it stands, and nothing that it says.</summary>
public sealed record MailRow(
    Guid Id,
    MailState State,
    DateTimeOffset MadeAt,
    int Tries,
    DateTimeOffset NextTryAt,
    DateTimeOffset? EndedAt,
    string LastError
);

/// <summary>How sending goes.</summary>
/// <param name="IsSet">There is a mail server to send by.</param>
/// <param name="Counts">How many messages stand where.</param>
/// <param name="Troubled">Those that failed or wait for another try, latest first.</param>
public sealed record MailOverview(bool IsSet, IReadOnlyDictionary<MailState, int> Counts, IReadOnlyList<MailRow> Troubled);

/// <summary>For whoever looks after the installation: whether messages leave.</summary>
public sealed class MailLog(Authorizer guard, IDbContextFactory<DsrDb> contexts, MailSettings settings)
{
    /// <summary>How many troubled ones are shown.</summary>
    public const int Most = 50;

    /// <summary>Whether there is a mail server at all; asked by whoever chooses a digest.</summary>
    public bool IsSet => settings.IsSet;

    /// <summary>How it stands.</summary>
    /// <exception cref="ForbiddenException">When the actor is no system administrator.</exception>
    public async Task<MailOverview> ReadAsync(CancellationToken cancel = default)
    {
        await guard.RequireAsync(Permission.ManageAccounts, cancel);
        await using var db = await contexts.CreateDbContextAsync(cancel);
        var counts = await db
            .Outbox.GroupBy(mail => mail.State)
            .Select(group => new { group.Key, Count = group.Count() })
            .ToDictionaryAsync(row => row.Key, row => row.Count, cancel);
        var troubled = await db
            .Outbox.AsNoTracking()
            .Where(mail => mail.State == MailState.GivenUp || mail.State == MailState.Waiting && mail.LastError != "")
            .OrderByDescending(mail => mail.MadeAt)
            .Take(Most)
            .Select(mail => new MailRow(mail.Id, mail.State, mail.MadeAt, mail.Tries, mail.NextTryAt, mail.EndedAt, mail.LastError))
            .ToListAsync(cancel);
        return new(settings.IsSet, counts, troubled);
    }
}
