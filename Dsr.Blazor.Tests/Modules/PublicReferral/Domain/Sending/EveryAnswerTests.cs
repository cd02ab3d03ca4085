using System.Text.Json;
using Dsr.Blazor.Modules.PublicReferral.Domain.Asking;
using Dsr.Blazor.Modules.PublicReferral.Domain.Sending;
using Dsr.Blazor.Tests.Builders;

namespace Dsr.Blazor.Tests.Modules.PublicReferral.Domain.Sending;

public class EveryAnswerTests
{
    // What a browser or the form itself checks keeps its own answer.
    static readonly string[] checkedFields = ["nhs-number", "postcode"];

    // Everything that somebody can write on the public form is in the referral that is sent: from there it is carried or shown.
    [Theory]
    [InlineData("me", false)]
    [InlineData("parent", true)]
    [InlineData("helper", false)]
    [InlineData("professional", false)]
    [InlineData("professional", true)]
    public void Every_text_that_is_asked_and_answered_stands_in_the_referral(string who, bool isChild)
    {
        var changes = new List<(string, string)>
        {
            ("who", who),
            ("council", "other"),
            ("format", "other"),
            ("contact-first", "someone-else"),
            ("decides", "no"),
            ("parents", "other"),
            ("child", "no"),
        };
        if (isChild)
            changes.AddRange(TestAnswers.Fifteen);
        var fields = Questions
            .For(TestAnswers.Asked([.. changes]))
            .SelectMany(question => question.Fields(TestAnswers.Asked([.. changes])))
            .SelectMany(field => field.WithOpen(TestAnswers.Asked([.. changes]).Answers))
            .Where(field => field.Kind is FieldKind.Line or FieldKind.Text && !checkedFields.Contains(field.Name))
            .Select(field => field.Name)
            .Distinct()
            .ToList();
        Assert.NotEmpty(fields);

        var sent = SentReferral.Of(TestAnswers.Asked([.. changes, .. fields.Select(field => (field, $"words-of-{field}"))]));

        var said = JsonSerializer.Serialize(sent);
        Assert.All(fields, field => Assert.Contains($"words-of-{field}", said, StringComparison.Ordinal));
    }
}
