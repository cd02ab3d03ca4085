using Dsr.Blazor.Kernel;
using Dsr.Blazor.Kernel.Time;
using Dsr.Blazor.Modules.Consent.Domain;
using Dsr.Blazor.Modules.Inpatient.Domain;
using Dsr.Blazor.Modules.Letters.Domain;
using Dsr.Blazor.Modules.Register.Domain;
using Dsr.Blazor.Modules.Register.Ratings;
using Dsr.Blazor.Platform.Data;
using Dsr.Blazor.Platform.Policy;
using Dsr.Blazor.Platform.Security;
using Microsoft.EntityFrameworkCore;

namespace Dsr.Blazor.Modules.Register.Episodes;

/// <summary>What is decided where somebody comes back onto the register.</summary>
public sealed record ReopenForm
{
    /// <summary>The answer about joining that the form showed as holding; it is the new episode's basis.</summary>
    public Guid? ConsentId { get; init; }
    public Rating? Rating { get; init; }

    /// <summary>Why they come back, and why with this rating; at least 20 characters.</summary>
    public string Reason { get; init; } = "";

    /// <summary>For Blue: where they are, and since when.</summary>
    public string Hospital { get; init; } = "";
    public DateOnly? AdmittedOn { get; init; }
    public bool PlainLetter { get; init; }
    public bool EasyReadLetter { get; init; }
}

/// <summary>Opening a new episode for somebody whose last one is closed.</summary>
public sealed class Reopenings(Authorizer guard, UnitOfWork work, PolicyStore policies, WorkingCalendar calendar)
{
    /// <summary>Opens it with its own basis and rating, linked to the one before, with its letter.</summary>
    /// <param name="earlierId">The person's latest episode, which is closed.</param>
    /// <param name="form">The basis, the rating and why.</param>
    /// <param name="cancel">Gives up.</param>
    /// <returns>The new episode.</returns>
    /// <exception cref="ConcurrentDecisionException">When another answer about joining was recorded since the form opened.</exception>
    /// <exception cref="RefusedException">When no consent holds, the person has died, or an episode is open.</exception>
    public async Task<Guid> ReopenAsync(Guid earlierId, ReopenForm form, CancellationToken cancel = default)
    {
        var actor = await guard.RequireAsync(Permission.OpenEntry, cancel);
        await using var change = await work.BeginAsync(actor, "opened a new episode on the register", cancel);
        var earlier = await EpisodeService.LoadAsync(change.Db, earlierId, cancel);
        await guard.RequireAsync(Permission.OpenEntry, change.Db, earlier.PersonId, cancel);
        var person = await change
            .Db.People.Include(candidate => candidate.Involvements)
            .SingleAsync(candidate => candidate.Id == earlier.PersonId, cancel);
        person.DemandLiving();
        await DemandNoneOpenAsync(change.Db, earlier, cancel);
        var basis = await BasisAsync(change, earlier.PersonId, form, cancel);
        var entry = await OpenAsync(change, earlier, basis, form, cancel);
        await InHospitalAsync(change, entry, form, cancel);
        var (book, act) = (await policies.ReadAsync(), change.Act);
        await RatingFollowUp.ApplyAsync(change.Db, entry, person, book, calendar, act, cancel);
        Refuse.If(
            !form.PlainLetter && !form.EasyReadLetter,
            "Choose which letter is made: in plain words, in easy read, or both.",
            nameof(form.PlainLetter)
        );
        change.Db.AddRange(
            EpisodeLetters.For(
                LetterKind.Reopened,
                person,
                entry,
                Why(basis),
                await EpisodeLetters.WishAsync(change.Db, person.Id, cancel),
                (form.PlainLetter, form.EasyReadLetter),
                book,
                act
            )
        );
        await change.CommitAsync(cancel);
        return entry.Id;
    }

    async Task<RegisterEntry> OpenAsync(
        UnitOfWorkScope change,
        RegisterEntry earlier,
        ConsentRecord basis,
        ReopenForm form,
        CancellationToken cancel
    )
    {
        Refuse.If(form.Rating is null, "The rating is missing. Choose one.", nameof(form.Rating));
        var (act, rating) = (change.Act, form.Rating!.Value);
        var code = await change
            .Db.Registers.Where(register => register.Id == earlier.RegisterId)
            .Select(register => register.Code)
            .SingleAsync(cancel);
        var references = await References.LoadAsync(change.Db, code, act.Today.Year, cancel);
        var entry = change.Db.Add(new RegisterEntry(earlier.RegisterId, earlier.PersonId, references.Give(), act.Today, act)).Entity;
        entry.Follow(earlier, basis.Id);
        entry.Decide(
            new(rating, form.Reason, RatedAt.Record, act.Today),
            0,
            NextReview.After(rating, "the rating", act.Today, await policies.ReadAsync(), calendar),
            act
        );
        return entry;
    }

    static async Task DemandNoneOpenAsync(DsrDb db, RegisterEntry earlier, CancellationToken cancel)
    {
        var open = await db
            .Entries.Where(entry =>
                entry.PersonId == earlier.PersonId && entry.RegisterId == earlier.RegisterId && entry.Status != EntryStatus.Closed
            )
            .Select(entry => entry.Reference)
            .FirstOrDefaultAsync(cancel);
        Refuse.If(open is not null, $"An episode is open already, as {open}. Go on with that one.");
    }

    static async Task<ConsentRecord> BasisAsync(UnitOfWorkScope change, Guid person, ReopenForm form, CancellationToken cancel)
    {
        var holds = await EpisodeService.BasisAsync(change.Db, person, change.Act.Today, cancel);
        Refuse.If(
            holds is null,
            "No consent to join holds today. Record the new answer or the best-interests decision first.",
            nameof(form.ConsentId)
        );
        if (holds!.Id != form.ConsentId)
            throw new ConcurrentDecisionException(
                $"{holds.RecordedBy} recorded another answer while this was open. Read it, then open the form again."
            );
        return holds;
    }

    // A stay that lasts from before goes on; a second beside it would be wrong.
    static async Task InHospitalAsync(UnitOfWorkScope change, RegisterEntry entry, ReopenForm form, CancellationToken cancel)
    {
        var stays = await change.Db.Stays.AnyAsync(stay => stay.PersonId == entry.PersonId && stay.DischargedOn == null, cancel);
        Refuse.If(
            stays && entry.Rating != Rating.Blue,
            "This person is in hospital by the record, so the rating is Blue. Choose Blue, or record the discharge first.",
            nameof(form.Rating)
        );
        if (entry.Rating == Rating.Blue && !stays)
            change.Db.Add(new InpatientStay(entry.PersonId, form.Hospital, form.AdmittedOn, change.Act));
    }

    static string Why(ConsentRecord basis) =>
        basis.Basis is ConsentBasis.BestInterests or ConsentBasis.DeputyOrAttorney
            ? "Those who decide with you thought that it would help."
            : "You, or somebody who may decide for you, said yes to it.";
}
