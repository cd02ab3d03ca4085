namespace Dsr.Blazor.Kernel.Time;

/// <summary>One bank holiday in England and Wales, on the day that is taken off.</summary>
/// <param name="Date">The day off, never a Saturday or Sunday.</param>
/// <param name="Name">What it is called: "Boxing Day".</param>
/// <param name="IsSubstitute">True when the day itself falls on a weekend and this one is taken instead.</param>
/// <param name="IsProvisional">True when it was worked out by rule, because its year has not been published in our data.</param>
/// <param name="IsProclaimed">True when it was proclaimed after our data was published, and written down here.</param>
public sealed record BankHoliday(
    DateOnly Date,
    string Name,
    bool IsSubstitute = false,
    bool IsProvisional = false,
    bool IsProclaimed = false
)
{
    /// <summary>As it stands in a sentence: "the substitute day for Boxing Day".</summary>
    public string InWords => IsProclaimed ? $"{Plain} (by proclamation)" : Plain;

    string Plain =>
        IsSubstitute ? $"the substitute day for {Name}"
        : Name.EndsWith("bank holiday", StringComparison.OrdinalIgnoreCase) && !Name.StartsWith("the ", StringComparison.OrdinalIgnoreCase)
            ? $"the {Name}"
        : Name;
}
