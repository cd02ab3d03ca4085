using Dsr.Blazor.Kernel;
using Dsr.Blazor.Kernel.Policy;
using Dsr.Blazor.Kernel.Time;
using Dsr.Blazor.Modules.Letters.Domain;
using Dsr.Blazor.Modules.PublicReferral.Domain;
using Dsr.Blazor.Modules.PublicReferral.Domain.Sending;

namespace Dsr.Blazor.Modules.Consent.Domain.Told;

/// <summary>
/// Writes the statement that a person keeps: the words that they were told, or the area's of today where nobody has told them yet.
/// </summary>
public static class SharingStatement
{
    /// <param name="book">The area's words.</param>
    /// <param name="day">The day it is.</param>
    /// <param name="format">Plain or easy read.</param>
    /// <param name="told">What they were told last; null where nobody has told them yet.</param>
    /// <param name="council">Where they live, which decides who is told in words of today.</param>
    /// <exception cref="RefusedException">When the area's template names a place that there is not.</exception>
    public static LetterText Of(PolicyBook book, DateOnly day, LetterFormat format, WhatWasTold? told, string council)
    {
        ArgumentNullException.ThrowIfNull(book);
        var template = book.On(day, format == LetterFormat.EasyRead ? StatementPolicies.EasyRead : StatementPolicies.Plain);
        var (words, area, contact) = (
            told ?? Today(book, day, council),
            book.On(day, FrontDoorPolicies.Area),
            book.On(day, FrontDoorPolicies.Enquiries)
        );
        string Filled(string text) => LetterPlaces.Fill(text, place => place switch
                {
                    "register" => area.RegisterName,
                    "keeper" => area.Keeper,
                    "what" => words.What,
                    "why" => words.Why,
                    "with whom" => words.WithWhom.Count > 0 ? Written.List(words.WithWhom) : "Only the team of the register",
                    "how used" => words.HowUsed,
                    "contact" => Reach(contact),
                    "told" => How(told),
                    _ => throw new RefusedException(
                        $"The statement names a place that it cannot have: {{{place}}}. Ask whoever sets local policy to put it right."
                    ),
                });
        return new(
            Filled(template.Subject),
            [.. template.Lines.Select(line => line with { Text = Filled(line.Text) })],
            words.WordingVersion
        );
    }

    /// <summary>The area's words as they stand on a day.</summary>
    public static WhatWasTold Today(PolicyBook book, DateOnly day, string council) =>
        ToldStatements.In(book.On(day, FrontDoorPolicies.Statements), book.On(day, FrontDoorPolicies.Sharing).For(council));

    static string How(WhatWasTold? told) =>
        told switch
        {
            null => "Somebody will go through this page with you.",
            { On: { } on } => $"You were told this on {Written.Date(on)}{(told.ByWhom.Length > 0 ? $" by {told.ByWhom}" : "")}.",
            _ => "You were told this when you were referred.",
        };

    static string Reach(Contact contact) =>
        string.Join(
            ", or ",
            new[] { contact.Phone is { } phone ? $"call us on {phone}" : "", contact.Email is { } email ? $"write to {email}" : "" }
                .Where(text => text.Length > 0)
                .DefaultIfEmpty("ask anybody who helps you")
        );
}
