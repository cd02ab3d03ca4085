using Dsr.Blazor.Kernel;
using Dsr.Blazor.Modules.Accounts.Domain;
using Dsr.Blazor.Modules.Files.Domain;
using Dsr.Blazor.Tests.Builders;

namespace Dsr.Blazor.Tests.Modules.Files.Domain;

public class RecordFileTests
{
    static readonly string[] types = ["Plan", "Letter"];
    static readonly FileDetails details = new("Plan", "Crisis plan", TestActs.Today, new(FileReach.Team));

    // The roles in order: Coordinator, Lead, Chair, Commissioner, Keyworker, Partner, Referrer, Panel member, Analyst, Governance, System
    // administrator.
    [Theory]
    [InlineData(FileReach.Team, null, "y y y y - - - - - y -")]
    [InlineData(FileReach.TeamAndInvolved, null, "y y y y y y y y y y y")] // who may see the person at all is asked beside it
    [InlineData(FileReach.NamedRole, Role.Commissioner, "- y - y - - - - - y -")]
    [InlineData(FileReach.NamedRole, Role.Keyworker, "- y - - y - - - - y -")]
    [InlineData(FileReach.NamedRole, null, "- y - - - - - - - y -")]
    public void Who_may_see_a_file_is_what_was_chosen(FileReach reach, Role? role, string row) =>
        Assert.Equal(
            row,
            string.Join(' ', Enum.GetValues<Role>().Select(candidate => new FileAudience(reach, role).Includes([candidate]) ? "y" : "-"))
        );

    [Theory]
    [InlineData("Type")]
    [InlineData("Title")]
    [InlineData("On")]
    [InlineData("Role")]
    public void What_is_missing_or_impossible_is_named(string field)
    {
        var wrong = field switch
        {
            "Type" => details with { Type = "Photograph" },
            "Title" => details with { Title = " " },
            "On" => details with { On = TestActs.Today.AddDays(1) },
            _ => details with { Audience = new(FileReach.NamedRole) },
        };

        Assert.Equal(field, Assert.Throws<RefusedException>(() => RecordFile.Check(wrong, types, TestActs.Today)).Field, ignoreCase: true);
    }

    [Fact]
    public void A_newer_version_keeps_the_older_and_a_withdrawn_file_takes_none()
    {
        var file = new RecordFile(Guid.NewGuid(), details, types, Kept(), TestActs.Sam);

        file.Replace(Kept(), TestActs.At(5));
        Assert.Equal([1, 2], file.Versions.Select(fileVersion => fileVersion.Number));
        Assert.Throws<RefusedException>(() => file.Withdraw("no", TestActs.Sam));
        file.Withdraw("It is about somebody else.", TestActs.Sam);

        Assert.Equal(("Sam Reid", "It is about somebody else."), (file.WithdrawnBy, file.WithdrawnWhy));
        Assert.Throws<RefusedException>(() => file.Replace(Kept(), TestActs.Sam));
        Assert.Throws<RefusedException>(() => file.Withdraw("It is about somebody else.", TestActs.Sam));
    }

    static KeptFile Kept() => new(Guid.NewGuid().ToString("N"), "plan.pdf", FileContent.Pdf, 10, new string('a', 64));
}
