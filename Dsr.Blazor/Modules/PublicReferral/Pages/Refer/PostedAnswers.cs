using Dsr.Blazor.Kernel.Text;
using Dsr.Blazor.Modules.PublicReferral.Domain.Asking;

namespace Dsr.Blazor.Modules.PublicReferral.Pages.Refer;

/// <summary>What a page's form holds, by the names that the page asks for; anything else that was sent is nobody's answer.</summary>
static class PostedAnswers
{
    /// <summary>The name of the field that people leave empty because they do not see it.</summary>
    internal const string LeftEmpty = "website";

    internal static IReadOnlyDictionary<string, IReadOnlyList<string>> Read(IFormCollection form, IEnumerable<QuestionField> fields) =>
        fields
            .SelectMany(field => field.Inputs.Select(input => (input, Several: field.Kind == FieldKind.AnyOf)))
            .ToDictionary(pair => pair.input, pair => Values(form, pair.input, pair.Several));

    internal static string One(IFormCollection form, string name) => Tidy(form[name].FirstOrDefault());

    static IReadOnlyList<string> Values(IFormCollection form, string input, bool several)
    {
        var typed = form[input].Select(Tidy).Where(text => text.Length > 0);
        return several ? [.. typed.Distinct()] : [.. typed.Take(1)];
    }

    // Browsers end lines with two signs and count one.
    static string Tidy(string? text) => ShownText.Of(text).Replace("\r\n", "\n", StringComparison.Ordinal).Trim();
}
