namespace Dsr.Blazor.Tests.House;

/// <summary>The feed draws nothing by itself: a page that hears of a change and does not draw stays as it was.</summary>
public class FollowTests
{
    [Fact]
    public void Whoever_follows_the_feed_draws_what_they_have_asked_again() =>
        Assert.Empty(
            from file in Following()
            where !Code(file).Contains("StateHasChanged", StringComparison.Ordinal)
            select Path.GetFileName(file)
        );

    [Fact]
    public void The_scan_sees_who_follows() => Assert.True(Following().Length > 30);

    static string[] Following() =>
        [
            .. Directory
                .GetFiles(Path.Combine(Repository.Root, "Dsr.Blazor"), "*.razor", SearchOption.AllDirectories)
                .Where(file => File.ReadAllText(file).Contains("<Follow ", StringComparison.Ordinal)),
        ];

    static string Code(string file) => File.ReadAllText(file) + (File.Exists($"{file}.cs") ? File.ReadAllText($"{file}.cs") : "");
}
