using Dsr.Blazor.Kernel;
using Dsr.Blazor.Kernel.Merging;

namespace Dsr.Blazor.Modules.People.Domain.About;

/// <summary>What a record says about somebody beside the minimum: what matters, how to support them, their circumstances.</summary>
public sealed class AboutMe : Aggregate, IAboutPerson
{
    static readonly IReadOnlyDictionary<string, string> nothing = new Dictionary<string, string>();

    AboutMe() { }

    public AboutMe(Guid person, ActorContext act) => (Id, PersonId) = (act.NewId(), person);

    public Guid PersonId { get; private init; }

    /// <summary>By the field's name; what is not known is not in it.</summary>
    public IReadOnlyDictionary<string, string> Answers { get; private set; } = nothing;
    public string ChangedBy { get; private set; } = "";
    public DateTimeOffset ChangedAt { get; private set; }

    /// <summary>Puts answers in. What is not among them stays, so that a field which policy turned off is not lost.</summary>
    /// <exception cref="RefusedException">When an answer is too long, no date, impossible, or none of the choices; nothing has changed
    /// then.</exception>
    public void Say(IReadOnlyDictionary<string, string> answers, DateOnly birth, ActorContext act)
    {
        ArgumentNullException.ThrowIfNull(answers);
        var now = new Dictionary<string, string>(Answers);
        foreach (var (name, answer) in answers)
        {
            var field = AboutFields.Of(name)
                ?? throw new RefusedException("The form asks something that this record does not hold. Reload the page.");
            now[name] = field.Read(answer, birth, act.Today);
        }
        // In one order, so that the same answers are the same record.
        Answers = AboutFields
            .All.Where(field => now.GetValueOrDefault(field.Name, "").Length > 0)
            .ToDictionary(field => field.Name, field => now[field.Name]);
        (ChangedBy, ChangedAt) = (act.ActorName, act.At);
    }

    /// <summary>What holds where a merge of duplicates brought two: of each field the answer that was written last.</summary>
    public static IReadOnlyDictionary<string, string> Together(IEnumerable<AboutMe> all) =>
        all.OrderBy(aboutMe => aboutMe.ChangedAt)
            .SelectMany(aboutMe => aboutMe.Answers)
            .GroupBy(answer => answer.Key)
            .ToDictionary(answers => answers.Key, answers => answers.Last().Value);

    /// <summary>Answers as the fields of a form, to be compared and merged.</summary>
    public static IReadOnlyList<FormField> Fields(IEnumerable<AboutField> asked, IReadOnlyDictionary<string, string> answers) =>
        [.. asked.Select(field => new FormField(field.Name, field.Label, answers.GetValueOrDefault(field.Name, "").Trim()))];

    /// <summary>The answers that the fields say.</summary>
    public static IReadOnlyDictionary<string, string> Read(IEnumerable<FormField> fields) =>
        fields.ToDictionary(field => field.Name, field => field.Value);
}
