using Dsr.Blazor.Modules.Register.Domain;
using Dsr.Blazor.Platform.Audit;
using Dsr.Blazor.Platform.Data;
using Dsr.Blazor.Platform.Security;
using Dsr.Blazor.Tests.Builders;
using Microsoft.EntityFrameworkCore;

namespace Dsr.Blazor.Tests.Platform.Audit;

public class ChainTests
{
    [Fact]
    public async Task An_act_leaves_who_when_what_and_why()
    {
        await using var register = await TestRegister.OpenAsync();
        var entry = await register.AddPersonAsync();

        var link = await register.AskAsync(db => db.AuditEvents.SingleAsync(auditEvent => auditEvent.Kind == nameof(RegisterEntry)));
        var payload = await register.AskAsync(db => db.AuditPayloads.SingleAsync(auditPayload => auditPayload.Sequence == link.Sequence));

        Assert.Equal(
            (entry.Id, entry.PersonId, "operator", "Added", "set up a test", register.Time.GetUtcNow()),
            (link.AggregateId, link.PersonId!.Value, link.ActorId, link.Change, link.Why, link.At)
        );
        Assert.Contains("Joined the register after a referral.", payload.Json);
    }

    [Fact]
    public async Task What_changed_is_kept_with_what_it_was()
    {
        await using var register = await TestRegister.OpenAsync();
        var entry = await register.AddPersonAsync();
        await using (var change = await register.The<UnitOfWork>().BeginAsync(Actor.Operator, "closed"))
        {
            (await change.Db.Entries.SingleAsync()).Close(ClosureReason.RiskReduced, change.Act);
            await change.CommitAsync();
        }

        var json = await register.AskAsync(db =>
            db.AuditPayloads.OrderByDescending(auditPayload => auditPayload.Sequence).Select(auditPayload => auditPayload.Json).FirstAsync()
        );

        var (before, after) = (
            json[json.IndexOf("\"before\"", StringComparison.Ordinal)..json.IndexOf("\"after\"", StringComparison.Ordinal)],
            json[json.IndexOf("\"after\"", StringComparison.Ordinal)..]
        );
        foreach (var was in new[] { "\"ClosedOn\":null", "\"ClosureReason\":null", "\"Status\":\"Active\"" })
            Assert.Contains(was, before);
        foreach (var became in new[] { "\"ClosedOn\":\"2026-11-20\"", "\"ClosureReason\":\"RiskReduced\"", "\"Status\":\"Closed\"" })
            Assert.Contains(became, after);
        Assert.Contains(entry.Id.ToString(), json);
    }

    [Fact]
    public async Task An_untouched_chain_holds_and_an_erased_payload_does_not_break_it()
    {
        await using var register = await WrittenAsync();
        await RawAsync(register, "DELETE FROM AuditPayloads WHERE Sequence = 2");

        var verdict = await register.The<ChainProof>().VerifyAsync();

        Assert.Empty(verdict.Breaks);
        Assert.Equal(1, verdict.Erased);
        Assert.Equal(6, verdict.Links);
    }

    [Theory]
    [InlineData("UPDATE AuditEvents SET Why = 'rated Green' WHERE Sequence = 2", "Link 2")]
    [InlineData("UPDATE AuditEvents SET ActorName = 'somebody else' WHERE Sequence = 2", "Link 2")]
    [InlineData("UPDATE AuditEvents SET At = At + 1 WHERE Sequence = 3", "Link 3")]
    [InlineData("UPDATE AuditEvents SET PersonId = NULL WHERE Sequence = 3", "Link 3")]
    [InlineData("UPDATE AuditPayloads SET Json = replace(Json, 'Okonkwo', 'Okonkwa') WHERE Sequence = 2", "What link 2")]
    [InlineData("UPDATE AuditPayloads SET Salt = x'00' WHERE Sequence = 2", "What link 2")]
    [InlineData("DELETE FROM AuditEvents WHERE Sequence = 2", "lacks link 2")]
    [InlineData("DELETE FROM AuditEvents WHERE Sequence = 1", "lacks link 1")]
    [InlineData("DELETE FROM AuditEvents WHERE Sequence = (SELECT max(Sequence) FROM AuditEvents)", "at the end")]
    [InlineData("UPDATE AuditEvents SET Sequence = Sequence + 100 WHERE Sequence = 3", "lacks link 3")]
    [InlineData("UPDATE ChainHeads SET Sequence = 2 WHERE Chain = 'changes'", "at the end")]
    [InlineData("DELETE FROM ChainHeads WHERE Chain = 'changes'", "at the end")]
    [InlineData("UPDATE ReadEvents SET ActorId = 'nobody'", "Link 1 of the read chain")]
    [InlineData("DELETE FROM ReadEvents", "read chain ends at link 0")]
    public async Task Each_way_of_breaking_it_is_found(string tampering, string found)
    {
        await using var register = await WrittenAsync();
        await RawAsync(register, tampering);

        var verdict = await register.The<ChainProof>().VerifyAsync();

        Assert.Contains(verdict.Breaks, sentence => sentence.Contains(found, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_link_put_in_with_a_hash_of_its_own_is_found_by_the_link_after_it()
    {
        await using var register = await WrittenAsync();
        await RawAsync(
            register,
            "UPDATE AuditEvents SET Why = 'x', Hash = (SELECT Hash FROM AuditEvents WHERE Sequence = 1) WHERE Sequence = 2"
        );

        Assert.False((await register.The<ChainProof>().VerifyAsync()).Holds);
    }

    // Register, then a person with an entry twice: five changes; and one read.
    static async Task<TestRegister> WrittenAsync()
    {
        var register = await TestRegister.OpenAsync();
        var entry = await register.AddPersonAsync();
        await register.AddPersonAsync(Rating.Red, TestPeople.Details("Maya", "Sharma"));
        await register.The<ReadChain>().RecordAsync(Actor.Operator, "Opened", entry.PersonId);
        return register;
    }

    static async Task RawAsync(TestRegister register, string sql)
    {
        var past = $"PRAGMA foreign_keys = OFF; {sql}";
        await register.AskAsync(db => db.Database.ExecuteSqlRawAsync(past));
    }
}
