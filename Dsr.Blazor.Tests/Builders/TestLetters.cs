using Dsr.Blazor.Modules.Letters.Domain;

namespace Dsr.Blazor.Tests.Builders;

/// <summary>Letters with everything that any of them says.</summary>
public static class TestLetters
{
    public static MessageFacts Message { get; } =
        new()
        {
            Reference = "REF-2026-0007",
            Area = "Severn and Mercia",
            TeamPhone = "01632 960 120",
            ContactBy = new DateOnly(2026, 11, 27),
        };

    public static LetterFacts Facts { get; } =
        new()
        {
            Message = Message,
            Addressee = "Elijah Okonkwo",
            WhatNext = "Your first review is on 4 December 2026.",
            Reason = "The risk of going into hospital is low at the moment, and the plan that you have is holding.",
            WhatElseWouldHelp = "Your GP can ask the community team for a visit. Autism Together runs a group on Tuesdays.",
            SharedWith = "Severnside City Council, your GP and the community team",
            Question = "Has a doctor said that you are autistic, or are you waiting to find out?",
            AnswerBy = new DateOnly(2026, 12, 4),
        };

    public static LetterOrder Order(
        LetterKind kind = LetterKind.Accepted,
        LetterChannel channel = LetterChannel.Post,
        LetterTo to = LetterTo.Person,
        LetterFormat format = LetterFormat.Plain,
        Guid? person = null
    ) =>
        new()
        {
            Kind = kind,
            Channel = channel,
            To = to,
            Format = format,
            Facts = Facts,
            PersonId = person,
        };
}
