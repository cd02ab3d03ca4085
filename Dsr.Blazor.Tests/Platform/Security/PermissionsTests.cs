using Dsr.Blazor.Modules.Accounts.Domain;
using Dsr.Blazor.Platform.Security;

namespace Dsr.Blazor.Tests.Platform.Security;

public class PermissionsTests
{
    // The table of roles as the domain's description has it, written out by hand: A all, o own, - none.
    // Coordinator, Lead, Chair, Commissioner, Keyworker, Partner, Referrer, Panel member, Analyst, Governance, System administrator.
    [Theory]
    [InlineData(Permission.SeePeople, "A A A A o o - - - A -")]
    [InlineData(Permission.ChangePeople, "A A - A o - - - - - -")]
    [InlineData(Permission.DecideRating, "- A - A - - - - - - -")]
    [InlineData(Permission.DecideRatingInMeeting, "A A A A - - - - - - -")]
    [InlineData(Permission.ProposeRating, "A - - - o o - - - - -")]
    [InlineData(Permission.RecordConsent, "A A - A o o - - - - -")]
    [InlineData(Permission.SeeMeetings, "A A A A o o - - - A -")]
    [InlineData(Permission.PrepareMeetings, "A A A - o o - - - - -")]
    [InlineData(Permission.RunMeetings, "A A A - - - - - - - -")]
    [InlineData(Permission.ApproveMinutes, "- A A - - - - - - - -")]
    [InlineData(Permission.SeeMams, "A A A A o o o - - A -")]
    [InlineData(Permission.RunMams, "A A A - o o o - - - -")]
    [InlineData(Permission.ApproveMams, "A A A - - - - - - - -")]
    [InlineData(Permission.WriteUpdates, "A A A - o o - - - - -")]
    [InlineData(Permission.AddActions, "A A A A - - - - - - -")]
    [InlineData(Permission.UpdateActions, "A A A A o o - - - - -")]
    [InlineData(Permission.ImportRegister, "A A - - - - - - - - -")]
    [InlineData(Permission.ExportRegister, "- A - A - - - - - - -")]
    [InlineData(Permission.AskForExport, "A - - - - - - - - - -")]
    [InlineData(Permission.SendLetters, "A A - - - - - - - - -")]
    [InlineData(Permission.MakeReferral, "A A - - o o o - - - -")]
    [InlineData(Permission.SeeReferrals, "A A A A o o o - - A -")]
    [InlineData(Permission.TriageReferrals, "A A - - - - - - - - -")]
    [InlineData(Permission.RuleOnConsent, "- A - - - - - - - - -")]
    [InlineData(Permission.DoTasks, "A A - - - - - - - - -")]
    [InlineData(Permission.OpenEntry, "A A - - - - - - - - -")]
    [InlineData(Permission.CloseEntry, "- A - - - - - - - - -")]
    [InlineData(Permission.ProposeClosing, "A - A - o o - - - - -")]
    [InlineData(Permission.SeeStaysOnOwnBasis, "A A - A - - - - - - -")]
    [InlineData(Permission.CompareRecords, "A A - - - - - - - - -")]
    [InlineData(Permission.ProposeMerge, "A - - - - - - - - - -")]
    [InlineData(Permission.ApproveMerge, "- A - - - - - - - - -")]
    [InlineData(Permission.GrantAccess, "A A - - - - - - - - -")]
    [InlineData(Permission.RaiseEscalations, "A A A A o o - - - - -")]
    [InlineData(Permission.RecordEscalationOutcome, "A A - - - - - - - - -")]
    [InlineData(Permission.AnswerAsLead, "- A - - - - - - - - -")]
    [InlineData(Permission.RaiseGaps, "A A o - o o o - - - -")]
    [InlineData(Permission.SeeGaps, "A A o A o o o - A - -")]
    [InlineData(Permission.TakeUpGaps, "A A - A - - - - - - -")]
    [InlineData(Permission.AnswerGaps, "- A - A - - - - - - -")]
    [InlineData(Permission.SeeAudit, "- A - - - - - - - A -")]
    [InlineData(Permission.SeeReaders, "o A - - - - - - - A -")]
    [InlineData(Permission.SeeAccounts, "A - - - - - - - - A A")]
    [InlineData(Permission.ApproveAccounts, "o - - - - - - - - - A")]
    [InlineData(Permission.ManageAccounts, "- - - - - - - - - - A")]
    [InlineData(Permission.ManageOrganisations, "- - - - - - - - - - A")]
    [InlineData(Permission.ManagePolicy, "- - - - - - - - - - A")]
    public void Each_role_may_do_what_the_table_of_roles_says(Permission function, string row)
    {
        var reaches = Enum.GetValues<Role>()
            .Select(role =>
                Permissions.Of(As(role), function) switch
                {
                    PermissionScope.All => "A",
                    PermissionScope.Own => "o",
                    _ => "-",
                }
            );

        Assert.Equal(row, string.Join(' ', reaches));
    }

    [Fact]
    public void Every_function_stands_in_the_table()
    {
        var tested = typeof(PermissionsTests)
            .GetMethod(nameof(Each_role_may_do_what_the_table_of_roles_says))!
            .GetCustomAttributesData()
            .Where(data => data.AttributeType == typeof(InlineDataAttribute))
            .Select(data =>
                (Permission)
                    (int)((IReadOnlyList<System.Reflection.CustomAttributeTypedArgument>)data.ConstructorArguments[0].Value!)[0].Value!
            );

        Assert.Equal(Enum.GetValues<Permission>().Order(), tested.Order());
    }

    [Fact]
    public void Two_roles_reach_as_far_as_the_wider()
    {
        Assert.Equal(PermissionScope.All, Permissions.Of(As(Role.Keyworker, Role.Chair), Permission.SeePeople));
        Assert.Equal(PermissionScope.Own, Permissions.Of(As(Role.Keyworker, Role.Chair), Permission.ProposeRating));
    }

    [Theory]
    [InlineData(Permission.ManageAccounts)]
    [InlineData(Permission.ManageOrganisations)]
    [InlineData(Permission.ManagePolicy)]
    public void No_role_both_changes_settings_and_reads_records(Permission function) =>
        Assert.DoesNotContain(Enum.GetValues<Role>(), role => As(role).May(function) && As(role).May(Permission.SeePeople));

    [Fact]
    public void Who_has_no_role_may_do_nothing() => Assert.DoesNotContain(Enum.GetValues<Permission>(), As().May);

    [Fact]
    public void The_operator_and_the_clock_may_do_everything_for_they_hold_the_database_anyway()
    {
        Assert.All(Enum.GetValues<Permission>(), function => Assert.True(Actor.Operator.May(function) && Actor.Clock.May(function)));
    }

    static Actor As(params Role[] roles) => new("1", "Somebody", roles, Guid.NewGuid(), null, false);
}
