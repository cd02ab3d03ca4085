using Dsr.Blazor.Kernel;
using Dsr.Blazor.Kernel.Policy;
using Dsr.Blazor.Kernel.Time;
using Dsr.Blazor.Modules.Consent.Domain;
using Dsr.Blazor.Modules.Consent.Domain.Capacity;
using Dsr.Blazor.Modules.Inpatient.Domain;
using Dsr.Blazor.Modules.People.Domain;
using Dsr.Blazor.Modules.People.Domain.About;
using Dsr.Blazor.Modules.Plans.Domain;
using Dsr.Blazor.Modules.Referrals.Domain;
using Dsr.Blazor.Modules.Referrals.Domain.Carrying;
using Dsr.Blazor.Modules.Register;
using Dsr.Blazor.Modules.Register.Domain;
using Dsr.Blazor.Modules.Register.Ratings;
using Dsr.Blazor.Platform.Data;
using Dsr.Blazor.Platform.Security;
using Microsoft.EntityFrameworkCore;

namespace Dsr.Blazor.Modules.Referrals.Deciding;

/// <summary>Makes of an accepted referral what the register holds.</summary>
sealed class ReferralAcceptance(DsrDb db, PolicyBook policy, WorkingCalendar calendar, ActorContext act)
{
    internal async Task<Guid> ApplyAsync(Referral referral, AcceptForm form, CancellationToken cancel)
    {
        // The referral's own rules first, so that what is missing is said before anything else.
        referral.DemandAcceptable(policy, act);
        var person = form.KnownPerson is { } known ? await KnownAsync(known, referral, cancel) : await NewAsync(referral, cancel);
        var consent = await ConsentAsync(referral, person, cancel);
        var entry = await EntryAsync(referral, person, form, cancel);
        if (
            await db
                .Entries.Where(register =>
                    register.PersonId == person.Id && register.RegisterId == entry.RegisterId && register.Status == EntryStatus.Closed
                )
                .OrderByDescending(register => register.RecordedAt)
                .FirstOrDefaultAsync(cancel) is
            { } earlier
        )
            entry.Follow(earlier, null);
        entry.Join(new(referral.Id, consent.Id, referral.Form.Criteria, referral.Form.Told));
        referral.Accept(person.Id, entry.Id, form.Reason, policy, act);
        if (form.Rating == Rating.Blue)
            db.Add(new InpatientStay(person.Id, form.Hospital, form.AdmittedOn, act));
        var carried = CarriedFields.Of(referral.Form);
        db.AddRange(Plan(carried, person.Id));
        await AboutAsync(carried, person, cancel);
        await RatingFollowUp.ApplyAsync(db, entry, person, policy, calendar, act, cancel);
        foreach (var task in await db.TeamTasks.Where(task => task.ReferralId == referral.Id).ToListAsync(cancel))
            task.Concerns(person.Id);
        return person.Id;
    }

    async Task<Person> KnownAsync(Guid id, Referral referral, CancellationToken cancel)
    {
        var person = await db
            .People.Include(candidate => candidate.Involvements)
            .FirstOrDefaultAsync(candidate => candidate.Id == id, cancel)
            ?? throw new NotFoundException();
        person.DemandLiving();
        if (
            await db.Entries.FirstOrDefaultAsync(
                entry => entry.PersonId == id && entry.RegisterId == referral.RegisterId && entry.Status != EntryStatus.Closed,
                cancel
            ) is
            { } open
        )
            throw new RefusedException(
                $"This person is on the register already, as {open.Reference}. Close the referral as a duplicate of that, and add what is new to the record.",
                nameof(AcceptForm.KnownPerson)
            );
        person.Change(Filled(person.Details(), referral.Form.Person), act);
        return Involve(person, referral);
    }

    async Task<Person> NewAsync(Referral referral, CancellationToken cancel)
    {
        var details = referral.Form.Person;
        // Two coordinators may have two referrals of one person in hand: the second is told.
        if (NhsNumber.TryParse(details.NhsNumber, out var number) && await db.People.AnyAsync(person => person.NhsNumber == number, cancel))
            throw new RefusedException(
                "Somebody with this NHS number is known already. Choose them among the possible duplicates, or put the number right.",
                nameof(AcceptForm.KnownPerson)
            );
        return Involve(db.Add(Person.Record(details, act)).Entity, referral);
    }

    // What is on record stays; the referral fills what is not known there.
    static PersonDetails Filled(PersonDetails known, PersonDetails said) =>
        known with
        {
            NhsNumber = Or(known.NhsNumber, said.NhsNumber),
            PreferredName = Or(known.PreferredName, said.PreferredName),
            Address = Or(known.Address, said.Address),
            Postcode = Or(known.Postcode, said.Postcode),
            LocalAuthority = said.LocalAuthority,
            ResponsibleBoard = said.ResponsibleBoard,
            Diagnosis = said.Diagnosis,
            DiagnosisStatus = said.DiagnosisStatus,
            EhcPlan = said.EhcPlan == EhcPlan.NotYetKnown ? known.EhcPlan : said.EhcPlan,
            CommunicationNeeds = Or(said.CommunicationNeeds, known.CommunicationNeeds),
            ReasonableAdjustments = Or(said.ReasonableAdjustments, known.ReasonableAdjustments),
        };

    static string Or(string one, string other) => one.Length > 0 ? one : other;

    Person Involve(Person person, Referral referral)
    {
        var referrer = referral.Form.Referrer;
        if (referrer.Name.Length == 0 || referral.Source == ReferralSource.Self)
            return person;
        var family = referral.Source == ReferralSource.ParentOrCarer;
        person.Involve(
            new()
            {
                Role = family ? InvolvementRole.Family : InvolvementRole.Other,
                Name = referrer.Name,
                Team = family ? "" : string.Join(", ", new[] { referrer.Role, referrer.Organisation }.Where(text => text.Length > 0)),
                Phone = referrer.Phone,
                Email = referrer.Email,
                Note = family
                    ? referrer.Relationship
                    : string.Join(". ", new[] { "Made the referral", referrer.Relationship }.Where(part => part.Length > 0)),
                AccountId = referral.ReferrerAccountId,
            },
            act
        );
        return person;
    }

    async Task<ConsentRecord> ConsentAsync(Referral referral, Person person, CancellationToken cancel)
    {
        var answer = ConsentBasisRecord.Of(referral, act.Today);
        if (
            ConsentBasisRecord.Person(referral) is { } said
            && CapacityAssessment.FromReferral(person.Id, person.DateOfBirth, said, act) is { } found
        )
            db.Add(found);
        if (answer.Basis == ConsentBasis.BestInterests)
        {
            var decision = db.Add(
                BestInterestsDecision.FromReferral(
                    person.Id,
                    person.DateOfBirth,
                    ConsentBasisRecord.Answer(referral, ConsentGiver.DecisionMaker),
                    act
                )
            ).Entity;
            answer = answer with { BestInterestsId = decision.Id };
        }
        var record = new ConsentRecord(person.Id, person.DateOfBirth, answer, act);
        var others = await db
            .Consents.Where(consent => consent.PersonId == person.Id && consent.Scope == ConsentScope.JoinRegister)
            .ToListAsync(cancel);
        Refuse.If(
            others.Exists(consent => consent.EffectiveOn > record.EffectiveOn),
            "A later answer about joining is on this person’s record. Ask again, and record the answer here before you accept."
        );
        return db.Add(record).Entity;
    }

    async Task<RegisterEntry> EntryAsync(Referral referral, Person person, AcceptForm form, CancellationToken cancel)
    {
        var code = await db
            .Registers.Where(register => register.Id == referral.RegisterId)
            .Select(register => register.Code)
            .SingleAsync(cancel);
        var references = await References.LoadAsync(db, code, act.Today.Year, cancel);
        var entry = db.Add(new RegisterEntry(referral.RegisterId, person.Id, references.Give(), act.Today, act)).Entity;
        entry.Decide(
            new(form.Rating, form.Reason, RatedAt.Triage, act.Today),
            0,
            NextReview.After(form.Rating, "the rating", act.Today, policy, calendar),
            act
        );
        return entry;
    }

    // How they asked to be written to and reached goes with them; what the record knows already stays, and the referral keeps the rest.
    async Task AboutAsync(IReadOnlyList<CarriedField> carried, Person person, CancellationToken cancel)
    {
        var known = AboutMe.Together(await db.About.Where(aboutMe => aboutMe.PersonId == person.Id).ToListAsync(cancel));
        var answers = carried
            .Where(field => field is { About: not null, Text.Length: > 0 } && !known.ContainsKey(field.About.Name))
            .ToDictionary(field => field.About!.Name, field => field.Text);
        if (answers.Count == 0)
            return;
        db.Add(new AboutMe(person.Id, act)).Entity.Say(answers, person.DateOfBirth, act);
    }

    IEnumerable<PlanItem> Plan(IReadOnlyList<CarriedField> carried, Guid person) =>
        from field in carried
        where field is { Plan: not null, Text.Length: > 0 }
        select new PlanItem(person, field.Plan!.Value, field.Text, act);
}
