using Dsr.Blazor.Kernel;

namespace Dsr.Blazor.Modules.Register.Domain;

/// <summary>
/// A register is data: one ships, and an area that keeps two (crisis management and crisis avoidance, say) adds the other.
/// </summary>
public sealed class SupportRegister : Aggregate
{
    SupportRegister() { }

    public SupportRegister(string name, string code, ActorContext act)
    {
        Id = act.NewId();
        Name = Refuse.Unless(name, 100, "The register's name", nameof(name));
        Code = Refuse.Unless(code, 8, "The register's code", nameof(code));
    }

    public string Name { get; private set; } = "";

    /// <summary>The letters its references begin with: "DSR".</summary>
    public string Code { get; private set; } = "";
}
