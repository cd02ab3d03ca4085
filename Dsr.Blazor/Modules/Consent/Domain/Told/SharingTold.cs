using Dsr.Blazor.Kernel;

namespace Dsr.Blazor.Modules.Consent.Domain.Told;

/// <summary>How somebody was told about sharing, as a form has it.</summary>
public sealed record TellingForm
{
    /// <summary>Who was told: "Zofia and her mother".</summary>
    public string ToWhom { get; init; } = "";

    /// <summary>"Easy read", "Spoken, with pictures".</summary>
    public string Format { get; init; } = "";

    /// <summary>Who told them.</summary>
    public string ByWhom { get; init; } = "";
    public DateOnly? On { get; init; }
}

/// <summary>
/// That the person and their family were told about sharing, with the words as they read then. Never changed: told again is another record.
/// </summary>
public sealed class SharingTold : Aggregate, IAboutPerson
{
    SharingTold() { }

    /// <exception cref="RefusedException">When it does not say who told whom in which format, or the days do not agree with each
    /// other.</exception>
    public SharingTold(Guid person, DateOnly birth, WhatWasTold words, TellingForm form, ActorContext act)
    {
        (Id, PersonId, RecordedAt, RecordedBy) = (act.NewId(), person, act.At, act.ActorName);
        ToWhom = Refuse.Unless(form.ToWhom, 200, "Who was told", nameof(form.ToWhom));
        Told = words with
        {
            Format = Refuse.Unless(form.Format, 120, "The format", nameof(form.Format)),
            ByWhom = Refuse.Unless(form.ByWhom, 120, "Who told them", nameof(form.ByWhom)),
            On = ConsentDays.Check(form.On ?? act.Today, birth, act.Today, "The day on which they were told", nameof(form.On)),
        };
    }

    public Guid PersonId { get; private init; }
    public string ToWhom { get; private init; } = "";
    public WhatWasTold Told { get; private init; } = new();
    public DateTimeOffset RecordedAt { get; private init; }
    public string RecordedBy { get; private init; } = "";
}
