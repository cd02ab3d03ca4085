using Dsr.Blazor.Modules.People.Domain;
using Dsr.Blazor.Platform.Data;
using Dsr.Blazor.Platform.Security;
using Microsoft.EntityFrameworkCore;

namespace Dsr.Blazor.Modules.PersonRecord.Pages.Contacts;

/// <summary>Somebody involved, with where they work in words.</summary>
/// <param name="Id">The involvement.</param>
/// <param name="Details">What is written.</param>
/// <param name="Organisation">Its name; null where none is given.</param>
/// <param name="EndedOn">When the involvement ended; null while it goes on.</param>
/// <param name="CanOpen">Whether their account opens this record now.</param>
public sealed record Contact(Guid Id, InvolvementDetails Details, string? Organisation, DateOnly? EndedOn, bool CanOpen = false);

static class ContactsQuery
{
    /// <summary>Those who are involved, professionals first, then those who were.</summary>
    internal static async Task<IReadOnlyList<Contact>> OfAsync(DsrDb db, Guid person, DateOnly today, CancellationToken cancel)
    {
        var involved = await db.Involvements.AsNoTracking().Where(involvement => involvement.PersonId == person).ToListAsync(cancel);
        var organisations = await db
            .Organisations.AsNoTracking()
            .ToDictionaryAsync(organisation => organisation.Id, organisation => organisation.Name, cancel);
        var opening = new HashSet<Guid>();
        foreach (var account in involved.Where(part => part.EndedOn is null).Select(part => part.AccountId).OfType<Guid>().Distinct())
            if (
                await Platform.Security.Accounts.FindAsync(db, account, today, cancel) is { } actor
                && await PersonVisibility.People(db, actor, Permission.SeePeople).AnyAsync(seen => seen.Id == person, cancel)
            )
                opening.Add(account);
        return
        [
            .. involved
                .OrderBy(involvement => involvement.EndedOn is not null)
                .ThenBy(involvement => involvement.Role)
                .ThenBy(involvement => involvement.Name, StringComparer.OrdinalIgnoreCase)
                .Select(involvement => new Contact(
                    involvement.Id,
                    involvement.Details(),
                    involvement.OrganisationId is { } id ? organisations.GetValueOrDefault(id) : null,
                    involvement.EndedOn,
                    involvement.EndedOn is null && involvement.AccountId is { } account && opening.Contains(account)
                )),
        ];
    }
}
