using Dsr.Blazor.Kernel.Policy;
using Dsr.Blazor.Modules.Letters.Domain;
using Dsr.Blazor.Modules.Letters.Domain.Wording;
using static Dsr.Blazor.Modules.Letters.Domain.Wording.Picture;

namespace Dsr.Blazor.Modules.Consent.Domain.Told;

/// <summary>The words of the statement that a person keeps about how their information is shared. Each comes out on one page.</summary>
public static class StatementPolicies
{
    const string Ours =
        "Our words, after the Accessible Information Standard: what is told about sharing, and the right to change one’s mind.";

    /// <summary>In plain words.</summary>
    public static readonly PolicyKey<LetterTemplate> Plain = new(
        "consent.statement.plain",
        "The statement about sharing that a person keeps, in plain words.",
        Ours,
        Lines.Letter(
            "How your information is shared",
            "This page is for you to keep. It says what the {register} does with what it knows about you. The {keeper} keeps the register and answers for it.",
            "# What is shared",
            "{What}",
            "# Why",
            "{Why}",
            "# With whom",
            "{With whom}.",
            "# How it is used",
            "{How used}",
            "# It is your choice",
            "You can change your mind at any time, and you need not say why. Your care, support and treatment stay the same. You can see what is written about you, and ask us to put it right.",
            "# If you have a question",
            "{Contact}.",
            "{Told}"
        )
    );

    /// <summary>In easy read: short sentences, one idea each, a picture beside each.</summary>
    public static readonly PolicyKey<LetterTemplate> EasyRead = new(
        "consent.statement.easy-read",
        "The statement about sharing that a person keeps, in easy read.",
        Ours,
        Lines.EasyRead(
            "Who knows about you",
            (List, "You are on a list. It is called the {register}."),
            (KeptSafe, "We keep facts about you safe: your name, where you live, what is hard and what helps."),
            (Together, "We share them so that the people who help you can work together."),
            (PassedOn, "We tell: {with whom}."),
            (Meeting, "They use it to plan your help. It is never sold."),
            (Choosing, "Other people only know if you say yes, or if the law says we must."),
            (ChangeMind, "You can change your mind at any time. You still get the same help."),
            (Phone, "Do you have a question? {Contact}."),
            (Talking, "{Told}")
        )
    );

    /// <summary>Every key of these.</summary>
    public static readonly IReadOnlyList<PolicyKey> All = [Plain, EasyRead];
}
