using Dsr.Blazor.Kernel;
using Dsr.Blazor.Kernel.Time;
using Dsr.Blazor.Modules.Accounts.Domain;
using Dsr.Blazor.Modules.Consent.Domain;
using Dsr.Blazor.Modules.ProfessionalReferral.Domain;
using Dsr.Blazor.Modules.PublicReferral.Domain;
using Dsr.Blazor.Modules.Referrals;
using Dsr.Blazor.Modules.Referrals.Domain;
using Dsr.Blazor.Modules.Register.Domain;
using Dsr.Blazor.Platform.Data;
using Dsr.Blazor.Platform.Policy;
using Dsr.Blazor.Platform.Security;
using Microsoft.EntityFrameworkCore;

namespace Dsr.Blazor.Modules.ProfessionalReferral;

/// <summary>What the professional form needs of the area and of who fills it in.</summary>
/// <param name="Fresh">The form with what is known of the referrer.</param>
/// <param name="MayTakeForOthers">Whether they may write down what came another way.</param>
/// <param name="Words">What people are told about sharing.</param>
/// <param name="Sharing">With whom, by where they live.</param>
/// <param name="Councils">The councils of the area.</param>
/// <param name="Boards">The boards of the area.</param>
/// <param name="Ratings">What each rating means here.</param>
/// <param name="UrgentHelp">Where to turn when it cannot wait.</param>
public sealed record ReferringDesk(
    ProfessionalForm Fresh,
    bool MayTakeForOthers,
    Wording Words,
    Sharing Sharing,
    IReadOnlyList<string> Councils,
    IReadOnlyList<string> Boards,
    IReadOnlyDictionary<Rating, RatingDefinition> Ratings,
    IReadOnlyList<UrgentHelp> UrgentHelp
);

/// <summary>A referral by a professional who signed in, or written down by the team as it came another way.</summary>
public sealed class ProfessionalReferrals(
    Authorizer guard,
    ReferralIntake intake,
    PolicyStore policies,
    Clock clock,
    IDbContextFactory<DsrDb> contexts
)
{
    /// <summary>The draft's key.</summary>
    public const string Draft = "referral:new";

    /// <exception cref="ForbiddenException">When the actor may not refer.</exception>
    public async Task<ReferringDesk> OpenAsync(CancellationToken cancel = default)
    {
        var actor = await guard.RequireAsync(Permission.MakeReferral, cancel);
        var (book, today) = (await policies.ReadAsync(), clock.Today);
        return new(
            await FreshAsync(actor, cancel),
            actor.May(Permission.TriageReferrals),
            book.On(today, FrontDoorPolicies.Statements),
            book.On(today, FrontDoorPolicies.Sharing),
            book.On(today, ReferralPolicies.Councils),
            book.On(today, ReferralPolicies.Boards),
            book.On(today, Policies.RatingDefinitions),
            book.On(today, FrontDoorPolicies.UrgentHelp)
        );
    }

    /// <summary>Sends the form.</summary>
    /// <exception cref="RefusedException">When something is missing without which triage cannot begin, or cannot be.</exception>
    /// <exception cref="ForbiddenException">When the actor may not refer, or writes down for others without being of the team.</exception>
    public async Task<Received> SendAsync(ProfessionalForm form, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(form);
        await guard.RequireAsync(Permission.MakeReferral, cancel);
        if (FormGaps.Of(form, clock.Now, clock.Today).FirstOrDefault(gap => gap.Stops) is { } gap)
            throw new RefusedException(gap.Words, gap.Field);
        var (book, today) = (await policies.ReadAsync(), clock.Today);
        var said = form.ToSend(book.On(today, FrontDoorPolicies.Statements), book.On(today, FrontDoorPolicies.Sharing));
        var taking = form.Way is { } way
            ? new Taking(form.Source!.Value, way.Method!.Value, way.ReceivedAt, way.TakenBy)
            : new Taking(form.Source!.Value, ReferralMethod.ProfessionalForm);
        return await intake.ReceiveAsync(said, form.Answers(today), taking, cancel);
    }

    /// <summary>The form to write down what came another way: nothing of the referrer is known, but who takes it.</summary>
    public static ProfessionalForm AnotherWay(ProfessionalForm form, string takenBy) =>
        form with
        {
            Way = new() { TakenBy = takenBy },
            Source = null,
            Said = form.Said with { Referrer = new(), RunsOwnMeeting = false },
            Consent = form.Consent with { GainedBy = "" },
        };

    /// <summary>The form as one's own again, with what is known of the referrer.</summary>
    public static ProfessionalForm InOwnName(ProfessionalForm form, ProfessionalForm fresh) =>
        form with
        {
            Way = null,
            Source = fresh.Source,
            Said = form.Said with { Referrer = fresh.Said.Referrer },
            Consent = form.Consent with { GainedBy = fresh.Consent.GainedBy },
        };

    async Task<ProfessionalForm> FreshAsync(Actor actor, CancellationToken cancel)
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        var email = await db
            .Accounts.AsNoTracking()
            .Where(account => account.Id == actor.AccountId)
            .Select(account => account.Email)
            .FirstOrDefaultAsync(cancel)
            ?? "";
        var organisation = await db
            .Organisations.AsNoTracking()
            .FirstOrDefaultAsync(candidate => candidate.Id == actor.OrganisationId, cancel);
        return new()
        {
            Id = Guid.CreateVersion7(clock.Now),
            Said = new()
            {
                Referrer = new()
                {
                    Name = actor.Name,
                    Email = email,
                    Organisation = organisation?.Name ?? "",
                },
            },
            Consent = new ConsentAsked { GainedBy = actor.Name },
            Source =
                actor.Roles.Contains(Role.Keyworker) ? ReferralSource.Keyworker
                : organisation?.Kind == OrganisationKind.School ? ReferralSource.Education
                : null,
        };
    }
}
