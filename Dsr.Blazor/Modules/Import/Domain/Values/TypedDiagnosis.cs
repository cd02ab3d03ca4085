using System.Text.RegularExpressions;
using Dsr.Blazor.Kernel.Text;
using Dsr.Blazor.Modules.People.Domain;

namespace Dsr.Blazor.Modules.Import.Domain.Values;

/// <summary>Learning disability, autism or both, as people type it, and how sure it is as far as they say.</summary>
public static partial class TypedDiagnosis
{
    /// <summary>The category; NotYetKnown when the words name neither condition.</summary>
    public static DiagnosisCategory CategoryOf(string? text)
    {
        var folded = Denied().Replace(FoldedText.Of(text), " ");
        if (Both().IsMatch(folded))
            return DiagnosisCategory.LearningDisabilityAndAutism;
        return Of(LearningDisability().IsMatch(folded), Autism().IsMatch(folded));
    }

    /// <summary>The category out of two answers.</summary>
    public static DiagnosisCategory Of(bool learningDisability, bool autism) =>
        (learningDisability, autism) switch
        {
            (true, true) => DiagnosisCategory.LearningDisabilityAndAutism,
            (true, false) => DiagnosisCategory.LearningDisability,
            (false, true) => DiagnosisCategory.Autism,
            _ => DiagnosisCategory.NotYetKnown,
        };

    /// <summary>How sure it is; NotYetKnown when the words do not say.</summary>
    public static DiagnosisStatus StatusOf(string? text)
    {
        var folded = FoldedText.Of(text);
        if (Suspected().IsMatch(folded) || (text ?? "").Contains('?') && folded.Length > 0)
            return DiagnosisStatus.Suspected;
        if (Pathway().IsMatch(folded))
            return DiagnosisStatus.OnPathway;
        return Confirmed().IsMatch(folded) ? DiagnosisStatus.Confirmed : DiagnosisStatus.NotYetKnown;
    }

    [GeneratedRegex(
        @"\b(no|not|without|non|nil) (ld|lds|learning disabilit(y|ies)|asc|asd|autism|autistic|diagnosis of (ld|autism|asc|asd))\b"
    )]
    private static partial Regex Denied();

    [GeneratedRegex(@"\bboth\b|\blda\b|\bldasc\b|\bldasd\b|\bld a\b")]
    private static partial Regex Both();

    [GeneratedRegex(@"\b(ld|lds|mld|sld|pmld|learning disab\w*|intellectual disab\w*|id|pwld|lrng dis)\b")]
    private static partial Regex LearningDisability();

    [GeneratedRegex(@"\b(asc|asd|aut|autism|autistic|autism spectrum \w+|autistic spectrum \w+|asperger\w*|pda)\b|^a$")]
    private static partial Regex Autism();

    [GeneratedRegex(@"\b(suspected|query|queried|possible|probable|traits|presumed|undiagnosed)\b")]
    private static partial Regex Suspected();

    [GeneratedRegex(@"\b(pathway|awaiting|waiting|referred|assessment|being assessed|under assessment|pending)\b")]
    private static partial Regex Pathway();

    [GeneratedRegex(@"\b(confirmed|diagnosed|formal|diagnosis made|yes|y)\b")]
    private static partial Regex Confirmed();
}
