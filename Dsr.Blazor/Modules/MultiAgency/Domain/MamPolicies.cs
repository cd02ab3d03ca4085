using Dsr.Blazor.Kernel.Policy;

namespace Dsr.Blazor.Modules.MultiAgency.Domain;

/// <summary>What policy says of multi-agency meetings.</summary>
public static class MamPolicies
{
    const string Ours = "Local wording, not the national template";

    /// <summary>Minutes before the meeting at which the person and family are met.</summary>
    public static readonly PolicyKey<int> PreMeetingMinutes = new(
        "mam.premeeting.minutes",
        "Minutes before a multi-agency meeting at which the person and family are met.",
        "Local practice: Leicester, Leicestershire and Rutland, 15 minutes.",
        15
    );

    /// <summary>Minutes that one is planned for.</summary>
    public static readonly PolicyKey<int> Length = new(
        "mam.minutes.length",
        "Minutes that a multi-agency meeting is planned for.",
        "Proposed default.",
        60
    );

    /// <summary>What is asked where an admission is to be prevented.</summary>
    public static readonly PolicyKey<MamTemplate> Preventing = new(
        "mam.template.preventing",
        "The key lines of enquiry of a multi-agency meeting that is to prevent an admission.",
        $"{Ours}: the national one could not be found in public.",
        new MamTemplate(
            "2026-11",
            Ours,
            [
                new(
                    "What has changed",
                    [
                        new("changed", "What is different now, and since when?"),
                        new("person", "How does the person see it, and what do they want to happen?"),
                        new("family", "How are the family or carers, and what do they need?"),
                    ]
                ),
                new(
                    "Health",
                    [
                        new("health", "Is there pain, illness or a change of medication behind it?"),
                        new("mental", "What is known of their mental health, and who is treating it?"),
                        new("sensory", "What do they need of the places around them: noise, light, routine?"),
                    ]
                ),
                new(
                    "Home, school and days",
                    [
                        new("home", "Will the home or placement hold? What would make it hold?"),
                        new("days", "What do their days look like: school, college, work, friends?"),
                    ]
                ),
                new(
                    "Risk",
                    [
                        new("risk", "What could happen, to whom, and how likely is it?"),
                        new("holding", "What is holding now, and what happens out of hours?"),
                    ]
                ),
                new(
                    "What would help",
                    [
                        new("instead", "What support would keep them out of hospital, and who can give it?"),
                        new("missing", "What is missing that nobody here can give?"),
                        new("review", "Is a C(E)TR or a keyworker needed, and who asks for it?"),
                    ]
                ),
            ]
        )
    );

    /// <summary>What is asked where somebody comes home from hospital.</summary>
    public static readonly PolicyKey<MamTemplate> ComingHome = new(
        "mam.template.home",
        "The key lines of enquiry of a multi-agency meeting that watches a discharge plan.",
        $"{Ours}: the national one could not be found in public.",
        new MamTemplate(
            "2026-11",
            Ours,
            [
                new(
                    "The discharge plan",
                    [
                        new("plan", "What does the plan say, and does the person know and want it?"),
                        new("inplace", "What of it is in place?"),
                        new("missing", "What is missing, and what happens until it is there?"),
                    ]
                ),
                new(
                    "Who watches",
                    [
                        new("watches", "Who watches how it goes, how often, and whom do they tell?"),
                        new("signs", "What are the first signs that it is not holding?"),
                        new("crisis", "What happens then, at night and at weekends too?"),
                    ]
                ),
                new(
                    "Living at home",
                    [
                        new("home", "Is the home right for them, and are the staff there and trained?"),
                        new("person", "How does the person say it is going?"),
                        new("family", "How do the family or carers say it is going?"),
                    ]
                ),
                new(
                    "Health",
                    [
                        new("health", "Who has taken over medication, therapy and physical health?"),
                        new("law", "Is there aftercare under section 117 or a community order, and who sees to it?"),
                    ]
                ),
            ]
        )
    );

    /// <summary>The questions of a purpose.</summary>
    public static PolicyKey<MamTemplate> Template(MamPurpose purpose) => purpose == MamPurpose.ComingHome ? ComingHome : Preventing;

    /// <summary>Every key, for a page that lists them.</summary>
    public static readonly IReadOnlyList<PolicyKey> All = [PreMeetingMinutes, Length, Preventing, ComingHome];
}
