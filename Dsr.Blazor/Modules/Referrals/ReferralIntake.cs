using Dsr.Blazor.Kernel;
using Dsr.Blazor.Kernel.Policy;
using Dsr.Blazor.Kernel.Time;
using Dsr.Blazor.Modules.Consent.Domain;
using Dsr.Blazor.Modules.Letters.Domain;
using Dsr.Blazor.Modules.Referrals.Domain;
using Dsr.Blazor.Modules.Tasks.Domain;
using Dsr.Blazor.Platform.Data;
using Dsr.Blazor.Platform.Policy;
using Dsr.Blazor.Platform.Security;
using Microsoft.EntityFrameworkCore;

namespace Dsr.Blazor.Modules.Referrals;

/// <summary>A referral was taken in.</summary>
/// <param name="Id">The referral.</param>
/// <param name="Reference">What is quoted; reveals nothing.</param>
/// <param name="ContactBy">By when the team is in touch, with its working; null where policy sets no such clock.</param>
public sealed record Received(Guid Id, string Reference, Deadline? ContactBy);

/// <summary>How a signed-in colleague took a referral.</summary>
/// <param name="Source">Who refers.</param>
/// <param name="Method">How it came.</param>
/// <param name="ReceivedAt">When it came; null for now.</param>
/// <param name="TakenBy">Who took it, where it came by phone or letter.</param>
public sealed record Taking(ReferralSource Source, ReferralMethod Method, DateTimeOffset? ReceivedAt = null, string TakenBy = "");

/// <summary>Takes referrals in, from the public form, from professionals, and what came by phone or letter.</summary>
public sealed class ReferralIntake(Authorizer guard, UnitOfWork work, PolicyStore policies, WorkingCalendar calendar)
{
    /// <summary>From the public form: nobody is signed in, and nothing is shown to them but the reference.</summary>
    /// <exception cref="RefusedException">When a name is missing, a date impossible or a text too long.</exception>
    public Task<Received> ReceivePublicAsync(
        ReferralForm form,
        IReadOnlyList<ConsentStatement> answers,
        ReferralSource source,
        CancellationToken cancel = default
    ) => TakeAsync(Actor.Public, form, answers, new Taking(source, ReferralMethod.PublicForm), null, cancel);

    /// <summary>From a professional who signed in, or by a colleague who writes down what came another way.</summary>
    /// <exception cref="RefusedException">When a name is missing, a date impossible or a text too long.</exception>
    /// <exception cref="ForbiddenException">When the actor may not refer, or writes down for others without being of the team.</exception>
    public async Task<Received> ReceiveAsync(
        ReferralForm form,
        IReadOnlyList<ConsentStatement> answers,
        Taking taking,
        CancellationToken cancel = default
    )
    {
        var actor = await guard.RequireAsync(Permission.MakeReferral, cancel);
        var ofOthers = taking.Method != ReferralMethod.ProfessionalForm;
        if (ofOthers)
            await guard.RequireAsync(Permission.TriageReferrals, cancel);
        return await TakeAsync(actor, form, answers, taking, ofOthers ? null : actor.AccountId, cancel);
    }

    async Task<Received> TakeAsync(
        Actor actor,
        ReferralForm form,
        IReadOnlyList<ConsentStatement> answers,
        Taking taking,
        Guid? account,
        CancellationToken cancel
    )
    {
        await using var change = await work.BeginAsync(actor, "made a referral", cancel);
        var received = await TakeInAsync(change, form, answers, taking, account, cancel);
        await change.CommitAsync(cancel);
        return received;
    }

    /// <summary>Inside a change that does more, which then commits.</summary>
    internal async Task<Received> TakeInAsync(
        UnitOfWorkScope change,
        ReferralForm form,
        IReadOnlyList<ConsentStatement> answers,
        Taking taking,
        Guid? account,
        CancellationToken cancel
    )
    {
        var (act, book) = (change.Act, await policies.ReadAsync());
        var register = await change.Db.Registers.OrderBy(support => support.Code).FirstAsync(cancel);
        var receipt = new Receipt(
            await ReferralReferences.DrawAsync(change.Db, register.Code, cancel),
            taking.Source,
            taking.Method,
            taking.ReceivedAt,
            taking.TakenBy,
            account
        );
        var referral = change.Db.Add(Referral.Receive(register.Id, WithBoard(form, book, act.Today), answers, receipt, act)).Entity;
        if (form.ExplainFirst)
            change.Db.Add(
                new TeamTask(
                    TeamTaskKind.ExplainFirst,
                    $"Explain the register before anything is decided: {referral.Reference}.",
                    ReferralDeadlines.Request(book, calendar, act),
                    referral.Id,
                    null,
                    act
                )
            );
        change.Db.AddRange(ReferralLetters.For(referral, LetterKind.Acknowledgement, book, calendar, act));
        referral.Acknowledge(act);
        return new(referral.Id, referral.Reference, ReferralDeadlines.Contact(referral, book, calendar, act.Today));
    }

    // Few who refer know the board. Where one answers for every council of the area, it is that one; triage can put it right.
    static ReferralForm WithBoard(ReferralForm form, PolicyBook book, DateOnly day) =>
        form.Person is { ResponsibleBoard.Length: 0 } person
        && book.On(day, ReferralPolicies.Boards) is [var board]
        && book.On(day, ReferralPolicies.Councils).Contains(person.LocalAuthority)
            ? form with
            {
                Person = person with { ResponsibleBoard = board },
            }
            : form;
}
