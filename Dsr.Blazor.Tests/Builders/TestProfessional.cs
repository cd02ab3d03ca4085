using Dsr.Blazor.Modules.Consent.Domain;
using Dsr.Blazor.Modules.ProfessionalReferral.Domain;
using Dsr.Blazor.Modules.Referrals.Domain;

namespace Dsr.Blazor.Tests.Builders;

/// <summary>A professional's form in which nothing is missing, unless a test says otherwise.</summary>
public static class TestProfessional
{
    public static ProfessionalForm Form(DateOnly? born = null) =>
        new()
        {
            Id = Guid.NewGuid(),
            Source = ReferralSource.Education,
            Said = TestReferrals.Form(born) with
            {
                Referrer = new()
                {
                    Name = "Tom Ellis",
                    Role = "SENCO",
                    Organisation = "Wychford School",
                    Email = "tom@demo.example",
                },
            },
            Consent = new()
            {
                Person = new()
                {
                    Giver = ConsentGiver.Person,
                    Decision = ConsentDecision.Given,
                    Method = ConsentMethod.Verbal,
                },
                GainedBy = "Tom Ellis",
                Documented = "School notes",
            },
            Told = new()
            {
                IsTold = true,
                Format = "Easy read",
                ByWhom = "Tom Ellis",
                On = TestActs.Today,
            },
        };

    public static ProfessionalForm ByPhone(DateOnly day, TimeOnly at) =>
        Form() with
        {
            Way = new()
            {
                Method = ReferralMethod.Phone,
                On = day,
                At = at,
                TakenBy = "Priya Kaur",
            },
        };
}
