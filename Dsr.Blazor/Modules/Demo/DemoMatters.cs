using Dsr.Blazor.Kernel;
using Dsr.Blazor.Modules.Escalations.Domain;
using Dsr.Blazor.Modules.ServiceGaps.Domain;
using Dsr.Blazor.Platform.Data;

namespace Dsr.Blazor.Modules.Demo;

/// <summary>Made-up matters that go beyond the team: two escalations, one of them answered, and three gaps in service.</summary>
sealed class DemoMatters(DsrDb db, DemoStaff staff, ActorContext act)
{
    static readonly IReadOnlyList<EscalationPlace> places = EscalationPolicies.Places.Default;
    static readonly IReadOnlyList<string> categories = GapPolicies.Categories.Default;

    /// <param name="person">Somebody whom every agenda speaks of anyway.</param>
    internal void Add(Guid person)
    {
        db.Add(
            new Escalation(
                person,
                new()
                {
                    To = "quality",
                    Reason = "The provider’s staffing has fallen below what was agreed for the third week running.",
                    On = act.Today.AddDays(-9),
                },
                EscalationOrigin.OnRecord,
                places,
                act
            )
        );
        var answered = db.Add(
            new Escalation(
                person,
                new()
                {
                    To = EscalationPlace.Lead,
                    Reason = "Two organisations each say that the other pays for the night support.",
                    On = act.Today.AddDays(-40),
                },
                EscalationOrigin.OnRecord,
                places,
                act
            )
        ).Entity;
        answered.Answer(
            new("The board pays until the panel has decided; the council is told.", $"{staff.Sam.Name}, DSR lead", act.Today.AddDays(-36)),
            act
        );
        Gap(
            "Short breaks",
            "No short breaks for autistic teenagers who need two staff.",
            staff.City.Name,
            "Families are exhausted and brothers and sisters go short.",
            12,
            "A small house with four beds, open at weekends."
        );
        Gap(
                "Support made for autistic people",
                "Nobody offers talking therapy made for autistic adults.",
                staff.County.Name,
                "People are discharged from ordinary services because these do not fit.",
                null,
                "Two therapists with training, and longer appointments."
            )
            .Move(GapStatus.LookedAt, "", act);
        Gap(
                "Support at home in a crisis",
                "The crisis team works to 8pm and not at weekends.",
                staff.County.Name,
                "Families ring the police at night.",
                30,
                "A team that comes out at night."
            )
            .Move(GapStatus.Answered, "A pilot with night cover begins in the spring; its first report comes to the board in June.", act);
    }

    ServiceGap Gap(string category, string what, string council, string wellbeing, int? people, string help) =>
        db.Add(
            new ServiceGap(
                new()
                {
                    Category = category,
                    What = what,
                    LocalAuthority = council,
                    Wellbeing = wellbeing,
                    StayingHome = "Some have left home, or have been admitted, who need not have.",
                    People = people,
                    PeopleNotKnown = people is null,
                    WouldHelp = help,
                },
                categories,
                null,
                [],
                act
            )
        ).Entity;
}
