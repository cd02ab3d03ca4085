namespace Dsr.Blazor.Domain.Consent;

/// <summary>What is written down when somebody was asked.</summary>
public sealed record ConsentAnswer
{
    public ConsentScope Scope { get; init; }
    public ConsentDecision Decision { get; init; }
    public ConsentBasis Basis { get; init; } = ConsentBasis.NotRecorded;
    public ConsentMethod Method { get; init; }

    /// <summary>Who answered: the person, a parent, the decision maker.</summary>
    public string ByWhom { get; init; } = "";

    /// <summary>How it was explained, who was consulted, where the evidence lies.</summary>
    public string Note { get; init; } = "";
    public DateOnly? On { get; init; }
}

/// <summary>One answer about consent. Never changed: another answer is another record.</summary>
public sealed class ConsentRecord : Aggregate, IAboutPerson
{
    ConsentRecord() { }

    /// <exception cref="RefusedException">When the date is in the future or before birth, or a given consent names no basis.</exception>
    public ConsentRecord(Guid person, DateOnly birth, ConsentAnswer answer, Act act)
    {
        var on = answer.On ?? act.Today;
        Refuse.If(on > act.Today, "The consent's date is in the future. Write the day on which it was asked.", nameof(answer.On));
        Refuse.If(on < birth, "The consent's date is before the date of birth. Check both dates.", nameof(answer.On));
        (Id, PersonId, EffectiveOn, RecordedAt, RecordedBy) = (act.NewId(), person, on, act.At, act.ActorName);
        (Scope, Decision, Basis, Method) = (answer.Scope, answer.Decision, answer.Basis, answer.Method);
        ByWhom = string.IsNullOrWhiteSpace(answer.ByWhom) ? "" : Refuse.Unless(answer.ByWhom, 120, "Who answered", nameof(answer.ByWhom));
        Note = string.IsNullOrWhiteSpace(answer.Note) ? "" : Refuse.Unless(answer.Note, 2000, "The note", nameof(answer.Note));
    }

    public Guid PersonId { get; private init; }
    public ConsentScope Scope { get; private init; }
    public ConsentDecision Decision { get; private init; }
    public ConsentBasis Basis { get; private init; }
    public ConsentMethod Method { get; private init; }
    public string ByWhom { get; private init; } = "";
    public string Note { get; private init; } = "";

    /// <summary>The day from which the answer holds.</summary>
    public DateOnly EffectiveOn { get; private init; }

    /// <summary>The instant at which it was written down, in UTC.</summary>
    public DateTimeOffset RecordedAt { get; private init; }
    public string RecordedBy { get; private init; } = "";
}

/// <summary>The state of a consent, worked out from its records and never stored.</summary>
public static class ConsentState
{
    /// <summary>The answer that holds on a day: the latest to take effect, and of those the latest written down.</summary>
    /// <returns>Null when nobody was ever asked.</returns>
    public static ConsentRecord? On(DateOnly day, ConsentScope scope, IEnumerable<ConsentRecord> records) =>
        records.Where(record => record.Scope == scope && record.EffectiveOn <= day)
            .OrderByDescending(record => record.EffectiveOn).ThenByDescending(record => record.RecordedAt).FirstOrDefault();
}
