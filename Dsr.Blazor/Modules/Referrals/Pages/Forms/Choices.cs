using Dsr.Blazor.Modules.Consent.Domain;
using Dsr.Blazor.Modules.Letters.Domain;
using Dsr.Blazor.Modules.Referrals.Domain;
using Dsr.Blazor.Ui.Fields;

namespace Dsr.Blazor.Modules.Referrals.Pages.Forms;

/// <summary>The domain's lists as they are chosen from.</summary>
static class Choices
{
    public static IReadOnlyList<Choice<ContactHow?>> Hows { get; } = Maybe<ContactHow>(how => how.InWords());

    public static IReadOnlyList<Choice<CheckResult?>> Results { get; } =
    [.. Enum.GetValues<CheckResult>().Select(checkResult => new Choice<CheckResult?>(checkResult, checkResult.InWords()))];

    public static IReadOnlyList<Choice<bool?>> YesNo { get; } = [new(true, "Yes"), new(false, "No")];

    public static IReadOnlyList<Choice<ConsentGiver?>> Givers { get; } = Maybe<ConsentGiver>(giver => giver.InWords());

    public static IReadOnlyList<Choice<ConsentMethod>> Methods { get; } =
        Of<ConsentMethod>(consentMethod => consentMethod == ConsentMethod.NotRecorded ? "Not recorded" : consentMethod.ToString());

    public static IReadOnlyList<Choice<NotAcceptedReason?>> Reasons { get; } =
    [
        .. Enum.GetValues<NotAcceptedReason>()
            .Select(notAcceptedReason => new Choice<NotAcceptedReason?>(notAcceptedReason, notAcceptedReason.InWords())),
    ];

    public static IReadOnlyList<Choice<LetterTo?>> Told { get; } = Maybe<LetterTo>(to => to.InWords().Capital());

    public static IReadOnlyList<Choice<T>> Of<T>(Func<T, string> words)
        where T : struct, Enum => [.. Enum.GetValues<T>().Select(item => new Choice<T>(item, words(item)))];

    /// <summary>The same where nothing is chosen before somebody chooses.</summary>
    public static IReadOnlyList<Choice<T?>> Maybe<T>(Func<T, string> words)
        where T : struct, Enum => [.. Enum.GetValues<T>().Select(value => new Choice<T?>(value, words(value)))];

    /// <summary>What policy lists, with what stands there where policy does not list it.</summary>
    public static IReadOnlyList<Choice<string>> Listed(IReadOnlyList<string> names, string now) =>
        [.. names.Append(now).Where(name => name.Length > 0).Distinct().Select(name => new Choice<string>(name, name))];
}
