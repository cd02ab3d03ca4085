using Dsr.Blazor.Kernel.Text;
using Dsr.Blazor.Modules.People.Domain;
using Dsr.Blazor.Platform.Data;

namespace Dsr.Blazor.Modules.Register;

/// <summary>Finds people by any part of a name, of an NHS number, or of a reference.</summary>
static class RegisterSearch
{
    // Two digits stand in a quarter of all numbers: that finds nobody.
    const int fewestDigits = 3;

    /// <summary>Those in one of whose names every word typed stands, or the digits in the number, or all of it in the reference.</summary>
    public static IQueryable<Listed> Found(this IQueryable<Listed> all, DsrDb db, string typed)
    {
        var words = FoldedText.Of(typed).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var digits = NhsNumberText.Part(typed);
        var reference = ShownText.Of(typed).Trim().ToUpperInvariant();
        var byName = words.Length > 0;
        var byNumber = digits.Length >= fewestDigits && digits.All(char.IsAsciiDigit);
        var byReference = reference.Length >= fewestDigits && reference.Any(char.IsAsciiDigit);
        return all.Where(listed =>
            byName && words.All(word => listed.Person.SearchName.Contains(word))
            || byNumber && listed.Person.NhsNumber != null && ((string)(object)listed.Person.NhsNumber).Contains(digits)
            ||
            // An earlier episode’s reference is quoted in letters that are still about.
            byReference && db.Entries.Any(entry => entry.PersonId == listed.Person.Id && entry.Reference.Contains(reference))
        );
    }
}
