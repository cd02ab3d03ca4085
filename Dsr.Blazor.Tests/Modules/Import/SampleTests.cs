using System.Text.Json;
using Dsr.Blazor.Modules.Import.Domain.Checking;
using Dsr.Blazor.Modules.Register.Domain;
using Dsr.Blazor.Tests.Builders;

namespace Dsr.Blazor.Tests.Modules.Import;

/// <summary>The two sample registers give what the file beside each expects.</summary>
public class SampleTests
{
    static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Samples");

    [Theory]
    [InlineData("register-plain.xlsx")]
    [InlineData("register-messy.xlsx")]
    public void A_sample_gives_what_is_expected_of_it(string name)
    {
        using var file = File.OpenRead(Path.Combine(Folder, name));
        var expected = JsonDocument.Parse(File.ReadAllText(Path.Combine(Folder, $"{name}.expected.json"))).RootElement;
        int Expected(string figure) => expected.GetProperty(figure).GetInt32();

        var result = ImportRun.Of(file, name);
        int Held(HeldReason reason) => result.ByReason.GetValueOrDefault(reason);

        Assert.Equal(Expected("rows"), result.Rows.Count);
        Assert.Equal(Expected("good"), result.Count(RowOutcome.Ready));
        Assert.Equal(Expected("duplicate_rows"), result.Count(RowOutcome.Duplicate));
        Assert.Equal(0, result.Count(RowOutcome.Existing));
        Assert.Equal(Expected("bad_nhs"), Held(HeldReason.NhsNumber));
        Assert.Equal(Expected("future_dob") + Expected("no_dob"), Held(HeldReason.DateOfBirth));
        Assert.Equal(Expected("no_consent"), Held(HeldReason.Consent));
        Assert.Equal(Expected("unknown_rag"), Held(HeldReason.Rating));
        Assert.All(Enum.GetValues<Rating>(), r =>
            Assert.Equal(expected.GetProperty("rag").GetProperty(r.ToString()).GetInt32(), result.ByRating[r])
        );
    }
}
