using Dsr.Blazor.Kernel.Text;
using Dsr.Blazor.Modules.Consent.Domain;
using Dsr.Blazor.Modules.Import.Domain.Rows;
using Dsr.Blazor.Modules.Import.Domain.Values;

namespace Dsr.Blazor.Modules.Import.Domain.Checking;

/// <summary>Whether two texts say the same on a field, however they are typed.</summary>
public static class Comparison
{
    /// <summary>Where a row says something else than the other side. What the row does not say is no difference.</summary>
    /// <param name="here">What the row says.</param>
    /// <param name="there">What the other side says; fields it leaves out are not compared.</param>
    /// <param name="today">Decides the century of a two-digit year of birth.</param>
    public static IReadOnlyList<Difference> Between(ImportedPerson here, IReadOnlyDictionary<ImportField, string> there, DateOnly today) =>
        [
            .. FieldText
                .Of(here)
                .Where(said => there.TryGetValue(said.Key, out var other) && !Same(said.Key, said.Value, other, today))
                .Select(said => new Difference(said.Key, said.Value, there[said.Key])),
        ];

    /// <summary>Where two rows of one person differ; what the first leaves blank counts as a difference.</summary>
    public static IReadOnlyList<Difference> Between(ImportedPerson here, ImportedPerson first, DateOnly today)
    {
        var there = FieldText.Of(first);
        return
        [
            .. FieldText
                .Of(here)
                .Select(said => new Difference(said.Key, said.Value, there.GetValueOrDefault(said.Key, "")))
                .Where(d => !Same(d.Field, d.Here, d.There, today)),
        ];
    }

    /// <summary>Whether both texts mean the same.</summary>
    public static bool Same(ImportField field, string here, string there, DateOnly today)
    {
        if (here == there)
            return true;
        if (field.IsDay())
            return Day(field, here, today) is { } day && day == Day(field, there, today);
        return field switch
        {
            ImportField.NhsNumber => TypedNhsNumber.Digits(new(here)) == TypedNhsNumber.Digits(new(there)),
            ImportField.Rating => TypedRating.Of(here) is { } rating && rating == TypedRating.Of(there),
            ImportField.Diagnosis => TypedDiagnosis.CategoryOf(here) == TypedDiagnosis.CategoryOf(there),
            ImportField.DiagnosisStatus => TypedDiagnosis.StatusOf(here) == TypedDiagnosis.StatusOf(there),
            ImportField.Gender => TypedChoice.GenderOf(here) == TypedChoice.GenderOf(there),
            ImportField.EhcPlan => TypedChoice.YesOrNo(here) == TypedChoice.YesOrNo(there),
            ImportField.Consent or ImportField.ConsentToShare => SameConsent(TypedConsent.Of(new(here)), TypedConsent.Of(new(there))),
            _ => Letters(here) == Letters(there),
        };
    }

    // "Yes" leaves open on whose word it stands, and does not contradict a record that knows.
    static bool SameConsent(ConsentReading here, ConsentReading there) =>
        here.Decision == there.Decision
        && (here.Basis == there.Basis || here.Basis == ConsentBasis.NotRecorded || there.Basis == ConsentBasis.NotRecorded);

    static DateOnly? Day(ImportField field, string text, DateOnly today) =>
        field == ImportField.DateOfBirth ? TypedDate.OfBirth(new(text), today) : TypedDate.Of(new(text));

    // Line breaks, semicolons, capitals and accents part no two texts.
    static string Letters(string text) => FoldedText.Of(text).Replace(" ", "", StringComparison.Ordinal);
}
