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

    public static async Task<TwoRecords> OpenAsync(bool restricted = false)
    {
        var register = await TestRegister.OpenAsync();
        var stays = await register.AddPersonAsync(Rating.Amber, TestPeople.Details() with { Address = "1 Test Row" });
        var goes = await register.AddPersonAsync(
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
            await register.AddStaffAsync("Priya Kaur", Role.Coordinator),
            await register.AddStaffAsync("Sam Reid", Role.Lead)
        );
    }

    public Task<MergeComparison> CompareAsync() => Register.The<MergeReading>().CompareAsync(Stays.PersonId, Goes.PersonId);

    /// <summary>What is suggested, and the episode of the record that stays.</summary>
    public async Task<MergeForm> FormAsync()
    {
        var seen = await CompareAsync();
        return new(
            Stays.PersonId,
            Goes.PersonId,
            seen.Fields.ToDictionary(comparedField => comparedField.Name, comparedField => comparedField.Suggested),
            seen.Episodes.ToDictionary(episodePair => episodePair.RegisterId, episodePair => episodePair.OfStays.Id),
            "The GP says that this is one person.",
            seen.Seen
        );
    }

    public async Task<Guid> ProposeAsync()
    {
        Register.Actor = Priya;
        return await Register.The<RecordMerges>().ProposeAsync(await FormAsync());
    }

    public async Task<Guid> MergeAsync()
    {
        var id = await ProposeAsync();
        Register.Actor = Sam;
        Register.Time.Advance(TimeSpan.FromMinutes(5));
        await Register.The<RecordMerges>().ApproveAsync(id, (await CompareAsync()).Seen, "");
        Register.Time.Advance(TimeSpan.FromMinutes(5));
        return id;
    }

    public async Task UnmergeAsync(Guid id)
    {
        Register.Actor = Sam;
        await Register.The<RecordMerges>().UnmergeAsync(id, "They were two people after all.");
    }

    public ValueTask DisposeAsync() => Register.DisposeAsync();
}
