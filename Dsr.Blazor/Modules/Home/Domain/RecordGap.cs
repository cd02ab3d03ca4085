using Dsr.Blazor.Modules.People.Domain;
using Dsr.Blazor.Modules.Register.Domain;

namespace Dsr.Blazor.Modules.Home.Domain;

/// <summary>What a record on the register should hold and does not.</summary>
public enum RecordGap
{
    NhsNumber,
    LocalAuthority,
    ResponsibleBoard,
    Diagnosis,
    EhcPlan,
    LeadProfessional,
    Keyworker,
}

/// <summary>What decides whether something is missing.</summary>
public sealed record RecordFacts
{
    public bool HasNhsNumber { get; init; }

    /// <summary>Why there is none; without meaning where there is one.</summary>
    public NhsNumberGap NhsNumberGap { get; init; }
    public string LocalAuthority { get; init; } = "";
    public string ResponsibleBoard { get; init; } = "";
    public DiagnosisCategory Diagnosis { get; init; }
    public EhcPlan EhcPlan { get; init; }
    public bool HasLeadProfessional { get; init; }
    public bool HasKeyworker { get; init; }
    public DateOnly DateOfBirth { get; init; }
    public Rating Rating { get; init; }
}

/// <summary>
/// The gaps that the team closes: council and board of an entry are demanded by the Mental Health Act 2025 s.4, the keyworker
/// from birth to 25 by the dynamic support register policy of 2023 for Red, Amber and Blue.
/// </summary>
public static class RecordGaps
{
    /// <summary>Keyworking ends with this birthday.</summary>
    public const int KeyworkingEnds = 26;

    /// <summary>An education, health and care plan lasts at most until this birthday (Children and Families Act 2014, s.46).</summary>
    public const int PlansEnd = 25;

    /// <summary>What is missing on a day, in the order in which it is asked for.</summary>
    public static IReadOnlyList<RecordGap> Of(RecordFacts facts, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(facts);
        (RecordGap Gap, bool IsOpen)[] all =
        [
            // "Not known" and "has none" are reasons; "not yet traced" says that somebody has still to look.
            (RecordGap.NhsNumber, !facts.HasNhsNumber && facts.NhsNumberGap == NhsNumberGap.NotYetTraced),
            (RecordGap.LocalAuthority, facts.LocalAuthority.Length == 0),
            (RecordGap.ResponsibleBoard, facts.ResponsibleBoard.Length == 0),
            (RecordGap.Diagnosis, facts.Diagnosis == DiagnosisCategory.NotYetKnown),
            // It decides which kind of review takes place, so "unknown" is somebody's to find out.
            (RecordGap.EhcPlan, facts.EhcPlan == EhcPlan.NotYetKnown && Age.On(today, facts.DateOfBirth) < PlansEnd),
            (RecordGap.LeadProfessional, !facts.HasLeadProfessional),
            (RecordGap.Keyworker, !facts.HasKeyworker && facts.Rating != Rating.Green && Age.On(today, facts.DateOfBirth) < KeyworkingEnds),
        ];
        return [.. all.Where(pair => pair.IsOpen).Select(pair => pair.Gap)];
    }

    /// <summary>"NHS number not traced".</summary>
    public static string InWords(this RecordGap gap) =>
        gap switch
        {
            RecordGap.NhsNumber => "NHS number not yet traced",
            RecordGap.LocalAuthority => "no council",
            RecordGap.ResponsibleBoard => "no responsible board",
            RecordGap.Diagnosis => "diagnosis not known",
            RecordGap.EhcPlan => "EHC plan: yes or no not known",
            RecordGap.LeadProfessional => "no lead professional",
            _ => "no keyworker",
        };

    /// <summary>Whether it is closed by saying who is involved; the others by the person's details.</summary>
    public static bool IsOfPeople(this RecordGap gap) => gap is RecordGap.LeadProfessional or RecordGap.Keyworker;
}
