using Dsr.Blazor.Kernel;
using Dsr.Blazor.Kernel.Policy;
using Dsr.Blazor.Kernel.Time;
using Dsr.Blazor.Modules.Actions.Domain;
using Dsr.Blazor.Modules.Consent.Domain;
using Dsr.Blazor.Modules.Consent.Domain.Capacity;
using Dsr.Blazor.Modules.Inpatient.Domain;
using Dsr.Blazor.Modules.People.Domain;
using Dsr.Blazor.Modules.People.Domain.Access;
using Dsr.Blazor.Modules.Plans.Domain;
using Dsr.Blazor.Modules.Register.Domain;
using Dsr.Blazor.Platform.Data;

namespace Dsr.Blazor.Modules.Demo;

/// <summary>
/// Made-up people at every rating, some overdue, around the day on which they are made. The same seed makes the same people.
/// </summary>
sealed class DemoPeople(DsrDb db, DemoStaff staff, Guid register, ActorContext act)
{
    // Made-up people come out of the same seed each time; nothing here keeps a secret.
#pragma warning disable CA5394
    readonly Random random = new(20261120);

    internal void Add(int count)
    {
        for (var i = 0; i < count; i++)
            AddOne(i);
    }

    void AddOne(int number)
    {
        var rating = (number % 16) switch
        {
            0 => Rating.Red,
            < 5 => Rating.Amber,
            < 13 => Rating.Green,
            _ => Rating.Blue,
        };
        var joined = act.Today.AddDays(-random.Next(20, 600));
        var person = db.Add(Person.Record(Details(number), act)).Entity;
        Involve(person, number);
        Grant(person, number);
        var entry = db.Add(
            new RegisterEntry(register, person.Id, $"{joined.Year}".Insert(0, "DSR-") + $"-{number + 1:0000}", joined, act)
        ).Entity;
        Rate(entry, rating, joined);
        Consent(person, joined);
        Plan(person);
        Agree(person, number);
        if (rating == Rating.Blue)
            db.Add(new InpatientStay(person.Id, Pick(DemoWords.Hospitals), entry.RatingSince, act));
    }

    PersonDetails Details(int number)
    {
        var town = Pick(DemoWords.Towns);
        return new()
        {
            GivenName = DemoWords.GivenNames[number * 7 % DemoWords.GivenNames.Length],
            FamilyName = DemoWords.FamilyNames[number * 10 % DemoWords.FamilyNames.Length],
            DateOfBirth = act.Today.AddDays(-random.Next(8 * 365, 62 * 365)),
            NhsNumber = number % 17 == 3 ? "" : MadeUpNhsNumber(number),
            Gender = (Gender)random.Next(3),
            Diagnosis = (DiagnosisCategory)random.Next(1, 4),
            DiagnosisStatus = DiagnosisStatus.Confirmed,
            Address = $"{random.Next(1, 180)} {Pick(DemoWords.Streets)}, {town.Name}",
            Postcode = $"{town.Postcode} {random.Next(1, 9)}AB",
            AddressIsRestricted = number % 29 == 5,
            LocalAuthority = number % 2 == 0 ? staff.City.Name : staff.County.Name,
            ResponsibleBoard = staff.Board.Name,
            EhcPlan = (number % 7) switch
            {
                2 => EhcPlan.NotYetKnown,
                < 2 => EhcPlan.Yes,
                _ => EhcPlan.No,
            },
            CommunicationNeeds = number % 6 == 1 ? "Easy read" : "",
            ReasonableAdjustments = number % 5 == 0 ? "Quiet room, first appointment of the day" : "",
        };
    }

    void Involve(Person person, int number)
    {
        var lead = Pick(DemoWords.Professionals);
        person.Involve(
            new()
            {
                Role = InvolvementRole.LeadProfessional,
                Name = lead.Name,
                Team = lead.Team,
                OrganisationId = staff.Trust.Id,
                Phone = $"01632 960 {random.Next(100, 999)}",
            },
            act
        );
        if (number % 3 == 0)
            person.Involve(Keyworker(number % 2 == 0 ? staff.Layla : staff.Omar), act);
        if (number % 4 == 0)
            person.Involve(
                new()
                {
                    Role = InvolvementRole.SocialWorker,
                    Name = staff.Amina.Name,
                    OrganisationId = staff.City.Id,
                    AccountId = staff.Amina.Id,
                    Team = "Adult Social Care East",
                },
                act
            );
        person.Involve(
            new()
            {
                Role = InvolvementRole.Family,
                Name = $"{Pick(DemoWords.GivenNames)} {person.FamilyName}",
                Note = Pick(DemoWords.FamilyNotes),
                Phone = $"07700 900 {random.Next(100, 999)}",
            },
            act
        );
    }

    // Of the people of hers: a colleague of Amina's sees half of them, and she sees two grounds.
    void Grant(Person person, int number)
    {
        if (number % 8 != 0)
            return;
        var form = new AccessForm { Reason = "The council is about to move them into supported living.", EndsOn = act.Today.AddDays(180) };
        db.Add(new OrganisationAccess(person.Id, staff.City, form, AccessPolicies.Longest.Default, act));
    }

    InvolvementDetails Keyworker(Modules.Accounts.Domain.Account account) =>
        new()
        {
            Role = InvolvementRole.Keyworker,
            Name = account.Name,
            OrganisationId = staff.Trust.Id,
            AccountId = account.Id,
            Team = "Keyworking service",
            Phone = $"07700 900 {random.Next(100, 999)}",
            Note = "Text first",
        };

    void Rate(RegisterEntry entry, Rating rating, DateOnly joined)
    {
        var days = PolicyBook.Defaults.On(act.Today, Policies.ReviewInterval)[rating];
        // Most reviews lie ahead, a few are late.
        var since = act.Today.AddDays(-Math.Min(random.Next(0, (int)(days * 1.15) + 1), act.Today.DayNumber - joined.DayNumber));
        if (joined < since && random.Next(3) > 0)
            entry.Decide(
                new(rating == Rating.Green ? Rating.Amber : Rating.Green, Pick(DemoWords.Joining), RatedAt.Record, joined),
                0,
                Next(days, joined),
                act
            );
        entry.Decide(new(rating, Pick(DemoWords.Reasons[rating]), RatedAt.Record, since), entry.Decisions.Count, Next(days, since), act);
    }

    static Deadline Next(int days, DateOnly from) => Deadline.WithinDays(days, "the rating", from, WorkingCalendar.EnglandAndWales);

    void Consent(Person person, DateOnly joined)
    {
        var child = Age.On(joined, person.DateOfBirth) < 16;
        var lacks = !child && random.Next(4) == 0;
        db.Add(
            new ConsentRecord(
                person.Id,
                person.DateOfBirth,
                lacks
                    ? BestInterests(person, joined)
                    : new()
                    {
                        Scope = ConsentScope.JoinRegister,
                        Decision = ConsentDecision.Given,
                        Method = ConsentMethod.Verbal,
                        On = joined,
                        Giver = child ? ConsentGiver.Parent : ConsentGiver.Person,
                        Basis = child ? ConsentBasis.ParentalResponsibility : ConsentBasis.Person16OrOver,
                        ByWhom = child ? "Mother" : person.FullName,
                        Explained = "Explained with the easy-read page.",
                    },
                act
            )
        );
    }

    ConsentAnswer BestInterests(Person person, DateOnly on)
    {
        var found = new CapacityAnswers
        {
            Understands = true,
            Retains = false,
            Weighs = false,
            Communicates = true,
            BecauseOfImpairment = true,
            Helped = "With pictures, on two days, in a quiet room.",
            HowFound = "Could say what the register is, and not what saying no would mean.",
            ByWhom = "Nadia Cooper",
            On = on,
        };
        db.Add(new CapacityAssessment(person.Id, person.DateOfBirth, found, act));
        var form = new BestInterestsForm
        {
            InFavour = true,
            Reasons = "Support at home is easier to keep going when everybody knows the plan.",
            Consulted = "A sister, the support team and the speech therapist.",
            DecisionMaker = "Nadia Cooper",
            Authority = DeputyCheck.Nobody,
            On = on,
        };
        return db.Add(new BestInterestsDecision(person.Id, person.DateOfBirth, form, act)).Entity.AsAnswer(form)!;
    }

    void Plan(Person person)
    {
        db.Add(new PlanItem(person.Id, PlanItemKind.CurrentIssue, Pick(DemoWords.Issues), act));
        db.Add(new PlanItem(person.Id, PlanItemKind.TriedAndWorked, Pick(DemoWords.Tried), act));
        db.Add(new PlanItem(person.Id, PlanItemKind.CouldHelp, Pick(DemoWords.CouldHelp), act));
        if (random.Next(2) == 0)
            db.Add(new PlanItem(person.Id, PlanItemKind.WhatMatters, Pick(DemoWords.Matters), act));
    }

    void Agree(Person person, int number)
    {
        var lead = new ActionOwner(null, person.Involvements[0].Name, staff.Trust.Name);
        var keyworker = (number % 6) switch
        {
            0 => Owner(staff.Layla, staff.Trust),
            3 => Owner(staff.Omar, staff.Trust),
            _ => lead,
        };
        for (var i = 0; i < number % 4; i++)
        {
            var action = Agree(
                person,
                Pick([keyworker, lead, Owner(staff.Priya, staff.Board)]),
                Pick(DemoWords.Actions),
                random.Next(-10, 40)
            );
            if (random.Next(3) == 0)
                action.Note("Rang the team; they will answer by Friday.", act);
        }
        // Only of those whom she is involved with, and without chance, which everything after would feel.
        if (number % 4 == 0)
            Agree(person, Owner(staff.Amina, staff.City), DemoWords.Actions[number % DemoWords.Actions.Length], number % 50 - 10);
    }

    PlanAction Agree(Person person, ActionOwner owner, string text, int days) =>
        db.Add(
            new PlanAction(
                person.Id,
                new()
                {
                    Text = text,
                    OwnerName = owner.Name,
                    OwnerOrganisation = owner.Organisation,
                    OwnerAccountId = owner.AccountId,
                    Due = act.Today.AddDays(days),
                },
                ActionSource.Record,
                null,
                act
            )
        ).Entity;

    static ActionOwner Owner(Modules.Accounts.Domain.Account account, Modules.Accounts.Domain.Organisation organisation) =>
        new(account.Id, account.Name, organisation.Name);

    T Pick<T>(IReadOnlyList<T> from) => from[random.Next(from.Count)];
#pragma warning restore CA5394

    // From the 999 range, which is never issued, with its check digit.
    static string MadeUpNhsNumber(int number)
    {
        for (var middle = number * 37 + 100; ; middle++)
        for (var check = 0; check < 10; check++)
            if (NhsNumber.TryParse($"999{middle:000000}{check}", out var made))
                return made.Digits;
    }
}
