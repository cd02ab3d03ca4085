using Dsr.Blazor.Kernel.Policy;

namespace Dsr.Blazor.Modules.People.Domain.About;

/// <summary>What is asked about somebody is the area's to decide: no more than is needed.</summary>
public static class AboutPolicies
{
    /// <summary>The names of the fields that are asked and shown.</summary>
    public static readonly PolicyKey<IReadOnlyList<string>> Asked = new(
        "person.fields.asked",
        "Which further details a person's record asks and shows.",
        "The minimum required (BSW: the information the register will hold); identity and funding are off until an area needs them.",
        [
            "matters",
            "support",
            "alert",
            "passport",
            "passport-on",
            "format",
            "language",
            "interpreter",
            "diagnosis-on",
            "diagnosis-source",
            "gp",
            "health-check",
            "stomp",
            "accommodation",
            "lives-with",
            "looked-after",
            "aftercare",
        ]
    );

    /// <summary>Every key, for a page that lists them.</summary>
    public static readonly IReadOnlyList<PolicyKey> All = [Asked];

    /// <summary>
    /// The fields asked on a day, in the order in which they are read. How somebody is written to and reached is always asked.
    /// </summary>
    public static IReadOnlyList<AboutField> AskedOn(PolicyBook policy, DateOnly day)
    {
        var names = policy.On(day, Asked);
        return [.. AboutFields.All.Where(field => AboutFields.Always.Contains(field) || names.Contains(field.Name))];
    }
}
