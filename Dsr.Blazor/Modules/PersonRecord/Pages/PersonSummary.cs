using Dsr.Blazor.Kernel.Time;
using Dsr.Blazor.Modules.Keyworking;
using Dsr.Blazor.Modules.People;
using Dsr.Blazor.Modules.People.Access;
using Dsr.Blazor.Modules.PersonRecord.Pages.Actions;
using Dsr.Blazor.Modules.PersonRecord.Pages.Consent;
using Dsr.Blazor.Modules.PersonRecord.Pages.Contacts;
using Dsr.Blazor.Modules.PersonRecord.Pages.Decisions;
using Dsr.Blazor.Modules.PersonRecord.Pages.Details;
using Dsr.Blazor.Modules.PersonRecord.Pages.Plan;
using Dsr.Blazor.Modules.PersonRecord.Pages.Timeline;
using Dsr.Blazor.Modules.Referrals;
using Dsr.Blazor.Platform.Data;
using Dsr.Blazor.Platform.Live;
using Dsr.Blazor.Platform.Policy;
using Dsr.Blazor.Platform.Security;
using Dsr.Blazor.Ui.Lists;
using Microsoft.EntityFrameworkCore;

namespace Dsr.Blazor.Modules.PersonRecord.Pages;

/// <summary>Everything a person's page asks, whole or by section. Each time it asks first whether the reader may see the person.</summary>
public sealed class PersonSummary(
    Authorizer guard,
    IDbContextFactory<DsrDb> contexts,
    PolicyStore policies,
    AboutPeople about,
    KeyworkerRequests keyworking,
    OrganisationAccesses accesses,
    WorkingCalendar calendar,
    Clock clock
)
{
    /// <summary>Puts the sections asked for into the view.</summary>
    /// <exception cref="NotFoundException">When there is nobody, or nobody whom the reader may see.</exception>
    public async Task ReadAsync(PersonView view, Section parts, CancellationToken cancel = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        var actor = await guard.RequireAsync(Permission.SeePeople, db, view.Id, cancel);
        (view.Today, view.Now, view.Rights) = (clock.Today, clock.Now, await Rights.OfAsync(db, actor, view.Id, cancel));
        if (parts.HasFlag(Section.Head))
            view.Head = await HeadQuery.OfAsync(db, view.Id, view.Today, cancel);
        if (parts.HasFlag(Section.Rating))
            view.Rating = await RatingQuery.OfAsync(db, view.Id, await policies.ReadAsync(), calendar, view.Today, cancel);
        if (parts.HasFlag(Section.About))
            view.About = await about.ReadAsync(view.Id, cancel);
        if (parts.HasFlag(Section.Keyworking))
            view.Keyworking = await keyworking.OfAsync(view.Id, cancel);
        if (parts.HasFlag(Section.Access))
            view.Access = await accesses.OfAsync(view.Id, cancel);
        if (parts.HasFlag(Section.Plan))
            view.Plan = await PlanQuery.OfAsync(db, view.Id, cancel);
        if (parts.HasFlag(Section.Actions))
            view.Actions = await ActionsQuery.OfAsync(db, view.Id, cancel);
        if (parts.HasFlag(Section.Contacts))
            view.Contacts = await ContactsQuery.OfAsync(db, view.Id, view.Today, cancel);
        if (parts.HasFlag(Section.Consent))
            (view.Consents, view.BesideConsent) = await ConsentQuery.OfAsync(db, view.Id, await policies.ReadAsync(), view.Today, cancel);
        if (parts.HasFlag(Section.Referrals))
            view.Referrals = await RecordReferrals.OfAsync(db, actor, view.Id, cancel);
        if (parts.HasFlag(Section.Timeline))
            view.Timeline = await TimelineQuery.OfAsync(db, actor, view.Id, null, TimelineQuery.CardLength, cancel);
    }

    /// <summary>Who made the changes that some notices tell of, leaving out the reader's own.</summary>
    public async Task<IReadOnlyList<ChangedBy>> ChangesAsync(
        PersonView view,
        IReadOnlyList<ChangeNotice> notices,
        CancellationToken cancel = default
    )
    {
        var (first, last) = (notices.Min(notice => notice.Sequence - notice.Touched.Count + 1), notices.Max(notice => notice.Sequence));
        await using var db = await contexts.CreateDbContextAsync(cancel);
        await guard.RequireAsync(Permission.SeePeople, db, view.Id, cancel);
        return await db
            .AuditEvents.AsNoTracking()
            .Where(link =>
                link.PersonId == view.Id && link.Sequence >= first && link.Sequence <= last && link.ActorId != view.Rights.ActorId
            )
            .OrderBy(link => link.Sequence)
            .Select(link => new ChangedBy(link.Sequence, link.Kind, link.AggregateId, link.ActorId, link.ActorName, link.Why, link.At))
            .ToListAsync(cancel);
    }

    /// <summary>Who last changed a record of this person.</summary>
    public async Task<ChangedBy?> LastChangeAsync(Guid person, Guid record, CancellationToken cancel = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        await guard.RequireAsync(Permission.SeePeople, db, person, cancel);
        return await db
            .AuditEvents.AsNoTracking()
            .Where(link => link.PersonId == person && link.AggregateId == record)
            .OrderByDescending(link => link.Sequence)
            .Select(link => new ChangedBy(link.Sequence, link.Kind, link.AggregateId, link.ActorId, link.ActorName, link.Why, link.At))
            .FirstOrDefaultAsync(cancel);
    }
}
