using Dsr.Blazor.Kernel;
using Dsr.Blazor.Modules.Register.Domain;
using Dsr.Blazor.Modules.Register.Domain.Episodes;

namespace Dsr.Blazor.Tests.Builders;

/// <summary>Episodes brought to where a test needs them, by the domain's own acts.</summary>
public static class TestEpisodes
{
    public static readonly IReadOnlyList<CheckQuestion> Asked =
    [
        new("stay", "Are they in hospital now?"),
        new("tell", "Who must be told?"),
    ];

    public static ClosingForm Form(ClosureReason reason) =>
        new()
        {
            Reason = reason,
            Rationale = "Nothing has happened for a long time, and the plan holds.",
            PersonTold = true,
            ToldHow = "By phone, by Priya.",
            DiedOn = TestActs.Today.AddDays(-3),
            Handover = new()
            {
                Board = "Avon and Wye ICB",
                What = "The plan and the last C(E)TR report.",
                ToWhom = "Their DSR lead",
                On = TestActs.Today.AddDays(-1),
            },
            PlainLetter = true,
        };

    /// <summary>Closes it for a reason, everything that must be checked being checked.</summary>
    public static void Close(this RegisterEntry entry, ClosureReason reason, ActorContext act) => entry.Close(Form(reason), [], act);

    public static void Suspend(this RegisterEntry entry) => entry.Suspend("Consent was withdrawn", null, TestActs.Sam);
}
