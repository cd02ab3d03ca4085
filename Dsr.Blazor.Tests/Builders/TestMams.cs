using Dsr.Blazor.Modules.MultiAgency.Domain;

namespace Dsr.Blazor.Tests.Builders;

/// <summary>Multi-agency meetings brought to where a test needs them, by the domain's own acts.</summary>
public static class TestMams
{
    public static readonly MamTemplate Template = MamPolicies.Preventing.Default;

    public static readonly InviteeDetails Mother = new()
    {
        Kind = InviteeKind.Family,
        Name = "Ada Okonkwo",
        Role = "Mother",
    };

    public static readonly InviteeDetails Teacher = new()
    {
        Name = "Tess Ward",
        Role = "SENCO",
        Organisation = "Wychford School",
    };

    public static readonly PreMeeting Met = new()
    {
        On = TestActs.Today,
        WithWhom = "Elijah and his mother",
        MetBy = "Layla Owen",
        Wishes = "He wants to stay at home.",
        ToldInvited = "Tess Ward (SENCO)",
    };

    public static MamPlan Plan(int days = 0) =>
        new()
        {
            Date = TestActs.Today.AddDays(days),
            Start = new(10, 0),
            Place = "Severn House, room 2",
        };

    public static MultiAgencyMeeting Asked(MamPurpose purpose = MamPurpose.PreventingAdmission) =>
        new(
            Guid.NewGuid(),
            new() { Purpose = purpose, Why = "School has given notice, nights are hard." },
            MamPolicies.Template(purpose).Default,
            TestActs.Sam
        );

    public static MultiAgencyMeeting Planned(int days = 0, MamPurpose purpose = MamPurpose.PreventingAdmission)
    {
        var mam = Asked(purpose);
        mam.Plan(Plan(days), mam.Template, TestActs.Sam);
        return mam;
    }

    /// <summary>Today's, with the mother there.</summary>
    public static MultiAgencyMeeting Begun(MamPurpose purpose = MamPurpose.PreventingAdmission)
    {
        var mam = Planned(0, purpose);
        mam.Attend(mam.Invite(Mother, TestActs.Sam).Id, MamAttendance.Came, MaySitIn.Yes, TestActs.Sam);
        return mam;
    }

    public static MultiAgencyMeeting Held()
    {
        var mam = Begun();
        mam.Hold(new() { NotPreparedWhy = "They asked not to be met." }, TestActs.Sam);
        return mam;
    }

    public static MultiAgencyMeeting Approved()
    {
        var mam = Held();
        mam.Approve(TestActs.Sam);
        return mam;
    }

    public static MultiAgencyMeeting Cancelled()
    {
        var mam = Planned();
        mam.Cancel("The family asked for that.", TestActs.Sam);
        return mam;
    }
}
