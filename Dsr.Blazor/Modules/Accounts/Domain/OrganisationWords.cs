namespace Dsr.Blazor.Modules.Accounts.Domain;

/// <summary>How the kinds of organisation are said.</summary>
public static class OrganisationWords
{
    /// <summary>"NHS trust".</summary>
    public static string InWords(this OrganisationKind kind) =>
        kind switch
        {
            OrganisationKind.IntegratedCareBoard => "Integrated care board",
            OrganisationKind.Council => "Council",
            OrganisationKind.Trust => "NHS trust",
            OrganisationKind.School => "School or college",
            OrganisationKind.Provider => "Provider",
            OrganisationKind.Voluntary => "Voluntary organisation",
            _ => "Another",
        };
}
