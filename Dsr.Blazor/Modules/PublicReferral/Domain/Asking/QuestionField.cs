using Dsr.Blazor.Modules.Referrals.Domain;

namespace Dsr.Blazor.Modules.PublicReferral.Domain.Asking;

/// <summary>How a field is answered: a line, a text, one choice, any choices, a date in three parts.</summary>
public enum FieldKind
{
    Line,
    Text,
    OneOf,
    AnyOf,
    Day,
}

/// <summary>One answer to choose.</summary>
/// <param name="Value">As it is kept.</param>
/// <param name="Text">As it is read.</param>
public sealed record AskedChoice(string Value, string Text)
{
    public string? Hint { get; init; }

    /// <summary>What is asked besides when this is chosen.</summary>
    public IReadOnlyList<QuestionField> Then { get; init; } = [];
}

/// <summary>One field of a question.</summary>
/// <param name="Name">Its name in the form, once in all the questions.</param>
/// <param name="Label">What is read beside it; empty where the question's heading says it.</param>
/// <param name="Kind">How it is answered.</param>
public sealed record QuestionField(string Name, string Label, FieldKind Kind)
{
    public string? Hint { get; init; }

    /// <summary>The most UTF-16 units, told before and checked after.</summary>
    public int Limit { get; init; } = ReferralLimits.Line;
    public IReadOnlyList<AskedChoice> Choices { get; init; } = [];

    /// <summary>What is said when it is left empty; null where it may be.</summary>
    public string? Missing { get; init; }

    /// <summary>What else is wrong with what was typed, in a sentence; null for nothing.</summary>
    public Func<string, string?> Wrong { get; init; } = _ => null;

    /// <summary>The kind of line, as browsers know it: "tel", "email".</summary>
    public string Type { get; init; } = "text";

    /// <summary>What the browser may fill in, where the form is about whoever sits in front of it.</summary>
    public string? Autocomplete { get; init; }

    internal static QuestionField Line(string name, string label, string? missing = null) =>
        new(name, label, FieldKind.Line) { Missing = missing };

    internal static QuestionField Text(string name, string label, string? missing = null) =>
        new(name, label, FieldKind.Text) { Missing = missing, Limit = ReferralLimits.LongText };

    internal static QuestionField OneOf(string name, string label, string missing, params AskedChoice[] choices) =>
        new(name, label, FieldKind.OneOf) { Missing = missing, Choices = choices };

    /// <summary>A single box to tick.</summary>
    internal static QuestionField Tick(string name, string text, params QuestionField[] then) =>
        new(name, "", FieldKind.AnyOf) { Choices = [new("yes", text) { Then = then }] };

    /// <summary>The names of its inputs: a date has three.</summary>
    public IEnumerable<string> Inputs => Kind == FieldKind.Day ? [Name + "-day", Name + "-month", Name + "-year"] : [Name];

    /// <summary>What is wrong with its own answer; none when it can be taken.</summary>
    public IReadOnlyList<AnswerError> Check(SelfReferralState asked) => [.. FieldChecks.Of(this, asked)];

    /// <summary>This field and all that its choices may open.</summary>
    internal IEnumerable<QuestionField> WithAll =>
        [this, .. Choices.SelectMany(choice => choice.Then).SelectMany(opened => opened.WithAll)];

    /// <summary>This field and what the answers open.</summary>
    internal IEnumerable<QuestionField> WithOpen(ReferralAnswers answers) =>
        [
            this,
            .. Choices
                .Where(choice => answers.Has(Name, choice.Value))
                .SelectMany(choice => choice.Then)
                .SelectMany(opened => opened.WithOpen(answers)),
        ];
}
