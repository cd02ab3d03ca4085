using System.Text.RegularExpressions;

namespace Dsr.Blazor.Modules.People.Domain;

/// <summary>A person's initials, for a screen that others can read.</summary>
public static class NameInitials
{
    /// <summary>"E.O."; one letter where there is one name.</summary>
    public static string Of(string given, string family) =>
        string.Concat(new[] { given, family }.Where(name => name.Length > 0).Select(name => $"{char.ToUpperInvariant(name[0])}."));

    /// <summary>The text with each of the person's own names, wherever it stands as a word, made its first letter.</summary>
    public static string Hide(string text, Person person)
    {
        ArgumentNullException.ThrowIfNull(person);
        var names = new[] { person.GivenName, person.FamilyName, person.PreferredName }
            .SelectMany(name => name.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            .Where(name => name.Length > 1);
        return names.Aggregate(text, (shown, name) =>
            Regex.Replace(
                shown,
                $@"(?<!\w){Regex.Escape(name)}(?!\w)",
                $"{char.ToUpperInvariant(name[0])}.",
                RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
            )
        );
    }
}
