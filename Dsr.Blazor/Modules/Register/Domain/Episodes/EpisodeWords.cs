namespace Dsr.Blazor.Modules.Register.Domain.Episodes;

/// <summary>How an episode's end is said.</summary>
public static class EpisodeWords
{
    /// <summary>"Moved to another area".</summary>
    public static string InWords(this ClosureReason reason) =>
        reason switch
        {
            ClosureReason.RiskReduced => "Risk reduced: stepped down",
            ClosureReason.CriteriaNoLongerMet => "Criteria no longer met",
            ClosureReason.ConsentWithdrawn => "Consent withdrawn",
            ClosureReason.MovedArea => "Moved to another area",
            ClosureReason.Died => "Died",
            ClosureReason.TransferredService => "Transferred to another service",
            ClosureReason.NotFound => "Could not be found",
            _ => "Added in error",
        };

    /// <summary>The same for the person, as a letter says it.</summary>
    public static string ToThePerson(this ClosureReason reason) =>
        reason switch
        {
            ClosureReason.RiskReduced => "Things are going better, and the risk of going into hospital is lower.",
            ClosureReason.CriteriaNoLongerMet => "The register is for a certain kind of help, and that help is not needed now.",
            ClosureReason.ConsentWithdrawn => "We were told that you do not want to be on the register any more.",
            ClosureReason.MovedArea => "There was a move to another area. The team there has been told what is needed.",
            ClosureReason.TransferredService => "Another service gives the help now.",
            ClosureReason.AddedInError => "The register had this by mistake. We are sorry.",
            _ => "We could not be in touch.",
        };
}
