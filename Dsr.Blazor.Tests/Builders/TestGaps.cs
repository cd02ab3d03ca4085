using Dsr.Blazor.Modules.ServiceGaps.Domain;

namespace Dsr.Blazor.Tests.Builders;

/// <summary>A gap in service as a form says it.</summary>
public static class TestGaps
{
    public static GapWritten Form { get; } =
        new()
        {
            Category = "Short breaks",
            What = "No short breaks for autistic teenagers.",
            LocalAuthority = "Severnside City Council",
            Place = "Northmead",
            Wellbeing = "Families are exhausted.",
            StayingHome = "Two young people are close to leaving home.",
            People = 12,
            WouldHelp = "A flat with two beds and staff who know autism.",
        };
}
