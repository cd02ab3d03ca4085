using Dsr.Blazor.Kernel.Policy;
using Dsr.Blazor.Modules.Keyworking.Domain;

namespace Dsr.Blazor.Modules.Register.Domain;

/// <summary>What a rating means here, and what it asks of everybody.</summary>
/// <param name="Meaning">The definition, as it is shown when a rating is chosen.</param>
/// <param name="Asks">What follows from it, each a sentence.</param>
public sealed record RatingDefinition(string Meaning, IReadOnlyList<string> Asks)
{
    /// <summary>What follows from it for somebody of an age: keyworking is from birth to 25, and is not asked for later.</summary>
    /// <param name="age">In whole years; null where it is not known.</param>
    public IReadOnlyList<string> AsksAt(int? age) =>
        [
            .. Asks.Select(ask =>
                age >= KeyworkerRequest.EndsAt && ask.Contains("keyworker", StringComparison.OrdinalIgnoreCase)
                    ? "No keyworker is asked for: keyworking is from birth to 25."
                    : ask
            ),
        ];
}

/// <summary>The matters that policy decides. Each part of the product adds its own here.</summary>
public static class Policies
{
    /// <summary>Days from a review or rating to the next review, by rating.</summary>
    public static readonly PolicyKey<IReadOnlyDictionary<Rating, int>> ReviewInterval = new(
        "review.interval.days",
        "Days from a review or a rating to the next review.",
        "Proposed default: no national figure was found.",
        new Dictionary<Rating, int>
        {
            [Rating.Red] = 7,
            [Rating.Amber] = 14,
            [Rating.Green] = 90,
            [Rating.Blue] = 30,
        }
    );

    /// <summary>What each rating means and asks.</summary>
    public static readonly PolicyKey<IReadOnlyDictionary<Rating, RatingDefinition>> RatingDefinitions = new(
        "rating.definitions",
        "What each rating means, and what follows from it.",
        "NHS England policy of January 2023, in our words.",
        new Dictionary<Rating, RatingDefinition>
        {
            [Rating.Red] = new(
                "Immediate risk of admission to a mental health hospital, and the support in place is not holding.",
                ["A community C(E)TR must take place.", "A keyworker is asked for, from birth to 25.", "Reviewed every week."]
            ),
            [Rating.Amber] = new(
                "Urgent: a significant risk of admission in the coming weeks without more or other support.",
                [
                    "A multi-agency meeting, a C(E)TR or both: decided at the next review.",
                    "A keyworker is asked for, from birth to 25.",
                    "Reviewed every two weeks.",
                ]
            ),
            [Rating.Green] = new(
                "Some risks that could lead to an admission, and the plan is holding them.",
                ["It is clear who would take part in a C(E)TR if one were needed.", "Reviewed every three months."]
            ),
            [Rating.Blue] = new(
                "In a mental health or learning disability hospital now. It says where the person is, not how great a risk is.",
                [
                    "Commissioner oversight visits and inpatient C(E)TRs by their deadlines.",
                    "A keyworker is asked for, from birth to 25.",
                    "Reviewed every month.",
                ]
            ),
        }
    );

    /// <summary>Days that somebody stays Red after leaving hospital.</summary>
    public static readonly PolicyKey<int> RedAfterDischarge = new(
        "discharge.red.days",
        "Days that somebody stays Red after leaving hospital.",
        "Local practice: Lincolnshire.",
        14
    );

    /// <summary>Days from a Red rating to the community C(E)TR.</summary>
    public static readonly PolicyKey<int> CommunityReviewWhenRed = new(
        "cetr.community.red.days",
        "Days from a Red rating to the community C(E)TR.",
        "That it takes place is policy; the limit is a proposed default.",
        28
    );

    /// <summary>What a review may be about, so that what comes up again and again can be counted.</summary>
    public static readonly PolicyKey<IReadOnlyList<string>> ReviewThemes = new(
        "review.themes",
        "The themes with which a review is tagged.",
        "Proposed default.",
        [
            "Home or placement",
            "School, college or work",
            "Mental health",
            "Physical health",
            "Medication",
            "Sensory needs",
            "Family and carers",
            "Trauma",
            "Police and courts",
            "Safeguarding",
            "Growing up: moving to adult services",
            "Leaving hospital",
            "Support not in place",
        ]
    );

    /// <summary>Days after which held rows of an import are purged.</summary>
    public static readonly PolicyKey<int> HeldRowsKept = new(
        "import.held.days",
        "Days that the held rows of an import are kept.",
        "Data held no longer than needed.",
        30
    );
}
