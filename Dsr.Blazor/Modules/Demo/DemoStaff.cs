using Dsr.Blazor.Kernel;
using Dsr.Blazor.Modules.Accounts.Domain;

namespace Dsr.Blazor.Modules.Demo;

/// <summary>Made-up organisations and staff: one or more for each role.</summary>
sealed class DemoStaff
{
    internal DemoStaff(ActorContext act)
    {
        Board = new("Severn and Mercia Integrated Care Board", OrganisationKind.IntegratedCareBoard, new(2025, 3, 1), act);
        Trust = new("Tamebridge Community Trust", OrganisationKind.Trust, new(2025, 3, 12), act);
        City = new("Severnside City Council", OrganisationKind.Council, new(2025, 4, 2), act);
        County = new("Mercia County Council", OrganisationKind.Council, new(2025, 4, 9), act);
        School = new("Wychford School", OrganisationKind.School, null, act);
        Priya = Person("priya", "Priya Kaur", Board, act, Role.Coordinator);
        Sam = Person("sam", "Sam Reid", Board, act, Role.Lead, Role.Chair);
        Layla = Person("layla", "Layla Owen", Trust, act, Role.Keyworker);
        Omar = Person("omar", "Omar Owen", Trust, act, Role.Keyworker);
        Amina = Person("amina", "Amina Green", City, act, Role.PartnerProfessional);
        Everyone =
        [
            Priya,
            Sam,
            Person("helen", "Helen Marsh", Trust, act, Role.Chair),
            Person("nadia", "Nadia Jackson", Board, act, Role.Commissioner),
            Layla,
            Omar,
            Amina,
            Person("tom", "Tom Ellis", School, act, Role.Referrer),
            Person("grace", "Grace Turner", null, act, Role.PanelMember),
            Person("yusuf", "Yusuf Bell", Board, act, Role.Analyst),
            Person("ruth", "Ruth Adeyemi", Board, act, Role.Governance),
            Person("kai", "Kai Morris", Board, act, Role.SystemAdministrator),
        ];
    }

    internal Organisation Board { get; }
    internal Organisation Trust { get; }
    internal Organisation City { get; }
    internal Organisation County { get; }
    internal Organisation School { get; }
    internal Account Priya { get; }
    internal Account Sam { get; }
    internal Account Layla { get; }
    internal Account Omar { get; }
    internal Account Amina { get; }
    internal IReadOnlyList<Account> Everyone { get; }
    internal IReadOnlyList<Organisation> Organisations => [Board, Trust, City, County, School];

    static Account Person(string subject, string name, Organisation? organisation, ActorContext act, params Role[] roles) =>
        new($"demo:{subject}", name, $"{subject}@demo.example", roles, organisation?.Id, act);
}
