namespace Dsr.Blazor.Modules.PublicReferral.Domain;

/// <summary>Whose register this is.</summary>
/// <param name="Name">The area as its people say it: "Severn and Mercia".</param>
/// <param name="RegisterName">What the register is called here: "Dynamic Support Register".</param>
/// <param name="Keeper">The organisation that keeps it and answers for the information in it.</param>
public sealed record Area(string Name, string RegisterName, string Keeper);

/// <summary>How to reach somebody. What an area does not offer is null.</summary>
/// <param name="Phone">As it is written: "01632 960 120".</param>
/// <param name="Email">The address alone.</param>
/// <param name="Post">The postal address on one line, with commas.</param>
public sealed record Contact(string? Phone = null, string? Email = null, string? Post = null);

/// <summary>Where to turn when it cannot wait.</summary>
/// <param name="What">What to do: "Call 999".</param>
/// <param name="When">For whom that is, as the rest of the sentence: "if somebody is hurt, or in danger now".</param>
/// <param name="Phone">The number, or null where it is a page.</param>
/// <param name="Address">A page with more, or null.</param>
public sealed record UrgentHelp(string What, string When, string? Phone = null, string? Address = null);
