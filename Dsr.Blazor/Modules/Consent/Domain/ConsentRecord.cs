using Dsr.Blazor.Kernel;

namespace Dsr.Blazor.Modules.Consent.Domain;

/// <summary>What is written down when somebody was asked.</summary>
public sealed record ConsentAnswer
{
    public ConsentScope Scope { get; init; }
    public ConsentDecision Decision { get; init; }
    public ConsentBasis Basis { get; init; } = ConsentBasis.NotRecorded;
    public ConsentMethod Method { get; init; }

    /// <summary>Who answered: the person, a parent, the decision maker.</summary>
    public string ByWhom { get; init; } = "";

    /// <summary>Whose answer it is; null where that was not recorded, and then the basis tells, if it does.</summary>
    public ConsentGiver? Giver { get; init; }

    /// <summary>The organisations that information may be shared with, by name; for the scope that is about sharing.</summary>
    public IReadOnlyList<string> WithWhom { get; init; } = [];

    /// <summary>How it was explained: "Read through together with pictures, over two visits".</summary>
    public string Explained { get; init; } = "";

    /// <summary>In which format: "Easy read", "Makaton", "Polish".</summary>
    public string Format { get; init; } = "";

    /// <summary>Where it is documented: "Our notes, 14 November".</summary>
    public string Evidence { get; init; } = "";

    /// <summary>The day on which to ask again; null for none.</summary>
    public DateOnly? ReviewOn { get; init; }

    /// <summary>What a withdrawal does: "Her school is told no longer". Only of a withdrawal.</summary>
    public string WithdrawalEffect { get; init; } = "";

    /// <summary>The best-interests decision that this answer states; null for any other answer.</summary>
    public Guid? BestInterestsId { get; init; }

    /// <summary>The lead's decision where those who may decide disagree; <see cref="Note"/> is its reason.</summary>
    public bool IsRuling { get; init; }

    /// <summary>What else is to be known: who was there, what was said.</summary>
    public string Note { get; init; } = "";
    public DateOnly? On { get; init; }
}

/// <summary>One answer about consent. Never changed: another answer is another record.</summary>
public sealed class ConsentRecord : Aggregate, IAboutPerson
{
    /// <summary>The most UTF-16 units of a long text.</summary>
    public const int LongText = 2000;

    const int MostOrganisations = 30;

    ConsentRecord() { }

    /// <exception cref="RefusedException">When the days do not agree with each other, or a text is too long.</exception>
    public ConsentRecord(Guid person, DateOnly birth, ConsentAnswer answer, ActorContext act)
    {
        var on = ConsentDays.Check(answer.On ?? act.Today, birth, act.Today, "The day of the consent", nameof(answer.On));
        ConsentDays.CheckReview(answer.ReviewOn, on, nameof(answer.ReviewOn));
        Refuse.If(
            answer.WithWhom.Count > MostOrganisations,
            $"At most {MostOrganisations} organisations can be named. Take some away, or write a second answer.",
            nameof(answer.WithWhom)
        );
        (Id, PersonId, EffectiveOn, RecordedAt, RecordedBy) = (act.NewId(), person, on, act.At, act.ActorName);
        (Scope, Decision, Basis, Method, Giver) = (answer.Scope, answer.Decision, answer.Basis, answer.Method, answer.Giver);
        (ReviewOn, BestInterestsId, IsRuling) = (answer.ReviewOn, answer.BestInterestsId, answer.IsRuling);
        WithWhom =
        [
            .. answer.WithWhom.Select(name => Refuse.Unless(name, 120, "The name of an organisation", nameof(answer.WithWhom))).Distinct(),
        ];
        ByWhom = Optional(answer.ByWhom, 120, "Who answered", nameof(answer.ByWhom));
        Explained = Optional(answer.Explained, LongText, "How it was explained", nameof(answer.Explained));
        Format = Optional(answer.Format, 120, "The format", nameof(answer.Format));
        Evidence = Optional(answer.Evidence, 300, "Where it is documented", nameof(answer.Evidence));
        WithdrawalEffect =
            answer.Decision == ConsentDecision.Withdrawn
                ? Optional(answer.WithdrawalEffect, LongText, "What the withdrawal does", nameof(answer.WithdrawalEffect))
                : "";
        Note = Optional(answer.Note, LongText, "The note", nameof(answer.Note));
    }

    public Guid PersonId { get; private init; }
    public ConsentScope Scope { get; private init; }
    public ConsentDecision Decision { get; private init; }
    public ConsentBasis Basis { get; private init; }
    public ConsentMethod Method { get; private init; }
    public ConsentGiver? Giver { get; private init; }
    public string ByWhom { get; private init; } = "";
    public IReadOnlyList<string> WithWhom { get; private init; } = [];
    public string Explained { get; private init; } = "";
    public string Format { get; private init; } = "";
    public string Evidence { get; private init; } = "";
    public DateOnly? ReviewOn { get; private init; }
    public string WithdrawalEffect { get; private init; } = "";
    public Guid? BestInterestsId { get; private init; }
    public bool IsRuling { get; private init; }
    public string Note { get; private init; } = "";

    /// <summary>The day from which the answer holds.</summary>
    public DateOnly EffectiveOn { get; private init; }

    /// <summary>The instant at which it was written down, in UTC.</summary>
    public DateTimeOffset RecordedAt { get; private init; }
    public string RecordedBy { get; private init; } = "";

    static string Optional(string text, int most, string what, string field) =>
        string.IsNullOrWhiteSpace(text) ? "" : Refuse.Unless(text, most, what, field);
}

/// <summary>The latest answer about a scope. Whether it is a basis, <see cref="Holding.ConsentEvaluator"/> says.</summary>
public static class ConsentState
{
    /// <summary>The answer that holds on a day: the latest to take effect, and of those the latest written down.</summary>
    /// <returns>Null when nobody was ever asked.</returns>
    public static ConsentRecord? On(DateOnly day, ConsentScope scope, IEnumerable<ConsentRecord> records) =>
        records
            .Where(record => record.Scope == scope && record.EffectiveOn <= day)
            .OrderByDescending(record => record.EffectiveOn)
            .ThenByDescending(record => record.RecordedAt)
            .FirstOrDefault();
}
