using Dsr.Blazor.Kernel.Time;

namespace Dsr.Blazor.Modules.PublicReferral.Domain.Asking;

/// <summary>What is wrong with an answer.</summary>
/// <param name="Field">The input it belongs to.</param>
/// <param name="Message">A sentence: what is wrong and what to do.</param>
public sealed record AnswerError(string Field, string Message);

/// <summary>What was answered, as it is read back.</summary>
/// <param name="Label">What was asked; empty where the question's heading says it.</param>
/// <param name="Text">What was answered; empty for nothing.</param>
public sealed record ReadBack(string Label, string Text);

/// <summary>One question of the self-referral, one page. What it asks, and in which words, depends on what was said before.</summary>
public sealed record Question(string Slug)
{
    public required Func<SelfReferralState, string> Heading { get; init; }
    public Func<SelfReferralState, string?> Hint { get; init; } = _ => null;

    /// <summary>Why it is asked, shown with it.</summary>
    public required Func<SelfReferralState, string> Why { get; init; }
    public required Func<SelfReferralState, IReadOnlyList<QuestionField>> Fields { get; init; }

    /// <summary>Whether it is asked at all.</summary>
    public Func<SelfReferralState, bool> IsAsked { get; init; } = _ => true;

    /// <summary>What is wrong across its fields.</summary>
    public Func<SelfReferralState, IEnumerable<AnswerError>> Across { get; init; } = _ => [];

    /// <summary>Every field that the page may hold, open or not: by these its form is read.</summary>
    public IReadOnlyList<QuestionField> All(SelfReferralState asked) => [.. Fields(asked).SelectMany(field => field.WithAll)];

    /// <summary>The fields that the answers open.</summary>
    public IReadOnlyList<QuestionField> Open(SelfReferralState asked) =>
        [.. Fields(asked).SelectMany(field => field.WithOpen(asked.Answers))];

    /// <summary>What is wrong with the answers; none when they can be taken.</summary>
    public IReadOnlyList<AnswerError> Check(SelfReferralState asked) =>
        [.. Open(asked).SelectMany(field => field.Check(asked)), .. Across(asked)];

    /// <summary>The answers as they are read back before sending. A tick that was left empty says nothing.</summary>
    public IReadOnlyList<ReadBack> Answers(SelfReferralState asked) =>
        [
            .. Open(asked)
                .Select(field => new ReadBack(field.Label, InWords(field, asked)))
                .Where((readBack, at) => at == 0 || readBack.Text.Length > 0),
        ];

    static string InWords(QuestionField field, SelfReferralState asked) =>
        field.Kind switch
        {
            FieldKind.Day => asked.Day(field.Name) is { } day ? Written.Date(day) : "",
            FieldKind.OneOf or FieldKind.AnyOf => string.Join(
                "\n",
                field.Choices.Where(choice => asked.Answers.Has(field.Name, choice.Value)).Select(choice => choice.Text)
            ),
            _ => asked[field.Name],
        };
}
