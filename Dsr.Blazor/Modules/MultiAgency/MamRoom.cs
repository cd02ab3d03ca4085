using Dsr.Blazor.Kernel.Time;
using Dsr.Blazor.Modules.MultiAgency.Domain;
using Dsr.Blazor.Modules.People.Domain.Access;
using Dsr.Blazor.Modules.PublicReferral.Domain;
using Dsr.Blazor.Modules.Register.Domain;
using Dsr.Blazor.Platform.Audit;
using Dsr.Blazor.Platform.Data;
using Dsr.Blazor.Platform.Policy;
using Dsr.Blazor.Platform.Security;
using Microsoft.EntityFrameworkCore;

namespace Dsr.Blazor.Modules.MultiAgency;

/// <summary>One multi-agency meeting, as its reader may see it.</summary>
public sealed class MamRoom(Authorizer guard, IDbContextFactory<DsrDb> contexts, ReadLog reads, PolicyStore policies, Clock clock)
{
    /// <summary>The meeting, written down as read before it shows.</summary>
    /// <exception cref="NotFoundException">When there is none, or the reader may not see it.</exception>
    public async Task<MamSheet> OpenAsync(Guid id, CancellationToken cancel = default)
    {
        var sheet = await LookAsync(id, cancel);
        await reads.OpenedAsync(sheet.Person.Id, cancel);
        return sheet;
    }

    /// <summary>It is printed.</summary>
    /// <exception cref="NotFoundException">When there is none, or the reader may not see it.</exception>
    public async Task PrintedAsync(Guid id, CancellationToken cancel = default) =>
        await reads.PrintedAsync((await LookAsync(id, cancel)).Person.Id, cancel);

    /// <summary>The meeting again, for a page that has it open.</summary>
    /// <inheritdoc cref="OpenAsync"/>
    public async Task<MamSheet> LookAsync(Guid id, CancellationToken cancel = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        var actor = await guard.RequireMamAsync(Permission.SeeMams, db, id, cancel);
        var mam = await db.Mams.AsNoTracking().Whole().SingleAsync(meeting => meeting.Id == id, cancel);
        var (book, today, person) = (await policies.ReadAsync(), clock.Today, mam.PersonId);
        var rights = await MamReading.RightsAsync(db, actor, mam, cancel);
        var sitsIn = await MamSharing.SitsInAsync(db, actor, person, today, cancel);
        var isWithheld = await MamReading.TellsAddressAsync(db, mam, cancel);
        var team = book.On(today, FrontDoorPolicies.Enquiries);
        return new()
        {
            Mam = mam,
            Person = await MamReading.PersonAsync(db, person, rights.OpenRecord, sitsIn, today, cancel),
            Rights = rights,
            SitsIn = sitsIn,
            IsWithheld = !await db.Entries.AnyAsync(entry => entry.PersonId == person && entry.Status == EntryStatus.Active, cancel),
            Place = isWithheld ? RestrictedAddress.NotShown : $"{mam.Place} {mam.Link}".Trim(),
            PlaceIsWithheld = isWithheld,
            Guests = await MamReading.GuestsAsync(db, mam, today, cancel),
            Offered = rights is { Run: true, OpenRecord: true } ? await MamReading.OfferedAsync(db, mam, cancel) : [],
            Actions = sitsIn ? await MamReading.ActionsAsync(db, id, cancel) : [],
            Rated = sitsIn ? await MamReading.RatedAsync(db, mam, cancel) : [],
            Entry = rights.Decide || rights.Propose ? await MamReading.EntryAsync(db, person, cancel) : null,
            Definitions = book.On(today, Policies.RatingDefinitions),
            Runners = rights.Approve ? await MamReading.RunnersAsync(db, mam, cancel) : [],
            FollowedBy = await db
                .Mams.Where(meeting => meeting.FollowsId == id && meeting.Status != MamStatus.Cancelled)
                .Select(meeting => (Guid?)meeting.Id)
                .FirstOrDefaultAsync(cancel),
            TeamPhone = team.Phone ?? team.Email ?? "our office",
            DefaultLength = book.On(today, MamPolicies.Length),
            DefaultPreMeeting = book.On(today, MamPolicies.PreMeetingMinutes),
            Today = today,
        };
    }
}
