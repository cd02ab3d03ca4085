using Dsr.Blazor.Modules.Accounts.Domain;
using Dsr.Blazor.Modules.Consent;
using Dsr.Blazor.Modules.Consent.Domain;
using Dsr.Blazor.Modules.Duplicates;
using Dsr.Blazor.Modules.Register.Domain;
using Dsr.Blazor.Modules.Register.Episodes;
using Dsr.Blazor.Tests.Builders;
using Microsoft.EntityFrameworkCore;

namespace Dsr.Blazor.Tests.Modules.Import.Field;

/// <summary>
/// What the team does between the two months of case 16: one consent is withdrawn, one person dies, one record is merged away.
/// </summary>
static class MonthBetween
{
    public static async Task PassAsync(TestRegister register)
    {
        // What is recorded at one instant has no order.
        register.Time.Advance(TimeSpan.FromMinutes(5));
        var before = register.Actor;
        register.Actor = await register.AddStaffAsync("Priya Kaur", Role.Coordinator);
        await WithdrawAsync(register, await PersonAsync(register, "Wilderspin"));
        register.Actor = await register.AddStaffAsync("Sam Reid", Role.Lead);
        await CloseAsDiedAsync(register, await PersonAsync(register, "Garnock"));
        await MergeAsync(register, await PersonAsync(register, "Pemberley"), await PersonAsync(register, "Quantock"));
        register.Actor = before;
    }

    static async Task WithdrawAsync(TestRegister register, Guid person)
    {
        var given = await register.AskAsync(db =>
            db.Consents.SingleAsync(record => record.PersonId == person && record.Scope == ConsentScope.JoinRegister)
        );
        await register
            .The<ConsentService>()
            .RecordAsync(
                person,
                new()
                {
                    Decision = ConsentDecision.Withdrawn,
                    Basis = ConsentBasis.Person16OrOver,
                    On = register.Act.Today,
                },
                given.Id
            );
    }

    static async Task CloseAsDiedAsync(TestRegister register, Guid person)
    {
        var entry = await register.AskAsync(db => db.Entries.SingleAsync(entry => entry.PersonId == person));
        var form = TestEpisodes.Form(ClosureReason.Died) with { DiedOn = register.Act.Today.AddDays(-3), PlainLetter = false };
        await register.The<Closures>().CloseAsync(entry.Id, form);
    }

    static async Task MergeAsync(TestRegister register, Guid stays, Guid goes)
    {
        var (reading, merges, sam) = (register.The<MergeReading>(), register.The<RecordMerges>(), register.Actor);
        var seen = await reading.CompareAsync(stays, goes);
        var chosen = seen.Fields.ToDictionary(field => field.Name, field => field.Suggested);
        var episodes = seen.Episodes.ToDictionary(episode => episode.RegisterId, episode => episode.OfStays.Id);
        register.Actor = await register.AddStaffAsync("Nadia Jackson", Role.Coordinator);
        var id = await merges.ProposeAsync(new(stays, goes, chosen, episodes, "The GP says that this is one person.", seen.Seen));
        register.Actor = sam;
        register.Time.Advance(TimeSpan.FromMinutes(5));
        await merges.ApproveAsync(id, (await reading.CompareAsync(stays, goes)).Seen, "");
    }

    static Task<Guid> PersonAsync(TestRegister register, string family) =>
        register.AskAsync(db => db.People.Where(person => person.FamilyName == family).Select(person => person.Id).SingleAsync());
}
