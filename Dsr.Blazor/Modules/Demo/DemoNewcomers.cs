using Dsr.Blazor.Kernel;
using Dsr.Blazor.Modules.Accounts.Domain;

namespace Dsr.Blazor.Modules.Demo;

/// <summary>Somebody made up who waits for an account.</summary>
static class DemoNewcomers
{
    internal static AccountRequest Waiting(Organisation trust, ActorContext act) =>
        new(
            "demo:martha",
            new()
            {
                Name = "Martha Quill",
                Job = "Community nurse, learning disability team",
                Organisation = trust.Name,
                OrganisationId = trust.Id,
                Email = "martha@demo.example",
                Why = "I see people at home who may need the register, and would like to refer them and follow what comes of it.",
            },
            act
        );
}
