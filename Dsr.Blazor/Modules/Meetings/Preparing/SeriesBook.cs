using Dsr.Blazor.Kernel;
using Dsr.Blazor.Kernel.Time;
using Dsr.Blazor.Modules.Accounts.Domain;
using Dsr.Blazor.Modules.Meetings.Domain.Series;
using Dsr.Blazor.Platform.Data;
using Dsr.Blazor.Platform.Policy;
using Dsr.Blazor.Platform.Security;
using Microsoft.EntityFrameworkCore;

namespace Dsr.Blazor.Modules.Meetings.Preparing;

/// <summary>A series in the list, with its next meetings.</summary>
public sealed record SeriesRow(Guid Id, SeriesDetails Details, DateOnly? EndedOn, long Version, IReadOnlyList<ComingMeeting> Coming);

/// <summary>A meeting of a series to come.</summary>
public sealed record ComingMeeting(Guid Id, DateOnly Date, string? Moved);

/// <summary>Who and what a series can be made of.</summary>
/// <param name="Kinds">The kinds that policy has.</param>
/// <param name="Leads">Who may lead or write a meeting.</param>
/// <param name="Members">Who may be asked to one: accounts, roles, organisations.</param>
public sealed record SeriesChoices(
    IReadOnlyList<MeetingKind> Kinds,
    IReadOnlyList<NamedAccount> Leads,
    IReadOnlyList<SeriesMember> Members
);

/// <summary>Meeting series: listed, made, changed and ended by those who run meetings.</summary>
public sealed class SeriesBook(
    Authorizer guard,
    UnitOfWork work,
    IDbContextFactory<DsrDb> contexts,
    PolicyStore policies,
    ComingMeetings coming,
    WorkingCalendar calendar,
    Clock clock
)
{
    // As many of the next as a list shows.
    const int Shown = 4;

    static readonly Role[] called = [Role.Coordinator, Role.Lead, Role.Chair, Role.Commissioner, Role.Keyworker, Role.PartnerProfessional];

    /// <summary>All series, those that run first.</summary>
    public async Task<IReadOnlyList<SeriesRow>> AllAsync(CancellationToken cancel = default)
    {
        await guard.RequireAsync(Permission.RunMeetings, cancel);
        await using var db = await contexts.CreateDbContextAsync(cancel);
        var today = clock.Today;
        var meetings = (
            await db
                .Meetings.AsNoTracking()
                .Where(meeting =>
                    meeting.SeriesId != null && meeting.Date >= today && meeting.Status != Modules.Meetings.Domain.MeetingStatus.Cancelled
                )
                .OrderBy(meeting => meeting.Date)
                .ToListAsync(cancel)
        ).ToLookup(meeting => meeting.SeriesId!.Value);
        var series = await db
            .MeetingSeries.AsNoTracking()
            .OrderBy(meetingSeries => meetingSeries.EndedOn != null)
            .ThenBy(meetingSeries => meetingSeries.Name)
            .ToListAsync(cancel);
        return
        [
            .. series.Select(meetingSeries => new SeriesRow(
                meetingSeries.Id,
                meetingSeries.Details(),
                meetingSeries.EndedOn,
                meetingSeries.Version,
                [
                    .. meetings[meetingSeries.Id]
                        .Take(Shown)
                        .Select(meeting => new ComingMeeting(meeting.Id, meeting.Date, meeting.MovedInWords())),
                ]
            )),
        ];
    }

    /// <summary>What a form offers.</summary>
    public async Task<SeriesChoices> ChoicesAsync(CancellationToken cancel = default)
    {
        await guard.RequireAsync(Permission.RunMeetings, cancel);
        await using var db = await contexts.CreateDbContextAsync(cancel);
        var accounts = (
            await db.Accounts.AsNoTracking().Where(account => account.IsActive).OrderBy(account => account.Name).ToListAsync(cancel)
        )
            .Where(account => account.Roles.Any(called.Contains))
            .ToList();
        var bodies = await db.Organisations.AsNoTracking().OrderBy(organisation => organisation.Name).ToListAsync(cancel);
        var leads = accounts.Where(account =>
            Permissions.Of(
                new Actor(account.Id.ToString(), account.Name, account.Roles, account.Id, account.OrganisationId, false),
                Permission.RunMeetings
            ) == PermissionScope.All
        );
        return new(
            (await policies.ReadAsync()).On(clock.Today, SeriesPolicies.Kinds),
            [.. leads.Select(account => new NamedAccount(account.Id, account.Name))],
            [
                .. accounts.Select(account => new SeriesMember { AccountId = account.Id, Name = account.Name }),
                .. called.Select(role => new SeriesMember { Role = role, Name = $"Everybody as {role.InWords()}" }),
                .. bodies.Select(organisation => new SeriesMember
                {
                    OrganisationId = organisation.Id,
                    Name = $"Everybody of {organisation.Name}",
                }),
            ]
        );
    }

    /// <summary>The next days that a rule gives, for a form to show before anything is saved.</summary>
    public IReadOnlyList<SeriesDate> Preview(Recurrence rule) =>
        SeriesDates.Next(rule, rule.From > clock.Today ? rule.From : clock.Today, Shown, calendar);

    /// <summary>Makes a series, its next meetings, and the agenda of the first.</summary>
    /// <returns>Its id.</returns>
    /// <exception cref="RefusedException">When something of it cannot be, in words.</exception>
    public async Task<Guid> MakeAsync(SeriesDetails details, CancellationToken cancel = default)
    {
        var actor = await guard.RequireAsync(Permission.RunMeetings, cancel);
        await using var change = await work.BeginAsync(actor, "made a series of meetings", cancel);
        var register = await change.Db.Registers.OrderBy(support => support.Code).Select(support => support.Id).FirstAsync(cancel);
        var series = change.Db.Add(new MeetingSeries(register, details, change.Act)).Entity;
        await coming.MakeAsync(change, series, cancel);
        await change.CommitAsync(cancel);
        return series.Id;
    }

    /// <summary>
    /// Changes a series, and its meetings to come: they take over when, where and who, and those on days that are no longer its own are
    /// cancelled and say so.
    /// </summary>
    /// <param name="id">Which.</param>
    /// <param name="details">What the form says.</param>
    /// <param name="opened">The version that the form was opened with.</param>
    /// <param name="cancel">Gives up.</param>
    /// <exception cref="ConcurrentDecisionException">When somebody saved it since.</exception>
    /// <exception cref="RefusedException">When it has ended, or something of it cannot be.</exception>
    public Task ChangeAsync(Guid id, SeriesDetails details, long opened, CancellationToken cancel = default) =>
        OnAsync(
            id,
            "changed a series of meetings",
            async (change, series) =>
            {
                if (series.Version != opened)
                    throw new ConcurrentDecisionException(
                        "A colleague changed this series while you had it open. Close this, read how it stands, then change it."
                    );
                series.Change(details);
                await coming.FollowAsync(change, series, cancel);
                await coming.MakeAsync(change, series, cancel);
            },
            cancel
        );

    /// <summary>Ends a series: no further meetings are made, and those that are there stay.</summary>
    /// <exception cref="RefusedException">When it has ended already.</exception>
    public Task EndAsync(Guid id, CancellationToken cancel = default) =>
        OnAsync(
            id,
            "ended a series of meetings",
            (change, series) =>
            {
                series.End(change.Act);
                return Task.CompletedTask;
            },
            cancel
        );

    async Task OnAsync(Guid id, string why, Func<UnitOfWorkScope, MeetingSeries, Task> act, CancellationToken cancel)
    {
        var actor = await guard.RequireAsync(Permission.RunMeetings, cancel);
        await using var change = await work.BeginAsync(actor, why, cancel);
        var series = await change.Db.MeetingSeries.FirstOrDefaultAsync(meetingSeries => meetingSeries.Id == id, cancel)
            ?? throw new NotFoundException();
        await act(change, series);
        await change.CommitAsync(cancel);
    }
}
