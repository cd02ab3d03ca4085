using Dsr.Blazor.Modules.Import.Domain.Values;
using Dsr.Blazor.Modules.Register.Domain;

namespace Dsr.Blazor.Modules.Import.Domain.Rows;

/// <summary>Why a day is in doubt.</summary>
/// <param name="IsTaken">Whether it is taken all the same.</param>
/// <param name="Why">Why, as the end of a sentence.</param>
public sealed record DayDoubt(bool IsTaken, string Why);

/// <summary>The days of a row besides the date of birth: which of them are taken, and which stand for never or for a slip.</summary>
static class LesserDays
{
    /// <summary>Days that have happened when they are written down.</summary>
    static readonly ImportField[] Past = [ImportField.RatingDate, ImportField.AddedOn, ImportField.ConsentDate, ImportField.AdmittedOn];

    const int NeverYears = 2;
    const int FarDays = 90;

    /// <summary>The fields in the order of the sheet's fields.</summary>
    public static IEnumerable<ImportField> All => ImportFields.All.Where(of => of.IsDay() && of != ImportField.DateOfBirth);

    /// <summary>The day of a field, when it is taken.</summary>
    public static DateOnly? Taken(RowFields fields, ImportField field, DateOnly today)
    {
        var typed = fields[field].Typed;
        return !typed.IsBlank && TypedDate.Of(typed) is { } day && Doubt(field, day, typed, fields, today) is null or { IsTaken: true }
            ? day
            : null;
    }

    /// <summary>What is in doubt about the day of a field; null for nothing, and for a cell that holds none.</summary>
    public static DayDoubt? Doubt(RowFields fields, ImportField field, DateOnly today)
    {
        var typed = fields[field].Typed;
        return !typed.IsBlank && TypedDate.Of(typed) is { } day ? Doubt(field, day, typed, fields, today) : null;
    }

    /// <summary>What is in doubt about a day that stands inside another cell, such as that of consent.</summary>
    public static DayDoubt? Happened(DateOnly day, RowFields fields, DateOnly today) =>
        day > today ? new(false, "the day has not come yet, so it is not taken.")
        : day < Born(fields, today) ? new(false, "the day is before the person was born, so it is not taken.")
        : null;

    static DayDoubt? Doubt(ImportField field, DateOnly day, Typed typed, RowFields fields, DateOnly today)
    {
        if (Past.Contains(field) && Happened(day, fields, today) is { } past)
            return past;
        if (day < Born(fields, today))
            return new(false, "the day is before the person was born, so it is not taken.");
        if (!Past.Contains(field) && day > today.AddYears(NeverYears))
            return new(false, "the day is more than two years ahead, so it is not taken.");
        if (TypedDate.IsLate(typed))
            return new(
                true,
                "an hour from 23:00 on stands behind the day, so that the day after may be meant. The day is taken as it is written."
            );
        return field == ImportField.NextReview && IsFar(day, fields, today)
            ? new(true, "the day is far ahead for a review. It is taken.")
            : null;
    }

    static bool IsFar(DateOnly day, RowFields fields, DateOnly today) =>
        day > today.AddYears(1)
        || (
            day > today.AddDays(FarDays)
            && TypedRating.Of(fields[ImportField.Rating].Typed.Said) is Rating.Red or Rating.Amber or Rating.Blue
        );

    static DateOnly? Born(RowFields fields, DateOnly today) => TypedDate.OfBirth(fields[ImportField.DateOfBirth].Typed, today);
}
