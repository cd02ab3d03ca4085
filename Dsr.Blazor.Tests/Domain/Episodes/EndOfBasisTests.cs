using Dsr.Blazor.Domain.Consent;
using Dsr.Blazor.Domain.Episodes;
using static Dsr.Blazor.Domain.Consent.ConsentBasis;
using static Dsr.Blazor.Domain.Consent.ConsentDecision;
using static Dsr.Blazor.Tests.TestData.TestActs;

namespace Dsr.Blazor.Tests.Domain.Episodes;

public sealed class EndOfBasisTests
{
    const int Child = 12, Adult = 30;

    // Age, the earlier yes, then the answer, and whether the entry is suspended by it.
    public static TheoryData<int, ConsentBasis, ConsentDecision, ConsentBasis, bool> Cases => new()
    {
        { Adult, Person16OrOver, Withdrawn, Person16OrOver, true },
        { Adult, BestInterests, Withdrawn, BestInterests, true },
        { Child, ParentalResponsibility, Withdrawn, ParentalResponsibility, true },
        { Child, ParentalResponsibility, Withdrawn, GillickCompetent, true },
        { Adult, Person16OrOver, Declined, Person16OrOver, true },
        { Adult, Person16OrOver, Declined, NotRecorded, true },
        { Adult, BestInterests, Declined, Person16OrOver, true },
        { Adult, ParentalResponsibility, Declined, Person16OrOver, true },
        { Adult, Person16OrOver, Declined, ParentalResponsibility, false },
        { Adult, Person16OrOver, Declined, BestInterests, false },
        { Adult, DeputyOrAttorney, Declined, BestInterests, false },
        { Adult, BestInterests, Declined, DeputyOrAttorney, true },
        { Child, ParentalResponsibility, Declined, GillickCompetent, false },
        { Child, ParentalResponsibility, Declined, NotRecorded, false },
        { Child, GillickCompetent, Declined, ParentalResponsibility, false },
        { Child, ParentalResponsibility, Declined, ParentalResponsibility, true },
        { Child, GillickCompetent, Declined, GillickCompetent, true },
        { Adult, Person16OrOver, Given, Person16OrOver, false },
        { Adult, Person16OrOver, NotYetObtained, Person16OrOver, false },
    };

    [Theory, MemberData(nameof(Cases))]
    public void An_answer_ends_the_basis_or_leaves_another(int age, ConsentBasis earlier, ConsentDecision decision, ConsentBasis basis, bool ends)
    {
        var birth = Today.AddYears(-age);
        var (yes, answer) = (Record(birth, Given, earlier, 1), Record(birth, decision, basis, 2));
        Assert.Equal(ends, EndOfBasis.By(answer, birth, Today, [yes, answer]));
    }

    [Fact]
    public void An_earlier_days_no_written_down_late_ends_nothing()
    {
        var birth = Today.AddYears(-Adult);
        var (yes, answer) = (Record(birth, Given, Person16OrOver, 1), Record(birth, Withdrawn, Person16OrOver, 2, Today.AddDays(-4)));
        Assert.False(EndOfBasis.By(answer, birth, Today, [yes, answer]));
    }

    [Fact]
    public void A_no_to_something_else_ends_nothing()
    {
        var birth = Today.AddYears(-Adult);
        var answer = new ConsentRecord(Guid.NewGuid(), birth, new() { Scope = ConsentScope.ShareWithOrganisations, Decision = Withdrawn }, At(2));
        Assert.False(EndOfBasis.By(answer, birth, Today, [answer]));
    }

    static ConsentRecord Record(DateOnly birth, ConsentDecision decision, ConsentBasis basis, int minutes, DateOnly? on = null) =>
        new(Guid.NewGuid(), birth, new() { Decision = decision, Basis = basis, On = on }, At(minutes));
}
