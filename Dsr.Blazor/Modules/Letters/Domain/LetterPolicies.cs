using Dsr.Blazor.Kernel.Policy;
using Dsr.Blazor.Modules.Letters.Domain.Wording;

namespace Dsr.Blazor.Modules.Letters.Domain;

/// <summary>The words of letters and messages, each its own policy, so that an area changes one without touching another.</summary>
public static class LetterPolicies
{
    const string Ours =
        "Our words, after the Accessible Information Standard and NHS England's guidance on writing for people with a learning disability.";

    static readonly IReadOnlyDictionary<(LetterKind Kind, LetterFormat Format, LetterVoice Voice), PolicyKey<LetterTemplate>> letters =
        Enum.GetValues<LetterKind>()
            .SelectMany(kind =>
                new[]
                {
                    (kind, LetterFormat.Plain, LetterVoice.Own),
                    (kind, LetterFormat.Plain, LetterVoice.About),
                    (kind, LetterFormat.EasyRead, LetterVoice.Own),
                    (kind, LetterFormat.EasyRead, LetterVoice.About),
                }
            )
            .ToDictionary(row => row, row => LetterKey(row.Item1, row.Item2, row.Item3));

    static readonly IReadOnlyDictionary<(LetterKind Kind, LetterChannel Channel), PolicyKey<MessageTemplate>> messages =
        Enum.GetValues<LetterKind>()
            .SelectMany(kind => new[] { (kind, LetterChannel.Email), (kind, LetterChannel.Text) })
            .ToDictionary(pair => pair, pair => MessageKey(pair.Item1, pair.Item2));

    /// <summary>The rights that a letter of acceptance tells of.</summary>
    public static readonly PolicyKey<string> Rights = new(
        "letter.rights",
        "What somebody on the register has a right to, as letters say it.",
        Ours,
        """
        You can see what is written about you, ask for a copy, and ask us to put it right.
        You can ask for a care and treatment review, and you can say no to one.
        You can have somebody with you, such as a relative, a friend or an advocate.
        If you are not happy with what we do, you can complain. It will not change the help you get.
        """
    );

    /// <summary>Every key of these.</summary>
    public static readonly IReadOnlyList<PolicyKey> All = [Rights, .. letters.Values, .. messages.Values];

    /// <summary>The words of a letter on paper.</summary>
    public static PolicyKey<LetterTemplate> Letter(LetterKind kind, LetterFormat format, LetterVoice voice) =>
        letters[(kind, format, voice)];

    /// <summary>The words of an e-mail or a text.</summary>
    /// <exception cref="ArgumentException">When the channel is paper.</exception>
    public static PolicyKey<MessageTemplate> Message(LetterKind kind, LetterChannel channel) =>
        messages.TryGetValue((kind, channel), out var key)
            ? key
            : throw new ArgumentException("What goes by post is a letter, not a message.", nameof(channel));

    static PolicyKey<LetterTemplate> LetterKey(LetterKind kind, LetterFormat format, LetterVoice voice) =>
        new(
            $"letter.{Name(kind)}.{(format == LetterFormat.EasyRead ? "easy-read" : "plain")}.{(voice == LetterVoice.Own ? "person" : "others")}",
            $"{kind.InWords()}: the {(format == LetterFormat.EasyRead ? "easy-read " : "")}letter to {(voice == LetterVoice.Own ? "the person" : "the referrer, a parent or a service")}.",
            Ours,
            (format, voice) switch
            {
                (LetterFormat.Plain, LetterVoice.Own) => PlainToPerson.Of(kind),
                (LetterFormat.Plain, _) => PlainToOthers.Of(kind),
                (_, LetterVoice.Own) => EasyReadToPerson.Of(kind),
                _ => EasyReadToOthers.Of(kind),
            }
        );

    static PolicyKey<MessageTemplate> MessageKey(LetterKind kind, LetterChannel channel) =>
        new(
            $"message.{Name(kind)}.{channel.ToString().ToLowerInvariant()}",
            $"{kind.InWords()}: the message {channel.InWords()}.",
            Ours,
            channel == LetterChannel.Email ? Messages.Email(kind) : Messages.Text(kind)
        );

    static string Name(LetterKind kind) => kind.InWords().ToLowerInvariant().Replace(' ', '-');
}
