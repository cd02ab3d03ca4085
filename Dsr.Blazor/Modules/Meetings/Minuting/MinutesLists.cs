using Dsr.Blazor.Kernel;
using Dsr.Blazor.Kernel.Time;
using Dsr.Blazor.Modules.Accounts.Domain;
using Dsr.Blazor.Modules.Consent;
using Dsr.Blazor.Modules.Consent.Domain;
using Dsr.Blazor.Modules.Consent.Domain.Holding;
using Dsr.Blazor.Modules.Meetings.Domain.Minuting;
using Dsr.Blazor.Platform.Audit;
using Dsr.Blazor.Platform.Data;
using Dsr.Blazor.Platform.Security;
using Microsoft.EntityFrameworkCore;

namespace Dsr.Blazor.Modules.Meetings.Minuting;

/// <summary>What one organisation is given of a meeting.</summary>
public sealed record OrganisationList(Guid OrganisationId, string Name, DateOnly? AgreementSignedOn)
{
    /// <summary>Its people, in the order of the agenda.</summary>
    public IReadOnlyList<ListedPerson> People { get; init; } = [];

    /// <summary>How many of its people are left off it: no agreement was signed, and no consent names the organisation.</summary>
    public int LeftOff { get; init; }

    /// <summary>What it was given before.</summary>
    public IReadOnlyList<SentList> Sent { get; init; } = [];

    /// <summary>How many actions are its own.</summary>
    public int Actions => People.Sum(listedPerson => listedPerson.Actions.Count);
}

/// <summary>Somebody on an organisation's list.</summary>
/// <param name="Item">What the minutes say.</param>
/// <param name="Actions">The actions that the organisation has to see to.</param>
/// <param name="Ground">On what ground it may be told, in words.</param>
public sealed record ListedPerson(MinutesItem Item, IReadOnlyList<MinutedAction> Actions, string Ground);

/// <summary>
/// From approved minutes to what each organisation takes away: the people whom it is involved with or has an action for, and its own
/// actions. It is told of somebody on the sharing agreement that it signed, or on a consent that names it, and not at all otherwise.
/// </summary>
public sealed class MinutesLists(
    Authorizer guard,
    MeetingMinutes minutes,
    UnitOfWork work,
    IDbContextFactory<DsrDb> contexts,
    ReadLog reads,
    Clock clock
)
{
    /// <summary>The lists of all organisations that have somebody in the minutes, by name.</summary>
    /// <exception cref="NotFoundException">When there is no such meeting.</exception>
    public async Task<IReadOnlyList<OrganisationList>> AllAsync(Guid meeting, CancellationToken cancel = default)
    {
        await guard.RequireAsync(Permission.RunMeetings, cancel);
        var read = await minutes.LookAsync(meeting, cancel);
        await using var db = await contexts.CreateDbContextAsync(cancel);
        var today = clock.Today;
        var people = read.Discussed.Select(item => item.Line.PersonId!.Value).ToList();
        var involved = (
            await db
                .Involvements.AsNoTracking()
                .Where(involvement =>
                    people.Contains(involvement.PersonId) && involvement.EndedOn == null && involvement.OrganisationId != null
                )
                .Select(involvement => new { involvement.PersonId, Organisation = involvement.OrganisationId!.Value })
                .Union(
                    db.OrganisationAccesses.Where(access =>
                            people.Contains(access.PersonId)
                            && access.RevokedAt == null
                            && access.StartsOn <= today
                            && access.EndsOn >= today
                        )
                        .Select(access => new { access.PersonId, Organisation = access.OrganisationId })
                )
                .ToListAsync(cancel)
        ).ToLookup(row => row.Organisation, row => row.PersonId);
        var sharing = new Dictionary<Guid, ConsentEvaluation>();
        foreach (var person in people)
            sharing[person] = ConsentEvaluator.On(
                clock.Today,
                ConsentScope.ShareWithOrganisations,
                await RecordedFacts.OfAsync(db, person, cancel)
            );
        var sent = (
            await db
                .SentLists.AsNoTracking()
                .Where(sentList => sentList.MeetingId == meeting)
                .OrderBy(sentList => sentList.At)
                .ToListAsync(cancel)
        ).ToLookup(sentList => sentList.OrganisationId);
        var organisations = await db
            .Organisations.AsNoTracking()
            .Include(organisation => organisation.Agreements)
            .OrderBy(organisation => organisation.Name)
            .ToListAsync(cancel);
        return
        [
            .. organisations
                .Select(organisation =>
                    List(organisation, read.Discussed, involved[organisation.Id].ToHashSet(), sharing) with
                    {
                        Sent = [.. sent[organisation.Id]],
                    }
                )
                .Where(list => list.People.Count + list.LeftOff + list.Sent.Count > 0),
        ];
    }

    /// <summary>One organisation's list, written down as read before it shows.</summary>
    /// <exception cref="NotFoundException">When there is no such meeting, or nobody of the organisation's in its minutes.</exception>
    public async Task<OrganisationList> OpenAsync(Guid meeting, Guid organisation, CancellationToken cancel = default)
    {
        var list = (await AllAsync(meeting, cancel)).FirstOrDefault(organisationList => organisationList.OrganisationId == organisation)
            ?? throw new NotFoundException();
        await reads.ListedAsync("minutes for an organisation", $"{meeting} {organisation}", [.. People(list)], cancel);
        return list;
    }

    /// <summary>Writes down that an organisation was given its list as it is now.</summary>
    /// <param name="meeting">The meeting.</param>
    /// <param name="organisation">The organisation.</param>
    /// <param name="way">How.</param>
    /// <param name="to">The mailbox, team or role that received it.</param>
    /// <param name="cancel">Gives up.</param>
    /// <exception cref="RefusedException">When the minutes are not approved, or nobody is on the list.</exception>
    public async Task SentAsync(Guid meeting, Guid organisation, ListWay way, string to, CancellationToken cancel = default)
    {
        var actor = await guard.RequireAsync(Permission.RunMeetings, cancel);
        var list = (await AllAsync(meeting, cancel)).FirstOrDefault(organisationList => organisationList.OrganisationId == organisation)
            ?? throw new NotFoundException();
        await using var change = await work.BeginAsync(actor, "gave an organisation its list", cancel);
        (await MinutesWriting.LoadAsync(change.Db, meeting, cancel)).SendList(
            organisation,
            way,
            to,
            [.. People(list)],
            list.Actions,
            change.Act
        );
        await change.CommitAsync(cancel);
    }

    OrganisationList List(
        Organisation organisation,
        IReadOnlyList<MinutesItem> discussed,
        HashSet<Guid> involved,
        Dictionary<Guid, ConsentEvaluation> sharing
    )
    {
        var concerned = discussed
            .Select(item => (Item: item, Actions: Own(item, organisation)))
            .Where(pair => involved.Contains(pair.Item.Line.PersonId!.Value) || pair.Actions.Count > 0)
            .ToList();
        var listed = concerned
            .Select(pair =>
                (pair.Item, pair.Actions, Ground: ListGround.Of(organisation, sharing[pair.Item.Line.PersonId!.Value], clock.Today))
            )
            .ToList();
        return new OrganisationList(organisation.Id, organisation.Name, organisation.AgreementOn(clock.Today)?.From)
        {
            People = [.. listed.Where(row => row.Ground is not null).Select(row => new ListedPerson(row.Item, row.Actions, row.Ground!))],
            LeftOff = listed.Count(row => row.Ground is null),
        };
    }

    static List<MinutedAction> Own(MinutesItem item, Organisation organisation) =>
        [
            .. item.Said.Agreed.Where(action =>
                action.OwnerOrganisation.Trim().Equals(organisation.Name, StringComparison.OrdinalIgnoreCase)
            ),
        ];

    static IEnumerable<Guid> People(OrganisationList list) => list.People.Select(listedPerson => listedPerson.Item.Line.PersonId!.Value);
}
