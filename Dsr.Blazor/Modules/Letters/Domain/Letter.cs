using Dsr.Blazor.Kernel;
using Dsr.Blazor.Kernel.Time;

namespace Dsr.Blazor.Modules.Letters.Domain;

/// <summary>
/// A letter or message as it was made. Its words may be put right until it is sent, and never after; that it was sent is added once.
/// </summary>
public sealed class Letter : Aggregate, IMayBeAboutPerson
{
    const int LongestName = 200,
        LongestReference = 40,
        LongestLine = 8000;

    // What the format says by itself.
    static readonly string[] usual = ["Plain", "Plain words", "Easy read"];

    Letter() { }

    /// <exception cref="RefusedException">When the addressee or the reference is missing.</exception>
    internal Letter(LetterOrder order, LetterText text, ActorContext act)
    {
        (Id, MadeAt, MadeBy) = (act.NewId(), act.At, act.ActorName);
        (Kind, Format, Channel, To) = (order.Kind, order.Format, order.Channel, order.To);
        Wish =
            order is { Channel: LetterChannel.Post, To: LetterTo.Person }
            && order.Wish.Length is > 0 and <= LongestName
            && !usual.Contains(order.Wish, StringComparer.OrdinalIgnoreCase)
                ? order.Wish
                : "";
        (ReferralId, PersonId) = (order.ReferralId, order.PersonId);
        Addressee = Refuse.Unless(order.Facts.Addressee, LongestName, "Whom the letter is for", nameof(Addressee));
        Reference = Refuse.Unless(order.Facts.Message.Reference, LongestReference, "The reference", nameof(Reference));
        Area = Refuse.Unless(order.Facts.Message.Area, LongestName, "The area's name", nameof(Area));
        (Subject, Lines, Wording) = (text.Subject, text.Lines, text.Wording);
    }

    public LetterKind Kind { get; private init; }
    public LetterFormat Format { get; private init; }
    public LetterChannel Channel { get; private init; }
    public LetterTo To { get; private init; }

    /// <summary>
    /// How the person asked to be written to beside the format: large print is made so, another is for who sends it to see to (Accessible
    /// Information Standard).
    /// </summary>
    public string Wish { get; private init; } = "";

    /// <summary>18 points and more.</summary>
    public bool IsLargePrint => Wish.Equals("Large print", StringComparison.OrdinalIgnoreCase);
    public string Addressee { get; private init; } = "";
    public string Reference { get; private init; } = "";

    /// <summary>Whose letterhead it bears.</summary>
    public string Area { get; private init; } = "";
    public Guid? ReferralId { get; private init; }
    public Guid? PersonId { get; private init; }

    /// <summary>What it is about; blank in a text.</summary>
    public string Subject { get; private init; } = "";

    /// <summary>What it says, as sent.</summary>
    public IReadOnlyList<LetterLine> Lines { get; private set; } = [];

    /// <summary>Who put its words right last before it was sent; blank where it reads as it was made.</summary>
    public string RewordedBy { get; private set; } = "";

    /// <summary>The wording of the template that it was written from.</summary>
    public string Wording { get; private init; } = "";
    public DateTimeOffset MadeAt { get; private init; }
    public string MadeBy { get; private init; } = "";
    public DateOnly? SentOn { get; private set; }
    public string SentBy { get; private set; } = "";

    /// <summary>How it went out in the end; null until it is sent.</summary>
    public LetterChannel? SentHow { get; private set; }

    /// <summary>Whether it is an e-mail or a text.</summary>
    public bool IsMessage => Channel != LetterChannel.Post;

    /// <summary>What to copy into an e-mail or onto a phone.</summary>
    public string AsText => string.Join("\n\n", Lines.Select(line => line.Text));

    /// <summary>Writes the letter that an order asks for.</summary>
    /// <exception cref="RefusedException">When something that it says is missing, or the template is wrong.</exception>
    public static Letter Write(Kernel.Policy.PolicyBook book, LetterOrder order, ActorContext act) =>
        new(order, LetterWriter.Write(book, order, act.Today), act);

    /// <summary>Puts its words right before it is sent: to the person it is about, it may have to say something otherwise.</summary>
    /// <param name="words">Each line as it shall read, in their order; one left empty goes.</param>
    /// <param name="seen">The lines as they were on screen.</param>
    /// <param name="act">Who changes it.</param>
    /// <exception cref="RefusedException">When it was sent, is a message, or nothing or too much would be left.</exception>
    /// <exception cref="ConcurrentDecisionException">When a colleague changed it since.</exception>
    public void Reword(IReadOnlyList<string> words, IReadOnlyList<string> seen, ActorContext act)
    {
        Refuse.If(SentOn is not null, "This letter was sent, so its words stay. Make another one to say something else.");
        Refuse.If(IsMessage, "A message says a reference and no more, so its words are not changed here.");
        if (!seen.SequenceEqual(Lines.Select(line => line.Text)) || words.Count != seen.Count)
            throw new ConcurrentDecisionException(
                $"{(RewordedBy.Length > 0 ? RewordedBy : "A colleague")} changed this letter while you had it open. Copy your words, open it again and put them in."
            );
        LetterLine[] kept =
        [
            .. Lines.Zip(words, (line, text) => line with { Text = (text ?? "").Trim() }).Where(line => line.Text.Length > 0),
        ];
        Refuse.If(!kept.Any(line => !line.IsHeading), "A letter needs at least one paragraph. Leave a line that says something.");
        if (kept.FirstOrDefault(line => line.Text.Length > LongestLine) is { } line)
            throw new RefusedException($"A paragraph can hold {LongestLine:N0} characters; one has {line.Text.Length:N0}. Shorten it.");
        if (kept.SequenceEqual(Lines))
            return;
        (Lines, RewordedBy) = (kept, act.ActorName);
    }

    /// <summary>The ways in which it may go out: what is written for paper names a decision, so it is not put into a message.</summary>
    public static IReadOnlyList<LetterChannel> WaysFor(LetterChannel channel) =>
        channel == LetterChannel.Post ? [LetterChannel.Post] : [LetterChannel.Email, LetterChannel.Text];

    /// <summary>Writes down that it was sent.</summary>
    /// <exception cref="RefusedException">When it was sent already, in another way than it may, in the future, or before it was
    /// made.</exception>
    public void MarkSent(DateOnly on, LetterChannel how, ActorContext act)
    {
        Refuse.If(SentOn is not null, "This letter is marked as sent already. Make another one to write again.");
        Refuse.If(
            !WaysFor(Channel).Contains(how),
            IsMessage
                ? "This is a message: send it by e-mail or by text, or make a letter for the post."
                : "This letter says what was decided, so it goes by post. For an e-mail or a text, make a message.",
            nameof(how)
        );
        Refuse.If(on > act.Today, "The day is in the future. Mark the letter when it has been sent.", nameof(on));
        Refuse.If(on < London.DateOf(MadeAt), "The day is before the letter was made. Check the date.", nameof(on));
        (SentOn, SentHow, SentBy) = (on, how, act.ActorName);
    }
}
