using Dsr.Blazor.Kernel;
using Dsr.Blazor.Kernel.Time;
using Dsr.Blazor.Modules.Accounts.Domain;
using Dsr.Blazor.Platform.Data;
using Dsr.Blazor.Platform.Security;
using Microsoft.EntityFrameworkCore;

namespace Dsr.Blazor.Modules.Accounts;

/// <summary>An organisation with the agreements that it signed, newest first.</summary>
/// <param name="Organisation">The organisation.</param>
/// <param name="Current">The agreement that holds today; null where it is no signatory.</param>
/// <param name="Coming">The next that begins later; null where none does.</param>
/// <param name="History">All of them, also those that are over.</param>
/// <param name="Accounts">How many open accounts work there.</param>
public sealed record OrganisationRow(
    Organisation Organisation,
    SharingAgreement? Current,
    SharingAgreement? Coming,
    IReadOnlyList<SharingAgreement> History,
    int Accounts
);

/// <summary>The organisations, and which of them are signatories of the sharing agreement: on that rests what a partner may see.</summary>
public sealed class Signatories(Authorizer guard, UnitOfWork work, IDbContextFactory<DsrDb> contexts, Clock clock)
{
    /// <summary>All of them, by name.</summary>
    /// <exception cref="ForbiddenException">When the actor does not look after accounts.</exception>
    public async Task<IReadOnlyList<OrganisationRow>> ListAsync(CancellationToken cancellationToken = default)
    {
        await guard.RequireAsync(Permission.SeeAccounts, cancellationToken);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var organisations = await db
            .Organisations.AsNoTracking()
            .Include(organisation => organisation.Agreements)
            .OrderBy(organisation => organisation.Name)
            .ToListAsync(cancellationToken);
        var accounts = await db
            .Accounts.Where(account => account.IsActive && account.OrganisationId != null)
            .GroupBy(account => account.OrganisationId!.Value)
            .Select(group => new { group.Key, Count = group.Count() })
            .ToDictionaryAsync(group => group.Key, group => group.Count, cancellationToken);
        return [.. organisations.Select(organisation => Row(organisation, accounts.GetValueOrDefault(organisation.Id), clock.Today))];
    }

    /// <summary>Writes an organisation down that is not known yet, without an agreement.</summary>
    /// <returns>Its id.</returns>
    /// <exception cref="RefusedException">When the name is missing, too long or known already.</exception>
    public async Task<Guid> AddAsync(string name, OrganisationKind kind, CancellationToken cancellationToken = default)
    {
        var actor = await guard.RequireAsync(Permission.ManageOrganisations, cancellationToken);
        await using var change = await work.BeginAsync(actor, "added an organisation", cancellationToken);
        var names = await change.Db.Organisations.Select(organisation => organisation.Name).ToListAsync(cancellationToken);
        Refuse.If(
            names.Contains(name.Trim(), StringComparer.OrdinalIgnoreCase),
            "An organisation of this name is on the list already.",
            nameof(name)
        );
        var added = change.Db.Add(new Organisation(name, kind, null, change.Act)).Entity;
        await change.CommitAsync(cancellationToken);
        return added.Id;
    }

    /// <summary>
    /// Marks an organisation as a signatory from a day on: its partner professionals then see the people it is involved with.
    /// </summary>
    /// <exception cref="RefusedException">When the days cannot be, or another agreement covers some of them.</exception>
    public Task SignAsync(Guid organisation, DateOnly? from, DateOnly? until, CancellationToken cancellationToken = default) =>
        ChangeAsync(
            organisation,
            "marked an organisation as a signatory of the sharing agreement",
            (known, act) => known.Sign(from, until, act),
            cancellationToken
        );

    /// <summary>Takes an agreement back: from now on it opens nobody's record, also on a page that is open.</summary>
    /// <exception cref="RefusedException">When the reason is missing, or a colleague was quicker.</exception>
    public Task TakeBackAsync(Guid organisation, Guid agreement, string reason, CancellationToken cancellationToken = default) =>
        ChangeAsync(
            organisation,
            "took an organisation's sharing agreement back",
            (known, act) => known.TakeBack(agreement, reason, act),
            cancellationToken
        );

    async Task ChangeAsync(Guid id, string why, Action<Organisation, ActorContext> apply, CancellationToken cancellationToken)
    {
        var actor = await guard.RequireAsync(Permission.ManageOrganisations, cancellationToken);
        await using var change = await work.BeginAsync(actor, why, cancellationToken);
        var organisation = await change
            .Db.Organisations.Include(known => known.Agreements)
            .FirstOrDefaultAsync(known => known.Id == id, cancellationToken)
            ?? throw new NotFoundException();
        apply(organisation, change.Act);
        await change.CommitAsync(cancellationToken);
    }

    static OrganisationRow Row(Organisation organisation, int accounts, DateOnly today)
    {
        SharingAgreement[] history =
        [
            .. organisation.Agreements.OrderByDescending(agreement => agreement.From).ThenByDescending(agreement => agreement.RecordedAt),
        ];
        var coming = history.LastOrDefault(agreement => agreement.EndedOn is null && agreement.From > today);
        return new(organisation, organisation.AgreementOn(today), coming, history, accounts);
    }
}
