using Dsr.Blazor.Kernel;

namespace Dsr.Blazor.Modules.Inpatient.Domain;

/// <summary>A stay in a mental health or learning disability hospital.</summary>
public sealed class InpatientStay : Aggregate, IAboutPerson
{
    InpatientStay() { }

    /// <param name="person">Who is in hospital.</param>
    /// <param name="hospital">Hospital and ward; blank where not yet known.</param>
    /// <param name="admittedOn">The day of admission; null where not yet known, never invented.</param>
    /// <param name="act">Who records it.</param>
    /// <exception cref="RefusedException">When the admission is in the future.</exception>
    public InpatientStay(Guid person, string hospital, DateOnly? admittedOn, ActorContext act)
    {
        Refuse.If(
            admittedOn > act.Today,
            "The day of admission is in the future. Write the day on which they were admitted.",
            nameof(admittedOn)
        );
        (Id, PersonId, AdmittedOn, RecordedAt) = (act.NewId(), person, admittedOn, act.At);
        Hospital = string.IsNullOrWhiteSpace(hospital) ? "" : Refuse.Unless(hospital, 200, "The hospital", nameof(hospital));
    }

    public Guid PersonId { get; private init; }
    public string Hospital { get; private set; } = "";
    public DateOnly? AdmittedOn { get; private set; }
    public DateTimeOffset RecordedAt { get; private init; }
    public DateOnly? DischargedOn { get; private set; }
    public bool IsOpen => DischargedOn is null;

    /// <exception cref="RefusedException">When the discharge is in the future or before the admission.</exception>
    public void Discharge(DateOnly on, ActorContext act)
    {
        Refuse.If(on > act.Today, "The day of discharge is in the future. Record it when they have left.", nameof(on));
        Refuse.If(on < AdmittedOn, "The day of discharge is before the day of admission. Check both dates.", nameof(on));
        DischargedOn = on;
    }

    /// <summary>The discharge was written down by mistake: the stay goes on.</summary>
    public void TakeBackDischarge() => DischargedOn = null;
}
