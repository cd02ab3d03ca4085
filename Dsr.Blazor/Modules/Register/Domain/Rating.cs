namespace Dsr.Blazor.Modules.Register.Domain;

/// <summary>
/// Risk of admission to a mental health hospital, and of nothing else (Dynamic support register policy, 2023).
/// Blue is no level of risk: it says that the person is in hospital.
/// </summary>
public enum Rating
{
    Red,
    Amber,
    Green,
    Blue,
}
