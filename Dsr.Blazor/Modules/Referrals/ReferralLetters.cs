using Dsr.Blazor.Kernel;
using Dsr.Blazor.Kernel.Policy;
using Dsr.Blazor.Kernel.Time;
using Dsr.Blazor.Modules.Consent.Domain;
using Dsr.Blazor.Modules.Letters.Domain;
using Dsr.Blazor.Modules.PublicReferral.Domain;
using Dsr.Blazor.Modules.Referrals.Domain;
using Dsr.Blazor.Platform.Data;
using Dsr.Blazor.Platform.Policy;
using Dsr.Blazor.Platform.Security;
using Microsoft.EntityFrameworkCore;

namespace Dsr.Blazor.Modules.Referrals;

/// <summary>Another letter about a referral, as the team asks for it.</summary>
/// <param name="To">To whom.</param>
/// <param name="Addressee">By name.</param>
/// <param name="Format">Plain or easy read.</param>
/// <param name="Channel">On paper, or as a message with nothing but the reference.</param>
public sealed record AnotherLetter(LetterTo To, string Addressee, LetterFormat Format, LetterChannel Channel);

/// <summary>A referral's letters, for its page.</summary>
public sealed record ReferralLetter(
    Guid Id,
    LetterKind Kind,
    LetterTo To,
    string Addressee,
    LetterFormat Format,
    LetterChannel Channel,
    DateTimeOffset MadeAt,
    string MadeBy,
    DateOnly? SentOn,
    LetterChannel? SentHow
);

/// <summary>The letters and messages that a referral makes. They are written in the same unit of work as the act they tell of.</summary>
public sealed class ReferralLetters(
    Authorizer guard,
    UnitOfWork work,
    IDbContextFactory<DsrDb> contexts,
    PolicyStore policies,
    WorkingCalendar calendar
)
{
    /// <summary>Every letter of a referral, newest first.</summary>
    /// <exception cref="ForbiddenException">When the actor does not see referrals.</exception>
    public async Task<IReadOnlyList<ReferralLetter>> OfAsync(Guid referral, CancellationToken cancel = default)
    {
        var actor = await guard.RequireAsync(Permission.SendLetters, cancel);
        await using var db = await contexts.CreateDbContextAsync(cancel);
        return await (
            from letter in db.Letters.AsNoTracking()
            where
                letter.ReferralId == referral
                && PersonVisibility.Referrals(db, actor, Permission.SeeReferrals).Any(candidate => candidate.Id == referral)
            orderby letter.MadeAt descending, letter.Id descending
            select new ReferralLetter(
                letter.Id,
                letter.Kind,
                letter.To,
                letter.Addressee,
                letter.Format,
                letter.Channel,
                letter.MadeAt,
                letter.MadeBy,
                letter.SentOn,
                letter.SentHow
            )
        ).ToListAsync(cancel);
    }

    /// <summary>
    /// Writes another letter: to a supporting service, in easy read, as a message. What it is about follows from how the referral stands.
    /// </summary>
    /// <returns>The letter.</returns>
    /// <exception cref="RefusedException">When the addressee is missing, or there is nothing to write about yet.</exception>
    public async Task<Guid> WriteAsync(Guid id, AnotherLetter another, CancellationToken cancel = default)
    {
        var actor = await guard.RequireAsync(Permission.SendLetters, cancel);
        await using var change = await work.BeginAsync(actor, "wrote a letter", cancel);
        var referral = await change.Db.ReferralAsync(id, actor, Permission.TriageReferrals, cancel);
        if (another.To == LetterTo.Person && referral.PersonId is { } person)
            (await change.Db.People.SingleAsync(candidate => candidate.Id == person, cancel)).DemandLiving();
        var kind = referral.Status switch
        {
            ReferralStatus.Accepted => LetterKind.Accepted,
            ReferralStatus.NotAccepted => LetterKind.NotAccepted,
            ReferralStatus.AwaitingInformation => LetterKind.AskedForMore,
            ReferralStatus.Withdrawn or ReferralStatus.Duplicate => throw new RefusedException(
                "This referral has ended without a decision to tell, so there is no letter to write about it."
            ),
            _ when referral.Attempts.Any(contactAttempt => !contactAttempt.Reached) => LetterKind.ContactAttempt,
            _ => LetterKind.Acknowledgement,
        };
        var letter = change
            .Db.Add(
                new Writing(referral, await policies.ReadAsync(), calendar, change.Act).One(
                    kind,
                    another.To,
                    another.Addressee,
                    another.Format,
                    another.Channel
                )
            )
            .Entity;
        await change.CommitAsync(cancel);
        return letter.Id;
    }

    /// <summary>What goes out with an act, to everybody whom it concerns.</summary>
    internal static IEnumerable<Letter> For(
        Referral referral,
        LetterKind kind,
        PolicyBook policy,
        WorkingCalendar calendar,
        ActorContext act
    ) => new Writing(referral, policy, calendar, act).All(kind);

    sealed class Writing(Referral referral, PolicyBook policy, WorkingCalendar calendar, ActorContext act)
    {
        // Their own words say how they wish to be written to (Accessible Information Standard).
        LetterFormat Format =>
            $"{referral.Form.Contact.Format} {referral.Form.Person.CommunicationNeeds}".Contains(
                "easy read",
                StringComparison.OrdinalIgnoreCase
            )
                ? LetterFormat.EasyRead
                : LetterFormat.Plain;

        string PersonName => $"{Or(referral.Form.Person.PreferredName, referral.GivenName)} {referral.FamilyName}".Trim();

        public IEnumerable<Letter> All(LetterKind kind)
        {
            var (form, source) = (referral.Form, referral.Source);
            var referrer = form.Referrer.Name;
            var byFamily = source == ReferralSource.ParentOrCarer && referrer.Length > 0;
            var outcome = kind is LetterKind.Accepted or LetterKind.NotAccepted;
            // What is only asked or acknowledged goes to who referred; an outcome to the person as well, and to a child's parent.
            if (outcome || source == ReferralSource.Self || referrer.Length == 0 || kind == LetterKind.ContactAttempt)
                yield return One(kind, LetterTo.Person, PersonName, Format);
            if (source != ReferralSource.Self && referrer.Length > 0 && kind != LetterKind.ContactAttempt)
                yield return One(kind, byFamily ? LetterTo.Parent : LetterTo.Referrer, referrer, LetterFormat.Plain);
            if (outcome && referral.AgeOn(act.Today) < 16)
                foreach (var parent in Parents().Where(name => !byFamily || name != referrer))
                    yield return One(kind, LetterTo.Parent, parent, LetterFormat.Plain);
        }

        public Letter One(
            LetterKind kind,
            LetterTo to,
            string addressee,
            LetterFormat format,
            LetterChannel channel = LetterChannel.Post
        ) =>
            Modules.Letters.LetterService.Compose(
                policy,
                new()
                {
                    Kind = kind,
                    To = to,
                    Format = format,
                    Channel = channel,
                    Wish = referral.Form.Contact.Format,
                    Facts = Facts(kind, addressee),
                    ReferralId = referral.Id,
                    PersonId = referral.PersonId,
                },
                act
            );

        LetterFacts Facts(LetterKind kind, string addressee) =>
            new()
            {
                Message = new()
                {
                    Reference = referral.Reference,
                    Area = policy.On(act.Today, FrontDoorPolicies.Area).Name,
                    TeamPhone = policy.On(act.Today, FrontDoorPolicies.Enquiries) is var team
                        ? team.Phone ?? team.Email ?? "our office"
                        : "",
                    ContactBy =
                        kind == LetterKind.ContactAttempt
                            ? ReplyBy
                            : ReferralDeadlines.Contact(referral, policy, calendar, act.Today)?.Due ?? ReplyBy,
                },
                Addressee = addressee,
                WhatNext = WhatNext(kind),
                Reason = referral.ReasonInLetter,
                WhatElseWouldHelp = referral.WhatElse,
                SharedWith = Written.List(SharedWith),
                Question = referral.Questions.LastOrDefault(referralQuestion => referralQuestion.AnsweredAt is null)?.Text ?? "",
                AnswerBy = ReplyBy,
            };

        DateOnly ReplyBy => ReferralDeadlines.Request(policy, calendar, act).Due;

        IReadOnlyList<string> SharedWith =>
            referral.Form.Told is { WithWhom.Count: > 0 } told
                ? told.WithWhom
                : policy.On(act.Today, FrontDoorPolicies.Sharing).For(referral.Form.Person.LocalAuthority);

        static string WhatNext(LetterKind kind) =>
            kind == LetterKind.ContactAttempt
                ? "We will try again. If we do not hear from you, we decide with what we know, and write to you. Not answering does not count against you."
                : "Somebody from the team will be in touch about the first review, and about who takes part in it. You can say who should be there.";

        IEnumerable<string> Parents() =>
            referral
                .Consents.Select(statedConsent => statedConsent.Statement)
                .Where(statement => statement.Giver == ConsentGiver.Parent && statement.Name.Length > 0)
                .Select(statement => statement.Name)
                .Distinct();

        static string Or(string one, string other) => one.Length > 0 ? one : other;
    }
}
