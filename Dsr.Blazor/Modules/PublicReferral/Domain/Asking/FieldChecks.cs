namespace Dsr.Blazor.Modules.PublicReferral.Domain.Asking;

/// <summary>What can be wrong with one field.</summary>
static class FieldChecks
{
    const int OldestAge = 120;

    internal static IEnumerable<AnswerError> Of(QuestionField field, SelfReferralState asked) =>
        field.Kind switch
        {
            FieldKind.Day => Day(field, asked),
            FieldKind.OneOf => Chosen(field, [asked[field.Name]]),
            FieldKind.AnyOf => Chosen(field, asked.Answers.All(field.Name)),
            _ => Written(field, asked[field.Name]),
        };

    static IEnumerable<AnswerError> Written(QuestionField field, string text)
    {
        var wrong = text.Length switch
        {
            0 => field.Missing,
            var length when length > field.Limit =>
                $"This can hold {field.Limit:N0} characters, and there are {length:N0}. Shorten it; the rest can be told when we speak.",
            _ => field.Wrong(text),
        };
        return wrong is null ? [] : [new(field.Name, wrong)];
    }

    // A choice that was offered to somebody else is none: who fills the form in may have changed meanwhile.
    static IEnumerable<AnswerError> Chosen(QuestionField field, IReadOnlyList<string> values)
    {
        var chosen = field.Choices.Count(choice => values.Contains(choice.Value));
        return chosen == 0 && field.Missing is { } missing ? [new(field.Name, missing)] : [];
    }

    static IEnumerable<AnswerError> Day(QuestionField field, SelfReferralState asked)
    {
        var parts = field.Inputs.Select(input => asked[input]).ToList();
        var wrong = (asked.Day(field.Name), parts.All(part => part.Length == 0)) switch
        {
            (null, true) => field.Missing,
            (null, false) => "This is no date. Write the day, the month and the year such as 9 3 2010 or 9 March 2010.",
            ({ } day, _) when day > asked.Today => "This date is in the future. Check the year.",
            ({ } day, _) when day < asked.Today.AddYears(-OldestAge) => $"This date is more than {OldestAge} years ago. Check the year.",
            _ => null,
        };
        return wrong is null ? [] : [new(FirstWrong(field, parts), wrong)];
    }

    static string FirstWrong(QuestionField field, List<string> parts) =>
        field.Inputs.Zip(parts).FirstOrDefault(pair => pair.Second.Length == 0).First ?? field.Inputs.First();
}
