namespace Dsr.Blazor.Modules.MultiAgency.Domain;

/// <summary>One key line of enquiry.</summary>
/// <param name="Name">Its name in what is stored; stays when the words change.</param>
/// <param name="Text">As it is asked.</param>
public sealed record MamQuestion(string Name, string Text);

/// <summary>Questions that belong together.</summary>
/// <param name="Title">The heading.</param>
/// <param name="Questions">In order.</param>
public sealed record MamHeading(string Title, IReadOnlyList<MamQuestion> Questions);

/// <summary>The key lines of enquiry of a multi-agency meeting, as policy words them from a day on.</summary>
/// <param name="Version">Names this wording; kept with each meeting that used it.</param>
/// <param name="Basis">Whose wording it is, as it is shown and printed.</param>
/// <param name="Headings">In order.</param>
public sealed record MamTemplate(string Version, string Basis, IReadOnlyList<MamHeading> Headings)
{
    /// <summary>All questions in order.</summary>
    public IEnumerable<MamQuestion> Questions() => Headings.SelectMany(heading => heading.Questions);
}
