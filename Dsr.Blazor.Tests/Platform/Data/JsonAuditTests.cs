using Dsr.Blazor.Modules.Referrals;
using Dsr.Blazor.Modules.Referrals.Domain;
using Dsr.Blazor.Tests.Builders;
using Microsoft.EntityFrameworkCore;

namespace Dsr.Blazor.Tests.Platform.Data;

public class JsonAuditTests
{
    [Fact]
    public async Task The_audit_holds_all_that_a_referral_said_with_its_lists()
    {
        await using var register = await TestRegister.OpenAsync();
        await register
            .The<ReferralIntake>()
            .ReceiveAsync(
                TestReferrals.Form() with
                {
                    Criteria = [RiskCriterion.CrisisTeam, RiskCriterion.Police],
                },
                [],
                new(ReferralSource.Gp, ReferralMethod.Letter)
            );

        var payload = await register.AskAsync(db =>
            db.AuditEvents.Where(auditEvent => auditEvent.Kind == nameof(Referral))
                .Join(
                    db.AuditPayloads,
                    auditEvent => auditEvent.Sequence,
                    auditPayload => auditPayload.Sequence,
                    (_, auditPayload) => auditPayload.Json
                )
                .SingleAsync()
        );

        Assert.Contains("CrisisTeam", payload, StringComparison.Ordinal);
        Assert.Contains("Police", payload, StringComparison.Ordinal);
        Assert.Contains("The crisis team came twice this month.", payload, StringComparison.Ordinal);
    }
}
