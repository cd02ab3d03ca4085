using Dsr.Blazor.Tests.Builders;
using Microsoft.EntityFrameworkCore;

namespace Dsr.Blazor.Tests.Platform.Data;

public class SeveralCollectionsTests
{
    [Fact]
    public async Task Several_collections_in_one_statement_are_refused_and_in_several_are_loaded()
    {
        await using var register = await TestRegister.OpenAsync();
        await register.AddPersonAsync();

        var refused = await Assert.ThrowsAsync<InvalidOperationException>(() =>
            register.AskAsync(db => db.Entries.Include(entry => entry.Decisions).Include(entry => entry.Proposals).ToListAsync())
        );
        Assert.Contains("MultipleCollectionIncludeWarning", refused.Message, StringComparison.Ordinal);

        var entries = await register.AskAsync(db =>
            db.Entries.Include(entry => entry.Decisions).Include(entry => entry.Proposals).AsSplitQuery().ToListAsync()
        );
        Assert.Single(Assert.Single(entries).Decisions);
    }
}
