using Dsr.Blazor.Kernel;
using Dsr.Blazor.Kernel.Time;
using Dsr.Blazor.Modules.Consent.Domain;
using Dsr.Blazor.Modules.Letters.Domain;
using Dsr.Blazor.Modules.People.Domain;
using Dsr.Blazor.Modules.Referrals.Domain;
using Dsr.Blazor.Modules.Referrals.Domain.Carrying;
using Dsr.Blazor.Modules.Tasks.Domain;
using Dsr.Blazor.Platform.Data;
using static Dsr.Blazor.Modules.Demo.DemoReferralForms;

namespace Dsr.Blazor.Modules.Demo;

/// <summary>Made-up referrals of the last weeks, at every stage of triage, through the domain's own acts.</summary>
sealed class DemoReferrals(DsrDb db, DemoStaff staff, Guid register, ActorContext now)
{
    readonly WorkingCalendar calendar = WorkingCalendar.EnglandAndWales;

    internal void Add(Person known)
    {
        Unanswered();
        Disagreement();
        BestInterests();
        OnThePathway();
        Urgent();
        OutOfArea();
        Known(known);
        var waiting = Waiting();
        NotAtRisk();
        Withdrawn();
        Twice(waiting);
    }

    // A SENCO refers a child whose mother has been asked and has not answered.
    void Unanswered()
    {
        var one = Taken(
            "DSR-R-7J9X4K",
            3,
            Reece,
            ReferralSource.Education,
            ReferralMethod.ProfessionalForm,
            Says(ConsentGiver.Parent, ConsentDecision.NotYetObtained, "Carol Palmer", "Mother")
        );
        one.Assign(staff.Priya.Id, staff.Priya.Name, At(2));
        one.Check(CheckKind.Area, CheckResult.Met, "", At(2));
        one.Check(CheckKind.Criteria, CheckResult.Met, "The school place has ended.", At(2));
    }

    void Disagreement()
    {
        var one = Taken(
            "DSR-R-6W2TQG",
            5,
            Ailsa,
            ReferralSource.Camhs,
            ReferralMethod.ProfessionalForm,
            Says(ConsentGiver.Person, ConsentDecision.Given) with
            {
                CanDecide = true,
                Assessment = "Dr Iyer spoke with her alone on two days; she could say what the register is and what it is not.",
            },
            Says(ConsentGiver.Parent, ConsentDecision.Declined, "Ian Stewart", "Father")
        );
        one.ReviewRisk(At(4));
        one.Contact(
            new()
            {
                At = Ago(4),
                How = ContactHow.Phone,
                WithWhom = "Ian Stewart",
                Reached = true,
                Note = "He worries who will read it. Sent him the page on sharing.",
            },
            At(4)
        );
        one.Assign(staff.Priya.Id, staff.Priya.Name, At(4));
    }

    void BestInterests()
    {
        var one = Taken(
            "DSR-R-8H4MPC",
            4,
            Samuel,
            ReferralSource.CommunityTeam,
            ReferralMethod.ProfessionalForm,
            Says(ConsentGiver.Person, ConsentDecision.NotYetObtained) with
            {
                CanDecide = false,
                Assessment = "Assessed for this decision with his speech therapist on two days.",
            },
            Says(ConsentGiver.DecisionMaker, ConsentDecision.Given, "Nadia Cooper", "Community nurse") with
            {
                Consulted = "His sister, the support team and his speech therapist.",
                NoDeputyOrAttorney = true,
            }
        );
        one.ReviewRisk(At(3));
        one.Assign(staff.Sam.Id, staff.Sam.Name, At(3));
        one.Check(CheckKind.Area, CheckResult.Met, "", At(3));
        one.Check(CheckKind.Diagnosis, CheckResult.Met, "Letter of the learning disability team seen.", At(3));
        one.Check(CheckKind.Criteria, CheckResult.Met, "", At(3));
    }

    void OnThePathway() =>
        Taken("DSR-R-7K3AVR", 2, Zuzanna, ReferralSource.Self, ReferralMethod.PublicForm, Says(ConsentGiver.Person, ConsentDecision.Given));

    void Urgent()
    {
        var one = Taken(
            "DSR-R-9B7DXF",
            6,
            Chloe,
            ReferralSource.ParentOrCarer,
            ReferralMethod.PublicForm,
            Says(ConsentGiver.Person, ConsentDecision.Given)
        );
        one.ReviewRisk(At(6));
        one.Contact(
            new()
            {
                At = Ago(5),
                How = ContactHow.Phone,
                WithWhom = "Dawn Hartley",
                Note = "No answer; left no message.",
            },
            At(5)
        );
    }

    void OutOfArea() =>
        Taken(
            "DSR-R-3QF8VT",
            1,
            Graham,
            ReferralSource.SocialCareAdult,
            ReferralMethod.Phone,
            Says(ConsentGiver.Person, ConsentDecision.Given)
        );

    void Known(Person known)
    {
        var form = Again(known);
        var one = Taken(
            "DSR-R-4TC6JW",
            1,
            form,
            ReferralSource.CrisisOrLiaison,
            ReferralMethod.Email,
            Says(ConsentGiver.Person, ConsentDecision.Given)
        );
        db.Add(
            new TeamTask(
                TeamTaskKind.ExplainFirst,
                $"Explain the register before anything is decided: {one.Reference}.",
                Deadline.WorkingDays(5, "the request", Ago(1), calendar),
                one.Id,
                null,
                At(1)
            )
        );
    }

    Referral Waiting()
    {
        var one = Taken(
            "DSR-R-2GM9KH",
            11,
            Delroy,
            ReferralSource.AdultMentalHealth,
            ReferralMethod.ProfessionalForm,
            Says(ConsentGiver.Person, ConsentDecision.Given)
        );
        one.Assign(staff.Priya.Id, staff.Priya.Name, At(10));
        one.ReviewRisk(At(10));
        one.Contact(
            new()
            {
                At = Ago(9),
                How = ContactHow.Phone,
                WithWhom = "Delroy",
                Reached = true,
                Note = "Glad to be asked. Wants his sister with him.",
            },
            At(9)
        );
        one.Ask("Which hospital was he in last winter, and is there a discharge letter? Please say who saw him there.", At(4));
        return one;
    }

    void NotAtRisk()
    {
        var one = Taken(
            "DSR-R-5VXR2B",
            20,
            Harriet,
            ReferralSource.Gp,
            ReferralMethod.Letter,
            Says(ConsentGiver.Person, ConsentDecision.Given)
        );
        one.Contact(
            new()
            {
                At = Ago(17),
                How = ContactHow.Phone,
                WithWhom = "Harriet",
                Reached = true,
            },
            At(17)
        );
        one.NotAccept(
            new(
                NotAcceptedReason.NotAtRisk,
                "No sign of a risk of admission: she asks for help with work and a diagnosis.",
                "The register is for people who may have to go into hospital. What you told us is about work and a diagnosis, and other services can help with that.",
                "The adult autism service takes you onto its list; your GP has their leaflet. Supported employment at the city council."
            ),
            At(15)
        );
        one.Tell(LetterTo.Person, "Harriet Lowe", ContactHow.Phone, London.DateOf(Ago(15)), At(15));
        one.Tell(LetterTo.Referrer, "Dr Osei", ContactHow.Letter, London.DateOf(Ago(14)), At(14));
    }

    void Withdrawn()
    {
        var one = Taken(
            "DSR-R-6PD3HC",
            16,
            Owain,
            ReferralSource.Keyworker,
            ReferralMethod.ProfessionalForm,
            Says(ConsentGiver.Person, ConsentDecision.Given)
        );
        one.Withdraw("Owain himself", "He would rather wait until he has moved.", At(12));
    }

    void Twice(Referral first)
    {
        var one = Taken(
            "DSR-R-8TKW4M",
            9,
            Delroy with
            {
                CurrentIssues = "Sent again by the ward: see the community team’s referral.",
            },
            ReferralSource.AcuteHospital,
            ReferralMethod.Email,
            Says(ConsentGiver.Person, ConsentDecision.Given)
        );
        one.CloseAsDuplicate(first.Reference, null, "The same person; what the ward wrote is added there.", At(8));
        foreach (var text in NewContact.Texts(one))
            first.Note(text, At(8));
    }

    Referral Taken(
        string reference,
        int daysAgo,
        ReferralForm form,
        ReferralSource source,
        ReferralMethod method,
        params ConsentStatement[] answers
    )
    {
        var taker = method is ReferralMethod.Phone or ReferralMethod.Letter or ReferralMethod.Email ? staff.Priya.Name : "";
        var one = db.Add(
            Referral.Receive(
                register,
                form,
                [.. answers.Select(answer => answer with { On = London.DateOf(Ago(daysAgo)) })],
                new(reference, source, method, Ago(daysAgo), taker),
                At(daysAgo)
            )
        ).Entity;
        one.Acknowledge(At(daysAgo));
        return one;
    }

    // At ten in the morning of a working day, so that the made-up clocks start as clocks do.
    DateTimeOffset Ago(int days) => London.Instant(days == 0 ? now.Today : calendar.AddWorkingDays(now.Today, -days), new(10, 12));

    ActorContext At(int days) => now with { At = Ago(days).AddMinutes(20), Today = London.DateOf(Ago(days)) };
}
