using Dsr.Blazor.Kernel;
using Dsr.Blazor.Kernel.Policy;
using Dsr.Blazor.Modules.Accounts.Domain;
using Dsr.Blazor.Modules.Meetings.Domain.Series;
using Dsr.Blazor.Tests.Builders;

namespace Dsr.Blazor.Tests.Modules.Meetings.Domain.Series;

public class MeetingSeriesTests
{
    static SeriesDetails Panel => SeriesPolicies.Kinds.Default[1].Begin(TestActs.Today);

    static MeetingSeries Made(SeriesDetails details) => new(Guid.NewGuid(), details, TestActs.Sam);

    [Fact]
    public void A_series_of_a_kind_begins_with_what_the_kind_says()
    {
        var series = Made(Panel);

        Assert.Equal(
            ("Fortnightly panel", "Fortnightly panel", new TimeOnly(14, 0), 90),
            (series.Name, series.Kind, series.StartsAt, series.Minutes)
        );
        Assert.Equal("4 people, among them Chair", series.Quorum.InWords());
    }

    [Fact]
    public void The_kinds_come_back_from_policy_as_they_were_set()
    {
        var kinds = SeriesPolicies.Kinds.Default;
        var book = new PolicyBook([
            new PolicySetting(SeriesPolicies.Kinds, PolicyBook.Write(SeriesPolicies.Kinds, [kinds[2]]), TestActs.Today, TestActs.Sam),
        ]);

        var read = Assert.Single(book.On(TestActs.Today, SeriesPolicies.Kinds));

        Assert.Equal((kinds[2].Name, kinds[2].Recurrence, kinds[2].StartsAt), (read.Name, read.Recurrence, read.StartsAt));
        Assert.Equal(kinds[2].Agenda.Reasons, read.Agenda.Reasons);
        Assert.Equal(kinds[2].Quorum.Roles, read.Quorum.Roles);
    }

    [Theory]
    [InlineData("https://teams.example/l/meetup?x=1", true)]
    [InlineData("  https://teams.example/a ", true)]
    [InlineData("", true)]
    [InlineData("http://teams.example/a", false)]
    [InlineData("teams.example/a", false)]
    [InlineData("javascript:alert(1)", false)]
    [InlineData("https://name:word@teams.example/a", false)]
    public void A_link_is_https_or_none(string link, bool allowed)
    {
        var refused = Record.Exception(() => Made(Panel with { Link = link }));

        if (allowed)
            Assert.Null(refused);
        else
            Assert.Equal(
                "The link has to be a whole address that begins with https://. Copy it from the invitation.",
                Assert.IsType<RefusedException>(refused).Message
            );
    }

    [Theory]
    [InlineData(9, false)]
    [InlineData(10, true)]
    [InlineData(480, true)]
    [InlineData(481, false)]
    public void A_length_is_from_ten_minutes_to_eight_hours(int minutes, bool allowed) =>
        Assert.Equal(allowed, Record.Exception(() => Made(Panel with { Minutes = minutes })) is null);

    [Fact]
    public void A_series_that_has_ended_is_neither_changed_nor_ended_again()
    {
        var series = Made(Panel);
        series.End(TestActs.Sam);

        Assert.Equal(TestActs.Today, series.EndedOn);
        Assert.Throws<RefusedException>(() => series.Change(Panel));
        Assert.Throws<RefusedException>(() => series.End(TestActs.Sam));
    }

    [Theory]
    [InlineData(4, new[] { Role.Chair, Role.Keyworker }, null)]
    [InlineData(3, new[] { Role.Chair }, "1 person")]
    [InlineData(4, new[] { Role.Keyworker }, "somebody as Chair")]
    [InlineData(2, new Role[0], "2 people and somebody as Chair")]
    public void A_quorum_says_what_is_missing(int present, Role[] roles, string? missing) =>
        Assert.Equal(missing, new Quorum(4, [Role.Chair]).Missing(present, roles.ToHashSet()));

    [Fact]
    public void A_member_is_an_account_a_role_an_organisation_or_only_a_name()
    {
        var (account, body) = (Guid.NewGuid(), Guid.NewGuid());

        Assert.True(new SeriesMember { AccountId = account }.Means(account, [], null));
        Assert.True(new SeriesMember { Role = Role.Keyworker }.Means(account, [Role.Keyworker], null));
        Assert.True(new SeriesMember { OrganisationId = body }.Means(account, [], body));
        Assert.False(new SeriesMember { OrganisationId = body }.Means(account, [], null));
        Assert.False(new SeriesMember { Name = "Dr Example" }.Means(account, [Role.Chair], null));
    }
}
