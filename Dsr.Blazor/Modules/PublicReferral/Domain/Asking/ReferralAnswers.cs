namespace Dsr.Blazor.Modules.PublicReferral.Domain.Asking;

/// <summary>
/// What was typed into the self-referral so far, by field. It may hold what a question does not accept: nothing typed is lost.
/// </summary>
public sealed record ReferralAnswers
{
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Said { get; init; } = new Dictionary<string, IReadOnlyList<string>>();

    /// <summary>The slugs of the questions that were sent with an answer they accept, which may be an empty one.</summary>
    public IReadOnlyList<string> Done { get; init; } = [];

    /// <summary>The answer of a field; empty where there is none.</summary>
    public string One(string field) => All(field) is [var first, ..] ? first : "";

    /// <summary>Every answer of a field that takes several.</summary>
    public IReadOnlyList<string> All(string field) => Said.GetValueOrDefault(field) ?? [];

    /// <summary>Whether one of the answers of a field is this.</summary>
    public bool Has(string field, string value) => All(field).Contains(value);

    /// <summary>The same with what was typed on one page in place of what stood there.</summary>
    public ReferralAnswers With(IReadOnlyDictionary<string, IReadOnlyList<string>> typed)
    {
        var said = Said.ToDictionary();
        foreach (var (field, values) in typed)
            said[field] = values;
        return this with { Said = said };
    }

    /// <summary>The same with a question marked as answered, or no longer so.</summary>
    public ReferralAnswers Answered(string slug, bool done) =>
        this with
        {
            Done = [.. Done.Where(text => text != slug), .. done ? [slug] : Array.Empty<string>()],
        };
}
