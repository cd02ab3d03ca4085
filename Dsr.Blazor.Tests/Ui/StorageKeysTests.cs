using Dsr.Blazor.Ui;

namespace Dsr.Blazor.Tests.Ui;

public class StorageKeysTests
{
    [Theory]
    [InlineData(StorageKeys.Theme)]
    [InlineData(StorageKeys.ShortcutsOff)]
    [InlineData(StorageKeys.DraftPrefix)]
    public void The_browser_spells_the_same_keys(string key) =>
        Assert.Contains($"'{key}'", Repository.Read("Dsr.Blazor", "wwwroot", "js", "storage-keys.js"), StringComparison.Ordinal);

    [Fact]
    public void A_draft_belongs_to_its_user() =>
        Assert.StartsWith(StorageKeys.DraftsOf("u7"), StorageKeys.Draft("u7", "rating:142"), StringComparison.Ordinal);

    [Fact]
    public void One_user_s_keys_are_not_the_start_of_another_s() =>
        Assert.False(StorageKeys.Draft("u71", "rating:142").StartsWith(StorageKeys.DraftsOf("u7"), StringComparison.Ordinal));
}
