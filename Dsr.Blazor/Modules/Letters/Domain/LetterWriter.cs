using Dsr.Blazor.Kernel;

namespace Dsr.Blazor.Modules.Letters.Domain;

/// <summary>A letter's words, with everything in its place.</summary>
/// <param name="Subject">What it is about; blank in a text.</param>
/// <param name="Lines">What it says.</param>
/// <param name="Wording">Which wording of the template it was written from.</param>
public sealed record LetterText(string Subject, IReadOnlyList<LetterLine> Lines, string Wording);

/// <summary>Writes letters and messages from their templates.</summary>
public static class LetterWriter
{
    /// <summary>The letter that an order asks for, in the words that policy has on the day.</summary>
    /// <exception cref="RefusedException">When a place has nothing to stand in it, or the template is wrong.</exception>
    public static LetterText Write(Kernel.Policy.PolicyBook book, LetterOrder order, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(book);
        ArgumentNullException.ThrowIfNull(order);
        if (order.Channel != LetterChannel.Post)
            return Write(book.On(day, LetterPolicies.Message(order.Kind, order.Channel)), order.Facts.Message, order.Channel);
        var facts = order.Facts.Rights.Length > 0 ? order.Facts : order.Facts with { Rights = book.On(day, LetterPolicies.Rights) };
        return Write(book.On(day, LetterPolicies.Letter(order.Kind, order.Format, order.To.Voice())), facts, order.To);
    }

    /// <summary>A letter on paper.</summary>
    /// <exception cref="RefusedException">When a place has nothing to stand in it, or the template is wrong.</exception>
    public static LetterText Write(LetterTemplate template, LetterFacts facts, LetterTo to)
    {
        template.Check();
        string Filled(string text) => LetterPlaces.Fill(text, place => facts.Value(place, to));
        return new(
            Filled(template.Subject),
            [.. template.Lines.Select(line => line with { Text = Filled(line.Text) })],
            template.Version()
        );
    }

    /// <summary>An e-mail or a text. It is handed nothing that it may not say.</summary>
    /// <exception cref="RefusedException">When a place has nothing to stand in it, the template is wrong, or a text is too
    /// long.</exception>
    public static LetterText Write(MessageTemplate template, MessageFacts facts, LetterChannel channel)
    {
        template.Check(channel);
        string Filled(string text) => LetterPlaces.Fill(text, facts.Value);
        var paragraphs = template.Paragraphs.Select(Filled).ToList();
        if (channel == LetterChannel.Text)
            MessageTemplate.CheckLength(string.Join('\n', paragraphs));
        return new(
            channel == LetterChannel.Text ? "" : Filled(template.Subject),
            [.. paragraphs.Select(text => new LetterLine(text))],
            template.Version()
        );
    }
}
