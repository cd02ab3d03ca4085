using Dsr.Blazor.Kernel;
using Dsr.Blazor.Kernel.Policy;
using Dsr.Blazor.Kernel.Time;
using Dsr.Blazor.Modules.Letters.Domain;
using Dsr.Blazor.Modules.People.Domain;
using Dsr.Blazor.Modules.People.Domain.About;
using Dsr.Blazor.Modules.PublicReferral.Domain;
using Dsr.Blazor.Modules.Register.Domain;
using Dsr.Blazor.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Dsr.Blazor.Modules.Register.Episodes;

/// <summary>The letters that an episode's end or another's beginning makes, in the work that they tell of.</summary>
static class EpisodeLetters
{
    const int Grown = 16;

    /// <summary>To the person in the formats chosen; of a child, also to family. None to somebody who died.</summary>
    /// <exception cref="RefusedException">When something that a template says is missing.</exception>
    internal static IEnumerable<Letter> For(
        LetterKind kind,
        Person person,
        RegisterEntry entry,
        string reason,
        string wish,
        (bool Plain, bool EasyRead) formats,
        PolicyBook policy,
        ActorContext act
    )
    {
        person.DemandLiving();
        var addressee = $"{(person.PreferredName.Length > 0 ? person.PreferredName : person.GivenName)} {person.FamilyName}".Trim();
        if (formats.Plain)
            yield return One(LetterTo.Person, addressee, LetterFormat.Plain);
        if (formats.EasyRead)
            yield return One(LetterTo.Person, addressee, LetterFormat.EasyRead);
        if (Age.On(act.Today, person.DateOfBirth) >= Grown)
            yield break;
        foreach (
            var name in person
                .Involvements.Where(involvement => involvement.Role == InvolvementRole.Family && involvement.EndedOn is null)
                .Select(involvement => involvement.Name)
                .Distinct()
        )
            yield return One(LetterTo.Parent, name, LetterFormat.Plain);

        Letter One(LetterTo to, string name, LetterFormat format) =>
            Modules.Letters.LetterService.Compose(
                policy,
                new()
                {
                    Kind = kind,
                    To = to,
                    Format = format,
                    Wish = wish,
                    PersonId = person.Id,
                    Facts = new()
                    {
                        Addressee = name,
                        Reason = reason,
                        WhatNext = WhatNext(kind),
                        SharedWith = Written.List(policy.On(act.Today, FrontDoorPolicies.Sharing).For(person.LocalAuthority)),
                        Message = new()
                        {
                            Reference = entry.Reference,
                            Area = policy.On(act.Today, FrontDoorPolicies.Area).Name,
                            TeamPhone = policy.On(act.Today, FrontDoorPolicies.Enquiries) is var team
                                ? team.Phone ?? team.Email ?? "our office"
                                : "",
                        },
                    },
                },
                act
            );
    }

    /// <summary>Whether somebody is written to in easy read: as they said, or as their communication needs do.</summary>
    internal static async Task<bool> ReadsEasilyAsync(DsrDb db, Person person, CancellationToken cancel) =>
        await WishAsync(db, person.Id, cancel) is { Length: > 0 } said
            ? said == AboutFields.EasyRead
            : person.CommunicationNeeds.Contains("easy read", StringComparison.OrdinalIgnoreCase);

    /// <summary>How somebody asked to be written to; blank where that is not known.</summary>
    internal static async Task<string> WishAsync(DsrDb db, Guid person, CancellationToken cancel) =>
        AboutMe
            .Together(await db.About.AsNoTracking().Where(aboutMe => aboutMe.PersonId == person).ToListAsync(cancel))
            .GetValueOrDefault(AboutFields.Format.Name, "");

    static string WhatNext(LetterKind kind) =>
        kind == LetterKind.Reopened
            ? "Somebody from the team will be in touch about the first review, and about who takes part in it."
            : "We tell those who need to know that the register ends. There is nothing that you have to do.";
}
