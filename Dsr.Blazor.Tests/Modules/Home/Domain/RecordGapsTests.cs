using Dsr.Blazor.Modules.Home.Domain;
using Dsr.Blazor.Modules.People.Domain;
using Dsr.Blazor.Modules.Register.Domain;
using Dsr.Blazor.Tests.Builders;

namespace Dsr.Blazor.Tests.Modules.Home.Domain;

public class RecordGapsTests
{
    static readonly RecordFacts whole = new()
    {
        HasNhsNumber = true,
        LocalAuthority = "Severnside City Council",
        ResponsibleBoard = "NHS Severnside ICB",
        Diagnosis = DiagnosisCategory.Autism,
        EhcPlan = EhcPlan.No,
        HasLeadProfessional = true,
        HasKeyworker = true,
        DateOfBirth = new(2005, 4, 7),
        Rating = Rating.Red,
    };

    public static TheoryData<RecordFacts, RecordGap[]> Cases =>
        new()
        {
            { whole, [] },
            { whole with { HasNhsNumber = false }, [RecordGap.NhsNumber] },
            { whole with { HasNhsNumber = false, NhsNumberGap = NhsNumberGap.NotKnown }, [] },
            { whole with { HasNhsNumber = false, NhsNumberGap = NhsNumberGap.None }, [] },
            { whole with { LocalAuthority = "" }, [RecordGap.LocalAuthority] },
            { whole with { ResponsibleBoard = "" }, [RecordGap.ResponsibleBoard] },
            { whole with { Diagnosis = DiagnosisCategory.NotYetKnown }, [RecordGap.Diagnosis] },
            { whole with { EhcPlan = EhcPlan.Yes }, [] },
            { whole with { EhcPlan = EhcPlan.NotYetKnown }, [RecordGap.EhcPlan] },
            // Plans end with the 25th birthday at the latest.
            { whole with { EhcPlan = EhcPlan.NotYetKnown, DateOfBirth = new(2001, 11, 21) }, [RecordGap.EhcPlan] },
            { whole with { EhcPlan = EhcPlan.NotYetKnown, DateOfBirth = new(2001, 11, 20) }, [] },
            { whole with { HasLeadProfessional = false }, [RecordGap.LeadProfessional] },
            { whole with { HasKeyworker = false }, [RecordGap.Keyworker] },
            { whole with { HasKeyworker = false, Rating = Rating.Amber }, [RecordGap.Keyworker] },
            { whole with { HasKeyworker = false, Rating = Rating.Blue }, [RecordGap.Keyworker] },
            { whole with { HasKeyworker = false, Rating = Rating.Green }, [] },
            // Keyworking ends with the 26th birthday: the day before it is asked for, on it no longer.
            { whole with { HasKeyworker = false, DateOfBirth = new(2000, 11, 21) }, [RecordGap.Keyworker] },
            { whole with { HasKeyworker = false, DateOfBirth = new(2000, 11, 20) }, [] },
            { whole with { LocalAuthority = "", HasLeadProfessional = false }, [RecordGap.LocalAuthority, RecordGap.LeadProfessional] },
        };

    [Theory]
    [MemberData(nameof(Cases))]
    public void What_is_missing_is_what_the_register_must_hold(RecordFacts facts, RecordGap[] gaps) =>
        Assert.Equal(gaps, RecordGaps.Of(facts, TestActs.Today));
}
