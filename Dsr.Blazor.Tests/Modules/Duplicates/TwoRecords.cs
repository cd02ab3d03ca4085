using Dsr.Blazor.Modules.Accounts.Domain;
using Dsr.Blazor.Modules.Duplicates;
using Dsr.Blazor.Modules.People.Domain;
using Dsr.Blazor.Modules.Register.Domain;
using Dsr.Blazor.Platform.Security;
using Dsr.Blazor.Tests.Builders;

namespace Dsr.Blazor.Tests.Modules.Duplicates;

/// <summary>A register with one person on it twice, a coordinator and a lead.</summary>
public sealed class TwoRecords : IAsyncDisposable
{
    TwoRecords(TestRegister register, RegisterEntry stays, RegisterEntry goes, Actor priya, Actor sam) =>
        (Register, Stays, Goes, Priya, Sam) = (register, stays, goes, priya, sam);

    public TestRegister Register { get; }
    public RegisterEntry Stays { get; }
    public RegisterEntry Goes { get; }
    public Actor Priya { get; }
    public Actor Sam { get; }

    public static async Task<TwoRecords> Open(bool restricted = false)
    {
        var register = await TestRegister.Open();
        var stays = await register.AddPerson(Rating.Amber, TestPeople.Details() with { Address = "1 Test Row" });
        var goes = await register.AddPerson(
            Rating.Red,
            TestPeople.Details("Elija") with
            {
                NhsNumber = "",
                Address = "2 Refuge Street",
                Postcode = "TE2 2ND",
                AddressIsRestricted = restricted,
                Diagnosis = DiagnosisCategory.LearningDisabilityAndAutism,
            }
        );
        return new(
            register,
            stays,
            goes,
            await register.AddStaff("Priya Kaur", Role.Coordinator),
            await register.AddStaff("Sam Reid", Role.Lead)
        );
    }

    public Task<MergeComparison> Compare() => Register.The<MergeReading>().Compare(Stays.PersonId, Goes.PersonId);

    /// <summary>What is suggested, and the episode of the record that stays.</summary>
    public async Task<MergeForm> Form()
    {
        var seen = await Compare();
        return new(
            Stays.PersonId,
            Goes.PersonId,
            seen.Fields.ToDictionary(comparedField => comparedField.Name, comparedField => comparedField.Suggested),
            seen.Episodes.ToDictionary(episodePair => episodePair.RegisterId, episodePair => episodePair.OfStays.Id),
            "The GP says that this is one person.",
            seen.Seen
        );
    }

    public async Task<Guid> Propose()
    {
        Register.Actor = Priya;
        return await Register.The<RecordMerges>().Propose(await Form());
    }

    public async Task<Guid> Merge()
    {
        var id = await Propose();
        Register.Actor = Sam;
        Register.Time.Advance(TimeSpan.FromMinutes(5));
        await Register.The<RecordMerges>().Approve(id, (await Compare()).Seen, "");
        Register.Time.Advance(TimeSpan.FromMinutes(5));
        return id;
    }

    public async Task Unmerge(Guid id)
    {
        Register.Actor = Sam;
        await Register.The<RecordMerges>().Unmerge(id, "They were two people after all.");
    }

    public ValueTask DisposeAsync() => Register.DisposeAsync();
}
