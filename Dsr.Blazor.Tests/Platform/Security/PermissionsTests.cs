using Dsr.Blazor.Modules.Accounts.Domain;
using Dsr.Blazor.Platform.Security;

namespace Dsr.Blazor.Tests.Platform.Security;

public class PermissionsTests
{
    // The table of roles as the domain's description has it, written out by hand: A all, o own, - none.
    // Coordinator, Lead, Chair, Commissioner, Keyworker, Partner, Referrer, Panel member, Analyst, Governance, System administrator.
    [Theory]
    [InlineData(Function.SeePeople, "A A A A o o - - - A -")]
    [InlineData(Function.ChangePeople, "A A - A o - - - - - -")]
    [InlineData(Function.DecideRating, "- A - A - - - - - - -")]
    [InlineData(Function.DecideRatingInMeeting, "A A A A - - - - - - -")]
    [InlineData(Function.ProposeRating, "A - - - o o - - - - -")]
    [InlineData(Function.RecordConsent, "A A - A o o - - - - -")]
    [InlineData(Function.SeeMeetings, "A A A A o o - - - A -")]
    [InlineData(Function.PrepareMeetings, "A A A - o o - - - - -")]
    [InlineData(Function.RunMeetings, "A A A - - - - - - - -")]
    [InlineData(Function.ApproveMinutes, "- A A - - - - - - - -")]
    [InlineData(Function.SeeMams, "A A A A o o o - - A -")]
    [InlineData(Function.RunMams, "A A A - o o o - - - -")]
    [InlineData(Function.ApproveMams, "A A A - - - - - - - -")]
    [InlineData(Function.WriteUpdates, "A A A - o o - - - - -")]
    [InlineData(Function.AddActions, "A A A A - - - - - - -")]
    [InlineData(Function.UpdateActions, "A A A A o o - - - - -")]
    [InlineData(Function.ImportRegister, "A A - - - - - - - - -")]
    [InlineData(Function.ExportRegister, "- A - A - - - - - - -")]
    [InlineData(Function.AskForExport, "A - - - - - - - - - -")]
    [InlineData(Function.SendLetters, "A A - - - - - - - - -")]
    [InlineData(Function.MakeReferral, "A A - - o o o - - - -")]
    [InlineData(Function.SeeReferrals, "A A A A o o o - - A -")]
    [InlineData(Function.TriageReferrals, "A A - - - - - - - - -")]
    [InlineData(Function.RuleOnConsent, "- A - - - - - - - - -")]
    [InlineData(Function.DoTasks, "A A - - - - - - - - -")]
    [InlineData(Function.OpenEntry, "A A - - - - - - - - -")]
    [InlineData(Function.CloseEntry, "- A - - - - - - - - -")]
    [InlineData(Function.ProposeClosing, "A - A - o o - - - - -")]
    [InlineData(Function.SeeStaysOnOwnBasis, "A A - A - - - - - - -")]
    [InlineData(Function.CompareRecords, "A A - - - - - - - - -")]
    [InlineData(Function.ProposeMerge, "A - - - - - - - - - -")]
    [InlineData(Function.ApproveMerge, "- A - - - - - - - - -")]
    [InlineData(Function.GrantAccess, "A A - - - - - - - - -")]
    [InlineData(Function.RaiseEscalations, "A A A A o o - - - - -")]
    [InlineData(Function.RecordEscalationOutcome, "A A - - - - - - - - -")]
    [InlineData(Function.AnswerAsLead, "- A - - - - - - - - -")]
    [InlineData(Function.RaiseGaps, "A A o - o o o - - - -")]
    [InlineData(Function.SeeGaps, "A A o A o o o - A - -")]
    [InlineData(Function.TakeUpGaps, "A A - A - - - - - - -")]
    [InlineData(Function.AnswerGaps, "- A - A - - - - - - -")]
    [InlineData(Function.SeeAudit, "- A - - - - - - - A -")]
    [InlineData(Function.SeeReaders, "o A - - - - - - - A -")]
    [InlineData(Function.SeeAccounts, "A - - - - - - - - A A")]
    [InlineData(Function.ApproveAccounts, "o - - - - - - - - - A")]
    [InlineData(Function.ManageAccounts, "- - - - - - - - - - A")]
    [InlineData(Function.ManageOrganisations, "- - - - - - - - - - A")]
    [InlineData(Function.ManagePolicy, "- - - - - - - - - - A")]
    public void Each_role_may_do_what_the_table_of_roles_says(Function function, string row)
    {
        var reaches = Enum.GetValues<Role>()
            .Select(role =>
                Permissions.Of(As(role), function) switch
                {
                    Reach.All => "A",
                    Reach.Own => "o",
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
                (Function)
                    (int)((IReadOnlyList<System.Reflection.CustomAttributeTypedArgument>)data.ConstructorArguments[0].Value!)[0].Value!
            );

        Assert.Equal(Enum.GetValues<Function>().Order(), tested.Order());
    }

    [Fact]
    public void Two_roles_reach_as_far_as_the_wider()
    {
        Assert.Equal(Reach.All, Permissions.Of(As(Role.Keyworker, Role.Chair), Function.SeePeople));
        Assert.Equal(Reach.Own, Permissions.Of(As(Role.Keyworker, Role.Chair), Function.ProposeRating));
    }

    [Theory]
    [InlineData(Function.ManageAccounts)]
    [InlineData(Function.ManageOrganisations)]
    [InlineData(Function.ManagePolicy)]
    public void No_role_both_changes_settings_and_reads_records(Function function) =>
        Assert.DoesNotContain(Enum.GetValues<Role>(), role => As(role).May(function) && As(role).May(Function.SeePeople));

    [Fact]
    public void Who_has_no_role_may_do_nothing() => Assert.DoesNotContain(Enum.GetValues<Function>(), As().May);

    [Fact]
    public void The_operator_and_the_clock_may_do_everything_for_they_hold_the_database_anyway()
    {
        Assert.All(Enum.GetValues<Function>(), function => Assert.True(Actor.Operator.May(function) && Actor.Clock.May(function)));
    }

    static Actor As(params Role[] roles) => new("1", "Somebody", roles, Guid.NewGuid(), null, false);
}
