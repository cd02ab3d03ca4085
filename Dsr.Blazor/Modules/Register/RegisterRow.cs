using Dsr.Blazor.Modules.People.Domain;
using Dsr.Blazor.Modules.Register.Domain;

namespace Dsr.Blazor.Modules.Register;

/// <summary>One person on the register as the list shows them.</summary>
public sealed record RegisterRow
{
    public required Guid EntryId { get; init; }
    public required Guid PersonId { get; init; }
    public required string Reference { get; init; }
    public required EntryStatus Status { get; init; }
    public required Rating Rating { get; init; }
    public required DateOnly RatingSince { get; init; }
    public required string GivenName { get; init; }
    public required string FamilyName { get; init; }
    public required DateOnly DateOfBirth { get; init; }
    public required NhsNumber? NhsNumber { get; init; }
    public required NhsNumberGap NhsNumberGap { get; init; }
    public required DiagnosisCategory Diagnosis { get; init; }
    public required string LocalAuthority { get; init; }
    public required string? Lead { get; init; }
    public required string? Keyworker { get; init; }
    public required DateOnly NextReviewDue { get; init; }
    public required int OpenActions { get; init; }

    /// <summary>Of the open actions, those past their date.</summary>
    public required int LateActions { get; init; }

    /// <summary>The link of the audit that tells of the last change.</summary>
    public required long LastSequence { get; init; }
    public LastChange? LastChange { get; init; }

    /// <summary>As a list shows it, family name first.</summary>
    public string ListName => GivenName.Length == 0 || FamilyName.Length == 0 ? GivenName + FamilyName : $"{FamilyName}, {GivenName}";
}

/// <summary>Who changed something about a person last, and what.</summary>
/// <param name="By">The name as colleagues know it.</param>
/// <param name="Why">What they did: "rated Red".</param>
/// <param name="At">When, in UTC.</param>
public sealed record LastChange(string By, string Why, DateTimeOffset At);

/// <summary>A page of the register.</summary>
/// <param name="Rows">At most <see cref="RegisterFilter.PageSize"/>.</param>
/// <param name="Total">How many all pages have together.</param>
public sealed record RegisterPage(IReadOnlyList<RegisterRow> Rows, int Total);

/// <summary>How many have a rating, and how many of them a late review.</summary>
public sealed record RatingCount(int Count, int Overdue);

/// <summary>The counts on top of the list.</summary>
/// <param name="ByRating">Every rating is there.</param>
/// <param name="LastMeeting">The day of the last meeting that was finished; null when there was none.</param>
/// <param name="Changed">How many were changed since it.</param>
public sealed record RegisterCounts(IReadOnlyDictionary<Rating, RatingCount> ByRating, DateOnly? LastMeeting, int Changed)
{
    public int Total => ByRating.Values.Sum(ratingCount => ratingCount.Count);

    public int Overdue => ByRating.Values.Sum(ratingCount => ratingCount.Overdue);
}

/// <summary>What the filters offer: the authorities and teams of the people one may see.</summary>
public sealed record RegisterChoices(IReadOnlyList<string> Authorities, IReadOnlyList<string> Teams);
