using Dsr.Blazor.Kernel;
using Dsr.Blazor.Modules.MultiAgency.Domain;
using Dsr.Blazor.Modules.People.Domain.Access;
using Dsr.Blazor.Platform.Data;
using Dsr.Blazor.Platform.Policy;
using Dsr.Blazor.Platform.Security;
using Microsoft.EntityFrameworkCore;

namespace Dsr.Blazor.Modules.MultiAgency;

/// <summary>What somebody says who asks for a multi-agency meeting.</summary>
/// <param name="Purpose">What it is for.</param>
/// <param name="Why">In words.</param>
/// <param name="RunMyself">Whether they run it themselves; otherwise the team sees to it.</param>
public sealed record AskForMam(MamPurpose Purpose, string Why, bool RunMyself);

/// <summary>A person's own multi-agency meetings: asked for, planned, moved, given to somebody, cancelled, held and approved.</summary>
public sealed class MamService(Authorizer guard, UnitOfWork work, MamWork mams, PolicyStore policies)
{
    /// <summary>Asks for one for a person.</summary>
    /// <returns>Its id.</returns>
    /// <exception cref="NotFoundException">When the actor may ask for none for this person.</exception>
    /// <exception cref="RefusedException">When nothing says why, or the person's entry is suspended or closed.</exception>
    public async Task<Guid> AskAsync(Guid person, AskForMam asked, CancellationToken cancel = default)
    {
        var actor = await guard.RequireAsync(Permission.RunMams, cancel);
        await using var change = await work.BeginAsync(actor, "asked for a multi-agency meeting", cancel);
        if (!await PersonVisibility.PeopleForMams(change.Db, actor).AnyAsync(candidate => candidate.Id == person, cancel))
            throw new NotFoundException();
        await MamWork.DemandSpokenOfAsync(change.Db, person, cancel);
        var asking = new MamAsking
        {
            Purpose = asked.Purpose,
            Why = asked.Why,
            AskedByAccountId = actor.AccountId,
            RunnerAccountId = asked.RunMyself ? actor.AccountId : null,
            RunnerName = asked.RunMyself ? actor.Name : "",
        };
        var mam = change
            .Db.Add(new MultiAgencyMeeting(person, asking, await TemplateAsync(asked.Purpose, change.Act.Today), change.Act))
            .Entity;
        await change.CommitAsync(cancel);
        return mam.Id;
    }

    /// <summary>Gives it a day, a time and a place.</summary>
    /// <exception cref="ConcurrentDecisionException">When somebody planned it since.</exception>
    /// <exception cref="RefusedException">When something is missing or impossible, or the place would tell a restricted
    /// address.</exception>
    public Task PlanAsync(Guid id, MamPlan plan, CancellationToken cancel = default) =>
        mams.OnSpokenOfAsync(
            id,
            "planned a multi-agency meeting",
            async (mam, change) =>
            {
                await DemandNoAddressAsync(change.Db, mam.PersonId, plan, cancel);
                mam.Plan(plan, await TemplateAsync(mam.Purpose, plan.Date ?? change.Act.Today), change.Act);
            },
            cancel
        );

    /// <summary>Moves it. Another day or time asks everybody anew.</summary>
    /// <exception cref="RefusedException">As for planning, or when nothing says why.</exception>
    public Task MoveAsync(Guid id, MamPlan plan, string why, CancellationToken cancel = default) =>
        mams.OnSpokenOfAsync(
            id,
            "moved a multi-agency meeting",
            async (mam, change) =>
            {
                await DemandNoAddressAsync(change.Db, mam.PersonId, plan, cancel);
                mam.Move(plan, why, await TemplateAsync(mam.Purpose, plan.Date ?? change.Act.Today), change.Act);
            },
            cancel
        );

    /// <summary>Calls it off; also while the person is suspended, when nothing else may be done.</summary>
    /// <exception cref="RefusedException">When it was held or called off, or nothing says why.</exception>
    public Task CancelAsync(Guid id, string why, CancellationToken cancel = default) =>
        mams.OnAsync(id, Permission.RunMams, "cancelled a multi-agency meeting", MamWork.Now((mam, act) => mam.Cancel(why, act)), cancel);

    /// <summary>Somebody with an account runs it from now on; the team's to say.</summary>
    /// <param name="id">The meeting.</param>
    /// <param name="account">Who; null gives it back to the team.</param>
    /// <param name="cancel">Gives up.</param>
    /// <exception cref="RefusedException">When they may run none for this person, or it is over.</exception>
    public Task GiveToAsync(Guid id, Guid? account, CancellationToken cancel = default) =>
        mams.OnAsync(
            id,
            Permission.ApproveMams,
            "said who runs a multi-agency meeting",
            async (mam, change) =>
            {
                var name = account is null
                    ? ""
                    : await change
                        .Db.Accounts.Where(candidate => candidate.Id == account && candidate.IsActive)
                        .Select(candidate => candidate.Name)
                        .FirstOrDefaultAsync(cancel)
                        ?? throw new RefusedException("This account is closed. Choose somebody else.", nameof(account));
                mam.GiveTo(account, name, change.Act);
            },
            cancel
        );

    /// <summary>It was held.</summary>
    /// <exception cref="RefusedException">When nobody came, the family was not prepared and nothing says why, or the follow-up is
    /// open.</exception>
    public Task HoldAsync(Guid id, MamHolding holding, CancellationToken cancel = default) =>
        mams.OnWordsAsync(id, "held a multi-agency meeting", MamWork.Now((mam, act) => mam.Hold(holding, act)), cancel);

    /// <summary>What was written is right; nothing of it changes any more.</summary>
    /// <exception cref="RefusedException">When it was not held, or is approved already.</exception>
    public Task ApproveAsync(Guid id, CancellationToken cancel = default) =>
        mams.OnAsync(id, Permission.ApproveMams, "approved a multi-agency meeting", MamWork.Now((mam, act) => mam.Approve(act)), cancel);

    /// <summary>Asks for the meeting that follows one up, with the same people invited.</summary>
    /// <returns>Its id.</returns>
    /// <exception cref="RefusedException">When one follows it already, or the person's entry is suspended or closed.</exception>
    public async Task<Guid> FollowUpAsync(Guid id, CancellationToken cancel = default)
    {
        var next = Guid.Empty;
        await mams.OnSpokenOfAsync(
            id,
            "asked for a multi-agency meeting",
            async (mam, change) =>
            {
                Refuse.If(mam.Status.IsToCome() || mam.Status == MamStatus.Cancelled, "Only a meeting that was held is followed up.");
                Refuse.If(
                    await change.Db.Mams.AnyAsync(meeting => meeting.FollowsId == id && meeting.Status != MamStatus.Cancelled, cancel),
                    "A follow-up has been asked for already. Open it from the record."
                );
                next = Following(mam, await TemplateAsync(mam.Purpose, change.Act.Today), change).Id;
            },
            cancel
        );
        return next;
    }

    /// <summary>That a rating may be proposed or decided for a person in a meeting now.</summary>
    /// <exception cref="RefusedException">When the meeting has not begun or is closed, or is about somebody else.</exception>
    internal static async Task DemandBegunAsync(UnitOfWorkScope change, Guid id, Guid person, CancellationToken cancel)
    {
        var mam = await MamWork.LoadAsync(change.Db, id, cancel);
        Refuse.If(mam.PersonId != person, "This meeting is about somebody else. Open it again.");
        mam.DemandBegun(change.Act);
    }

    static MultiAgencyMeeting Following(MultiAgencyMeeting mam, MamTemplate template, UnitOfWorkScope change)
    {
        var asking = new MamAsking
        {
            Purpose = mam.Purpose,
            Why = $"Follow-up. {mam.Why}",
            RunnerAccountId = mam.RunnerAccountId,
            RunnerName = mam.RunnerName,
            FollowsId = mam.Id,
        };
        var next = change
            .Db.Add(
                new MultiAgencyMeeting(
                    mam.PersonId,
                    asking with
                    {
                        Why = asking.Why[..Math.Min(asking.Why.Length, 2000)],
                    },
                    template,
                    change.Act
                )
            )
            .Entity;
        foreach (var invitee in mam.Invitees)
            next.Invite(
                new()
                {
                    Kind = invitee.Kind,
                    Name = invitee.Name,
                    Role = invitee.Role,
                    Organisation = invitee.Organisation,
                    OrganisationId = invitee.OrganisationId,
                    InvolvementId = invitee.InvolvementId,
                    AccountId = invitee.AccountId,
                },
                change.Act
            );
        return next;
    }

    // The place is read by everybody who is invited, and by a referrer who sees nothing else of the record.
    static async Task DemandNoAddressAsync(DsrDb db, Guid person, MamPlan plan, CancellationToken cancel)
    {
        var who = await db
            .People.Where(candidate => candidate.Id == person)
            .Select(candidate => new
            {
                candidate.AddressIsRestricted,
                candidate.Address,
                candidate.Postcode,
            })
            .SingleAsync(cancel);
        if (!who.AddressIsRestricted)
            return;
        Refuse.If(
            RestrictedAddress.IsToldBy($"{plan.Place} {plan.Link}", who.Address, who.Postcode),
            "The address of this person is restricted, and everybody who is invited reads the place. Write “at home”, or meet elsewhere.",
            nameof(plan.Place)
        );
    }

    async Task<MamTemplate> TemplateAsync(MamPurpose purpose, DateOnly day) =>
        (await policies.ReadAsync()).On(day, MamPolicies.Template(purpose));
}
