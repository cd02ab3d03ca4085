using Dsr.Blazor.Kernel.Policy;
using Dsr.Blazor.Kernel.Time;
using Dsr.Blazor.Modules.PublicReferral.Domain;
using Dsr.Blazor.Modules.PublicReferral.Pages;
using Dsr.Blazor.Platform.Policy;
using Dsr.Blazor.Tests.Builders;
using Dsr.Blazor.Ui.Public;
using Microsoft.EntityFrameworkCore;

namespace Dsr.Blazor.Tests.Modules.PublicReferral.Pages;

public class AreaFrameTests
{
    [Fact]
    public async Task Is_the_areas_own()
    {
        await using var register = await TestRegister.OpenAsync();

        var frame = await FrameAsync(register);

        Assert.Equal("Dynamic Support Register", frame.RegisterName);
        Assert.Equal(3, frame.UrgentHelp.Count);
    }

    // The page that tells of a fault stands in this frame, and a wrong telephone is worse than none.
    [Fact]
    public async Task When_policy_cannot_be_read_it_has_the_numbers_of_everywhere_and_no_areas()
    {
        await using var register = await TestRegister.OpenAsync();
        await register.AskAsync(db => db.Database.ExecuteSqlRawAsync("""ALTER TABLE "PolicySettings" RENAME TO "Gone" """));

        Assert.Equal(PublicFrame.Nationwide, await FrameAsync(register));
    }

    [Fact]
    public async Task When_a_setting_is_garbled_too()
    {
        await using var register = await TestRegister.OpenAsync();
        await register.SaveAsync(db => db.Add(new PolicySetting(FrontDoorPolicies.Area, "not json", new(2026, 1, 1), register.Act)));

        var frame = await FrameAsync(register);

        Assert.Equal(["999", "111"], frame.UrgentHelp.Select(urgentHelp => urgentHelp.Phone));
        Assert.Null(frame.Area);
    }

    static Task<PublicFrame> FrameAsync(TestRegister register) =>
        new AreaFrame(register.The<PolicyStore>(), register.The<Clock>()).ReadAsync();
}
