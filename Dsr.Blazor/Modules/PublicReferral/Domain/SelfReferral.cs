namespace Dsr.Blazor.Modules.PublicReferral.Domain;

/// <summary>Whether people and families can refer themselves here.</summary>
/// <param name="IsOffered">False where professionals alone refer.</param>
/// <param name="WhyNot">Said where it is not offered.</param>
/// <param name="Instead">How to come onto the register then.</param>
/// <param name="NeedsRepresentative">Whether somebody from health or social care has to help with it.</param>
/// <param name="Representative">Said where that is so: who can help and how to find one.</param>
public sealed record SelfReferral(bool IsOffered, string WhyNot, string Instead, bool NeedsRepresentative, string Representative);
